// Step 5: the PMS properties whose residents belong to this Door property.

import { html, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useLoad } from '../../hooks.js';
import { Conflict, useStep } from '../../ui/conflict.js';
import { Badge, Button, Empty, Loaded, Search } from '../../ui/parts.js';
import { count } from '../../words.js';

/** @param {import('./steps.js').StepProps} props */
export function Attach(props) {
  const { property, card, action, back } = props;
  const loaded = useLoad(async () => {
    const [seen, all] = await Promise.all([api.pmsProperties(property.property_id), api.properties()]);
    const names = Object.fromEntries(all.map((property) => [property.property_id, property.name]));
    return { seen, names };
  }, [property.property_id, card.credential?.credential_id]);
  const attached = card.pms_properties.map((attached) => attached.pms_property_id);
  const { value: chosen, set: choose, saving } = useStep(props, 'properties', attached, api.attach);
  const [wanted, search] = useState('');
  const [none, setNone] = useState(false);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setNone(!chosen.length);
    if (chosen.length) saving.save();
  };
  const toggle = (/** @type {string} */ id) =>
    choose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const fits = (/** @type {api.Schemas['PmsProperty']} */ one) =>
    `${one.name} ${one.pms_property_id} ${one.address ?? ''}`.toLowerCase().includes(wanted.trim().toLowerCase());
  return html`
    <form class="stack" onSubmit=${submit}>
      <${Loaded} of=${loaded}>${(/** @type {{ seen: api.Schemas['PmsProperty'][], names: Record<string, string> }} */ { seen, names }) => {
        const name = (/** @type {string} */ id) => seen.find((one) => one.pms_property_id === id)?.name ?? id;
        const shown = seen.filter(fits);
        return html`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${property.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${seen.length > 6 && html`<${Search} label="Search by name or ID" value=${wanted} onSearch=${search} />`}
            <p class="hint" role="status">${count(chosen.length, 'property', 'properties')} selected${wanted && `, ${shown.length.toLocaleString('en-US')} shown`}</p>
            <div class="choices">
              ${shown.map((one) => html`<${Choice} one=${one} names=${names} own=${property.property_id} checked=${chosen.includes(one.pms_property_id)} onChange=${() => toggle(one.pms_property_id)} />`)}
            </div>
            ${!seen.length && html`
              <${Empty} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${Button} onClick=${loaded.reload}>Look again<//>
              <//>`}
            ${none && html`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${Conflict} saving=${saving} mine=${chosen.map(name).join(', ')}
            theirs=${(/** @type {api.Card} */ now) => now.pms_properties.map((attached) => attached.name).join(', ') || 'None attached'} />`;
      }}<//>
      <div class="foot">${back}<${Button} type="submit" kind="primary" busy=${saving.busy || loaded.loading} disabled=${!loaded.data && !loaded.loading}>${action}<//></div>
    </form>`;
}

/** @param {{ one: api.Schemas['PmsProperty'], names: Record<string, string>, own: string, checked: boolean, onChange: () => void }} props */
function Choice({ one, names, own, checked, onChange }) {
  const elsewhere = one.attached_to && one.attached_to !== own;
  return html`
    <label class="choice">
      <input type="checkbox" checked=${checked} disabled=${elsewhere} onChange=${onChange} />
      <span><strong>${one.name}</strong> <code>${one.pms_property_id}</code>
        ${one.address && html`<span class="hint">${one.address}</span>`}</span>
      ${elsewhere && html`<${Badge} kind="warn">Attached to ${names[one.attached_to ?? ''] ?? 'another property'}<//>`}
    </label>`;
}
