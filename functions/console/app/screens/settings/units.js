// Unit Mapping: which Door unit each unit of the PMS is.

import { html, useEffect, useId, useLocation, useRef, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useAction, useLoad } from '../../hooks.js';
import { whoIsThis } from '../../session.js';
import { Confirm } from '../../ui/dialog.js';
import { csv, saveFile } from '../../csv.js';
import { finds } from '../../find.js';
import { Badge, Button, Choice, Done, Empty, Loaded, Pager, ProblemNotice, Search, useDone, useSlice } from '../../ui/parts.js';
import { unitKey } from '../../ui/units.js';
import { count, known } from '../../words.js';

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
      <${Mapping} items=${items} units=${units} property=${property} mapped=${(/** @type {Item[]} */ items, /** @type {boolean} */ goesOn) => {
        loaded.replace({ items, units });
        if (!goesOn) refresh();
      }} />`}<//>`;
}

/** So many are mapped in one call. */
const PART = 200;
/** So many on a page. */
const PAGE = 50;
const EVERY = { fits: (/** @type {Item} */ _) => true };
/** @type {Record<string, { name: string, fits: (item: Item) => boolean }>} */
const WHICH = {
  unmapped: { name: 'Not mapped', fits: (item) => !item.unit_id },
  suggested: { name: 'Suggested', fits: (item) => !item.unit_id && Boolean(item.suggested_unit_id) },
  vacant: { name: 'Vacant', fits: (item) => !item.people },
};

