// Step 3: which PMS, with what to prepare there.

import { html } from '../../preact.js';
import * as api from '../../api.js';
import { useLoad } from '../../hooks.js';
import { Conflict, useStep } from '../../ui/conflict.js';
import { Button, Loaded, Notice, prose } from '../../ui/parts.js';
import { PMS, known } from '../../words.js';

/** @param {import('./steps.js').StepProps} props */
export function ChoosePms(props) {
  const { property, card, saved, action, back } = props;
  const approved = useLoad(api.approvedPms, []);
  const { value: chosen, set: choose, saving } = useStep(props, 'pms', card.pms ?? '', api.choosePms);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (chosen === card.pms) return saved(card);
    if (chosen) saving.save();
  };
  const changes = card.credential && chosen && chosen !== card.pms;
  return html`
    <form class="stack" onSubmit=${submit}>
      <${Loaded} of=${approved}>${(/** @type {api.Schemas['ApprovedPms'][]} */ approved) => html`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${property.name}?</legend>
          <div class="choices wide">
            ${approved.map((pms) => html`
              <label class="choice">
                <input type="radio" name="pms" value=${pms.id} checked=${pms.id === chosen} disabled=${card.enabled} onChange=${() => choose(pms.id)} />
                <strong>${pms.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${card.enabled && html`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${Preparation} pms=${approved.find((pms) => pms.id === chosen)} />`}<//>
      ${changes && html`
        <${Notice} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${card.pms && PMS[card.pms]} are cleared. People stay; their links to ${card.pms && PMS[card.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${Conflict} saving=${saving} mine=${known(PMS, chosen) ?? '—'} theirs=${(/** @type {api.Card} */ now) => (now.pms ? PMS[now.pms] : 'No PMS selected')} />
      <div class="foot">
        ${back}
        <${Button} type="submit" kind="primary" busy=${saving.busy} disabled=${!chosen || card.enabled}>${action}<//>
      </div>
    </form>`;
}

/** @param {{ pms?: api.Schemas['ApprovedPms'] }} props */
const Preparation = ({ pms }) =>
  pms ? html`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${pms.name} first</h2>
      <ol class="stack tight prose">${pms.preparation.map((line) => html`<li>${prose(line)}</li>`)}</ol>
    </section>` : html`<p class="hint">Select one to see what to prepare there.</p>`;
