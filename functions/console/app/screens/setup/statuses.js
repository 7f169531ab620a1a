// Step 6: lease statuses whose residents are not pulled in.

import { html } from '../../preact.js';
import * as api from '../../api.js';
import { useLoad } from '../../hooks.js';
import { Conflict, useStep } from '../../ui/conflict.js';
import { Badge, Button, Loaded } from '../../ui/parts.js';
import { LIFECYCLE, residents } from '../../words.js';

/** @param {import('./steps.js').StepProps} props */
export function Statuses(props) {
  const { property, card, action, back } = props;
  const loaded = useLoad(() => api.leaseStatuses(property.property_id), [property.property_id]);
  const { value: excluded, set: setExcluded, saving } = useStep(props, 'statuses', card.excluded_lease_statuses, api.exclude);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    saving.save();
  };
  const toggle = (/** @type {string} */ status) =>
    setExcluded(excluded.includes(status) ? excluded.filter((other) => other !== status) : [...excluded, status]);
  const list = (/** @type {string[]} */ statuses) => (statuses.length ? [...statuses].sort().join(', ') : 'None excluded');
  return html`
    <form class="stack" onSubmit=${submit}>
      <${Loaded} of=${loaded}>${(/** @type {api.Schemas['LeaseStatus'][]} */ statuses) => html`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated; moving out still ends access.</p>
          <div class="choices">
            ${statuses.map((one) => html`<${Choice} one=${one} checked=${excluded.includes(one.status)} onChange=${() => toggle(one.status)} />`)}
          </div>
        </fieldset>
        <${LeftOut} statuses=${statuses} excluded=${excluded} />`}<//>
      <${Conflict} saving=${saving} mine=${list(excluded)} theirs=${(/** @type {api.Card} */ now) => list(now.excluded_lease_statuses)} />
      <div class="foot">${back}<${Button} type="submit" kind="primary" busy=${saving.busy || loaded.loading} disabled=${!loaded.data && !loaded.loading}>${action}<//></div>
    </form>`;
}

/** @param {{ one: api.Schemas['LeaseStatus'], checked: boolean, onChange: () => void }} props */
function Choice({ one, checked, onChange }) {
  const { name, kind, means } = LIFECYCLE[one.lifecycle];
  return html`
    <label class="choice">
      <input type="checkbox" checked=${checked} onChange=${onChange} />
      <span><strong>${one.status}</strong> <${Badge} kind=${kind}>${name}<//><span class="hint">${means}</span></span>
      <span class="hint">${residents(one.residents)} now</span>
    </label>`;
}

/** What the choice comes to. @param {{ statuses: api.Schemas['LeaseStatus'][], excluded: string[] }} props */
function LeftOut({ statuses, excluded }) {
  const pulled = statuses.filter((one) => one.lifecycle === 'future' || one.lifecycle === 'current');
  const sum = (/** @type {api.Schemas['LeaseStatus'][]} */ some) => some.reduce((sum, one) => sum + one.residents, 0);
  const left = sum(pulled.filter((one) => excluded.includes(one.status)));
  return html`<p role="status">Of ${residents(sum(pulled))} who live there or are to move in, <strong>${left} ${left === 1 ? 'is' : 'are'} left out</strong>.</p>`;
}
