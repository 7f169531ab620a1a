// Unit Mapping: which Door unit each unit of the PMS is.

import { html, useEffect, useRef, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useAction, useLoad } from '../../hooks.js';
import { whoIsThis } from '../../session.js';
import { Confirm } from '../../ui/dialog.js';
import { Badge, Button, Done, Empty, Loaded, ProblemNotice, Search, useDone } from '../../ui/parts.js';
import { unitKey } from '../../ui/units.js';
import { count } from '../../words.js';

/** @typedef {api.Schemas['UnitMappingItem']} Item */

/** @param {{ property: api.Schemas['Property'], refresh: () => void }} props */
export function UnitMapping({ property, refresh }) {
  const id = property.property_id;
  const loaded = useLoad(async () => {
    const [items, units] = await Promise.all([api.unitMapping(id), api.units(id)]);
    return { items, units };
  }, [id]);
  return html`
    <${Loaded} of=${loaded} lines=${8}>${(/** @type {{ items: Item[], units: api.Schemas['Unit'][] }} */ { items, units }) => html`
      <${Mapping} items=${items} units=${units} property=${property} mapped=${(/** @type {Item[]} */ items) => {
        loaded.replace({ items, units });
        refresh();
      }} />`}<//>`;
}

/** @param {{ items: Item[], units: api.Schemas['Unit'][], property: api.Schemas['Property'], mapped: (items: Item[]) => void }} props */
function Mapping({ items, units, property, mapped }) {
  const [wanted, search] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [editing, edit] = useState(/** @type {string | null} */ (null));
  const [removing, remove] = useState(/** @type {Item | null} */ (null));
  const [done, tell] = useDone();
  const canManage = whoIsThis()?.canManage ?? false;
  const names = Object.fromEntries(units.map((unit) => [unit.unit_id, unit.name]));
  const save = useAction(async (/** @type {Item} */ item, /** @type {string | null} */ unit_id) => {
    const { pms_property_id, pms_unit_id } = item;
    mapped(await api.mapUnits(property.property_id, [{ pms_property_id, pms_unit_id, unit_id }]));
    edit(null);
    remove(null);
    tell(unit_id ? `${item.pms_unit} is mapped to ${names[unit_id]}. Its residents are there now.` : `The mapping of ${item.pms_unit} was removed.`);
  });
  const cancel = (/** @type {Item} */ item) => {
    edit(null);
    const opener = `[aria-label="Edit ${CSS.escape(item.pms_unit)}"]`;
    setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector(opener))?.focus());
  };
  const acceptAll = useAction(async () => {
    const before = items.filter((item) => item.unit_id).length;
    const after = await api.acceptSuggestedUnits(property.property_id);
    mapped(after);
    tell(`${count(after.filter((item) => item.unit_id).length - before, 'unit')} mapped. Their residents are there now.`);
  });
  if (!items.length) {
    return html`<div class="card"><${Empty} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;
  }
  const suggested = items.filter((item) => !item.unit_id && item.suggested_unit_id);
  const mappedCount = items.filter((item) => item.unit_id).length;
  const text = wanted.trim().toLowerCase();
  const found = items.filter((item) => (!onlyOpen || !item.unit_id) && `${item.pms_unit} ${item.building ?? ''} ${names[item.unit_id ?? ''] ?? ''}`.toLowerCase().includes(text));
  return html`
    <div class="row between">
      <p>${mappedCount} of ${count(items.length, 'PMS unit')} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${canManage && suggested.length > 0 && html`<${Button} kind="primary" busy=${acceptAll.busy} onClick=${acceptAll.run}>Accept all ${suggested.length} suggestions<//>`}
    </div>
    <${Done} of=${done} />
    <${ProblemNotice} problem=${acceptAll.problem ?? (removing ? null : save.problem)} />
    <div class="row no-print">
      <${Search} label="Search units" value=${wanted} onSearch=${search} />
      <label class="tick"><input type="checkbox" checked=${onlyOpen} onChange=${() => setOnlyOpen(!onlyOpen)} /> Not mapped only</label>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">Door unit</th>${canManage && html`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${found.map((item) => html`
            <tr key=${unitKey(item)}>
              <th scope="row">${item.building ? `${item.building}, ` : ''}${item.pms_unit}</th>
              <td data-label="PMS property">${item.pms_property_id}</td>
              ${editing === unitKey(item)
                ? html`<${Editing} item=${item} units=${units} busy=${save.busy} onSave=${save.run} onRemove=${() => remove(item)} onCancel=${() => cancel(item)} />`
                : html`
                  <td data-label="Door unit">${item.unit_id
                    ? names[item.unit_id] ?? item.unit_id
                    : html`<${Badge} kind="warn">Not mapped<//>${item.suggested_unit_id && html` <span class="hint">Suggested: ${names[item.suggested_unit_id] ?? item.suggested_unit_id}</span>`}`}
                    ${item.shares_with.length > 0 && html`<div class="hint">Shared with ${item.shares_with.join(', ')}</div>`}</td>
                  ${canManage && html`<td><div class="row end">
                    ${!item.unit_id && item.suggested_unit_id && html`<${Button} kind="small" aria-label="Accept for ${item.pms_unit}" onClick=${() => save.run(item, item.suggested_unit_id ?? null)}>Accept<//>`}
                    <${Button} kind="small" aria-label="Edit ${item.pms_unit}" onClick=${() => edit(unitKey(item))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!found.length && html`<${Empty} title="No unit fits" />`}
    </div>
    ${removing && html`
      <${Confirm} title="Remove the mapping of ${removing.pms_unit}?" action="Remove Mapping" danger doing=${save}
        does=${html`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${() => save.run(removing, null)} onClose=${() => {
          remove(null);
          save.clear();
        }} />`}`;
}

/** @param {{ item: Item, units: api.Schemas['Unit'][], busy: boolean, onSave: (item: Item, unit: string | null) => void, onRemove: () => void, onCancel: () => void }} props */
function Editing({ item, units, busy, onSave, onRemove, onCancel }) {
  const [unit, choose] = useState(item.unit_id ?? item.suggested_unit_id ?? '');
  const select = useRef(/** @type {HTMLSelectElement | null} */ (null));
  useEffect(() => select.current?.focus(), []);
  return html`
    <td>
      <select class="input" aria-label="Door unit for ${item.pms_unit}" value=${unit} ref=${select} onChange=${(/** @type {any} */ event) => choose(event.currentTarget.value)}>
        <option value="">Choose a Door unit</option>
        ${units.map((unit) => html`<option value=${unit.unit_id}>${unit.name}</option>`)}
      </select>
    </td>
    <td><div class="row end">
      <${Button} kind="small primary" busy=${busy} disabled=${!unit} onClick=${() => onSave(item, unit)}>Save<//>
      ${item.unit_id && html`<${Button} kind="small danger" onClick=${onRemove}>Remove Mapping<//>`}
      <${Button} kind="small plain" onClick=${onCancel}>Cancel<//>
    </div></td>`;
}