/** @param {{ items: Item[], units: api.Schemas['Unit'][], property: api.Schemas['Property'], mapped: (items: Item[], goesOn?: boolean) => void }} props */
function Mapping({ items, units, property, mapped }) {
  const { query, route } = useLocation();
  const { q = '', show = '' } = query;
  const change = (/** @type {Record<string, string>} */ change) => {
    const wanted = new URLSearchParams(Object.entries({ q, show, ...change }).filter(([, value]) => value));
    route(`/properties/${property.property_id}/integrations/settings/units${wanted.size ? `?${wanted}` : ''}`, true);
  };
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
  const [accepted, setAccepted] = useState(0);
  // In parts, each of which is done whole: what is left after a trouble is offered again.
  const acceptAll = useAction(async () => {
    const all = items.flatMap(({ pms_property_id, pms_unit_id, unit_id, suggested_unit_id }) => (!unit_id && suggested_unit_id ? [{ pms_property_id, pms_unit_id, unit_id: suggested_unit_id }] : []));
    for (let at = 0; at < all.length; at += PART) {
      setAccepted(at);
      mapped(await api.mapUnits(property.property_id, all.slice(at, at + PART)), at + PART < all.length);
    }
    tell(`${count(all.length, 'unit')} mapped. Their residents are there now.`);
  });
  const { fits } = known(WHICH, show) ?? EVERY;
  const found = items.filter((item) => fits(item) && finds(q, [item.pms_unit, item.building, item.pms_property_id, names[item.unit_id ?? '']]));
  const pages = useSlice(found, PAGE);
  const saveAll = () => saveFile(`units-${property.property_id}.csv`, csv(
    ['PMS property', 'Building', 'PMS unit', 'ID in the PMS', 'People', 'Door unit', 'Suggested Door unit'],
    found.map((item) => [item.pms_property_id, item.building, item.pms_unit, item.pms_unit_id, item.people, names[item.unit_id ?? ''] ?? item.unit_id, names[item.suggested_unit_id ?? ''] ?? item.suggested_unit_id]),
  ));
  if (!items.length) {
    return html`<div class="card"><${Empty} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;
  }
  const suggested = items.filter(WHICH.suggested.fits);
  const mappedCount = items.filter((item) => item.unit_id).length;
  return html`
    <div class="row between">
      <p>${mappedCount} of ${count(items.length, 'PMS unit')} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${canManage && suggested.length > 0 && html`<${Button} kind="primary" busy=${acceptAll.busy} onClick=${acceptAll.run}>${acceptAll.busy && accepted ? `Mapped ${accepted.toLocaleString('en-US')} so far…` : `Accept all ${suggested.length.toLocaleString('en-US')} suggestions`}<//>`}
    </div>
    <${Done} of=${done} />
    <${ProblemNotice} problem=${acceptAll.problem ?? (removing ? null : save.problem)} />
    <div class="filters no-print" role="search">
      <${Search} label="Search units" value=${q} onSearch=${(/** @type {string} */ q) => change({ q })} />
      <${Choice} label="Show" value=${show} onChoose=${(/** @type {string} */ show) => change({ show })}
        options=${{ '': `All units (${items.length.toLocaleString('en-US')})`, ...Object.fromEntries(Object.entries(WHICH).map(([word, { name, fits }]) => [word, `${name} (${items.filter(fits).length.toLocaleString('en-US')})`])) }} />
      <span class="hint" role="status">${count(found.length, 'unit')}</span>
      <${Button} kind="small" onClick=${saveAll}>Save these as CSV<//>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">People</th><th scope="col">Door unit</th>${canManage && html`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${pages.data.map((item) => html`
            <tr key=${unitKey(item)}>
              <th scope="row">${item.building ? `${item.building}, ` : ''}${item.pms_unit}</th>
              <td data-label="PMS property">${item.pms_property_id}</td>
              <td data-label="People">${item.people || html`<span class="hint">Vacant</span>`}</td>
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
      <${Pager} of=${pages} size=${PAGE} what="units" />
    </div>
    ${removing && html`
      <${Confirm} title="Remove the mapping of ${removing.pms_unit}?" action="Remove Mapping" danger doing=${save}
        does=${html`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${() => save.run(removing, null)} onClose=${() => {
          remove(null);
          save.clear();
        }} />`}`;
}

/** So many Door units are offered at once. */
const OFFERED = 20;

/** @param {{ item: Item, units: api.Schemas['Unit'][], busy: boolean, onSave: (item: Item, unit: string | null) => void, onRemove: () => void, onCancel: () => void }} props */
function Editing({ item, units, busy, onSave, onRemove, onCancel }) {
  const list = useId();
  const unit = units.find(({ unit_id }) => unit_id === (item.unit_id ?? item.suggested_unit_id));
  // Two of one name are told apart by their ID.
  const label = (/** @type {api.Schemas['Unit']} */ { name, unit_id }) => (units.filter((other) => other.name === name).length > 1 ? `${name} (${unit_id})` : name);
  const [typed, type] = useState(unit ? label(unit) : '');
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => input.current?.select(), []);
  const offered = units.filter(({ name, unit_id }) => finds(typed, [`${name} (${unit_id})`])).slice(0, OFFERED);
  const chosen = offered.find((unit) => label(unit) === typed.trim()) ?? units.filter(({ name }) => name === typed.trim()).find((unit) => label(unit) === typed.trim());
  const save = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (chosen) onSave(item, chosen.unit_id);
  };
  return html`
    <td>
      <form id="${list}-form" onSubmit=${save}>
        <input class="input" list=${list} aria-label="Door unit for ${item.pms_unit}" placeholder="Type a Door unit" autocomplete="off" value=${typed} ref=${input}
          onInput=${(/** @type {any} */ event) => type(event.currentTarget.value)} />
        <datalist id=${list}>${offered.map((unit) => html`<option value=${label(unit)} />`)}</datalist>
        ${typed.trim() && !chosen && html`<div class="hint">${offered.length ? 'Choose one of the Door units.' : 'No Door unit is called that.'}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${Button} type="submit" form="${list}-form" kind="small primary" busy=${busy} disabled=${!chosen}>Save<//>
      ${item.unit_id && html`<${Button} kind="small danger" onClick=${onRemove}>Remove Mapping<//>`}
      <${Button} kind="small plain" onClick=${onCancel}>Cancel<//>
    </div></td>`;
}
