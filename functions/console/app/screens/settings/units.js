// Unit Mapping: which Door unit each unit of the PMS is.

import { html, useEffect, useId, useLocation, useMemo, useRef, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useAction, useLoad } from '../../hooks.js';
import { whoIsThis } from '../../session.js';
import { Confirm } from '../../ui/dialog.js';
import { csv, parsed, saveFile } from '../../csv.js';
import { finds, plain } from '../../find.js';
import { Badge, Button, Choice, Done, Empty, Loaded, Pager, ProblemNotice, Search, useDone, useSlice } from '../../ui/parts.js';
import { unitKey } from '../../ui/units.js';
import { count, known, people } from '../../words.js';

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

/** What a PMS unit is called, with its building: labels come again in another. @param {Item} item */
const called = ({ building, pms_unit }) => (building ? `${building}, ${pms_unit}` : pms_unit);

/** What each Door unit is called: two of one name are told apart by their ID. @param {api.Schemas['Unit'][]} units */
function labels(units) {
  /** @type {Record<string, number>} */
  const times = {};
  for (const { name } of units) times[name] = (times[name] ?? 0) + 1;
  return Object.fromEntries(units.map(({ name, unit_id }) => [unit_id, times[name] > 1 ? `${name} (${unit_id})` : name]));
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
    tell(unit_id ? `${called(item)} is mapped to ${names[unit_id]}. Its residents are there now.` : `The mapping of ${called(item)} was removed.`);
  });
  const cancel = (/** @type {Item} */ item) => {
    edit(null);
    const opener = `[data-edit="${CSS.escape(unitKey(item))}"]`;
    setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector(opener))?.focus());
  };
  const [soFar, setSoFar] = useState(0);
  // In parts, each of which is done whole: what is left after a trouble is offered again.
  const mapAll = async (/** @type {{ pms_property_id: string, pms_unit_id: string, unit_id: string }[]} */ all) => {
    for (let at = 0; at < all.length; at += PART) {
      setSoFar(at);
      mapped(await api.mapUnits(property.property_id, all.slice(at, at + PART)), at + PART < all.length);
    }
    setSoFar(0);
    tell(`${count(all.length, 'unit')} mapped. Their residents are there now.`);
  };
  const acceptAll = useAction(() => mapAll(items.flatMap(({ pms_property_id, pms_unit_id, unit_id, suggested_unit_id }) => (!unit_id && suggested_unit_id ? [{ pms_property_id, pms_unit_id, unit_id: suggested_unit_id }] : []))));
  const file = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [told, setTold] = useState(/** @type {Told[] | null} */ (null));
  const read = useAction(async (/** @type {File} */ from) => {
    tell(null);
    const { changes, wrong } = fromFile(await from.text(), items, units);
    if (wrong.length) {
      const more = wrong.length - SHOWN;
      throw new api.Problem({ title: 'Nothing was taken from the file', detail: `${wrong.slice(0, SHOWN).join(' ')}${more > 0 ? ` And ${count(more, 'more line', 'more lines')}.` : ''}` });
    }
    if (changes.length) setTold(changes);
    else tell('The file says what is mapped already.');
  });
  const taking = useAction(async () => {
    await mapAll((told ?? []).map(({ item: { pms_property_id, pms_unit_id }, unit_id }) => ({ pms_property_id, pms_unit_id, unit_id })));
    setTold(null);
  });
  const { fits } = known(WHICH, show) ?? EVERY;
  const found = items.filter((item) => fits(item) && finds(q, [item.pms_unit, item.building, item.pms_property_id, names[item.unit_id ?? '']]));
  const pages = useSlice(found, PAGE);
  const saveAll = () => {
    const label = labels(units);
    const door = (/** @type {string | null | undefined} */ id) => label[id ?? ''] ?? id;
    saveFile(`units-${property.property_id}.csv`, csv(COLUMNS,
      found.map((item) => [item.pms_property_id, item.building, item.pms_unit, item.pms_unit_id, item.people, door(item.unit_id), door(item.suggested_unit_id)])));
  };
  if (!items.length) {
    return html`<div class="card"><${Empty} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;
  }
  const suggested = items.filter(WHICH.suggested.fits);
  const mappedCount = items.filter((item) => item.unit_id).length;
  return html`
    <div class="row between">
      <p>${mappedCount.toLocaleString('en-US')} of ${count(items.length, 'PMS unit')} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${canManage && suggested.length > 0 && html`<${Button} kind="primary" busy=${acceptAll.busy} onClick=${acceptAll.run}>${acceptAll.busy && soFar ? `Mapped ${soFar.toLocaleString('en-US')} so far…` : `Accept all ${suggested.length.toLocaleString('en-US')} suggestions`}<//>`}
    </div>
    <${Done} of=${done} />
    <${ProblemNotice} problem=${acceptAll.problem ?? read.problem ?? (removing ? null : save.problem)} />
    <div class="filters no-print" role="search">
      <${Search} label="Search units" value=${q} onSearch=${(/** @type {string} */ q) => change({ q })} />
      <${Choice} label="Show" value=${show} onChoose=${(/** @type {string} */ show) => change({ show })}
        options=${{ '': `All units (${items.length.toLocaleString('en-US')})`, ...Object.fromEntries(Object.entries(WHICH).map(([word, { name, fits }]) => [word, `${name} (${items.filter(fits).length.toLocaleString('en-US')})`])) }} />
      <span class="hint" role="status">${count(found.length, 'unit')}</span>
      <${Button} kind="small" onClick=${saveAll}>Save these as CSV<//>
      ${canManage && html`
        <${Button} kind="small" busy=${read.busy} onClick=${() => file.current?.click()}>Map by a CSV<//>
        <input type="file" class="unseen" tabindex="-1" accept=".csv,text/csv" aria-label="CSV with Door units" ref=${file}
          onChange=${(/** @type {any} */ event) => { const [from] = event.currentTarget.files; event.currentTarget.value = ''; if (from) read.run(from); }} />`}
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">People</th><th scope="col">Door unit</th>${canManage && html`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${pages.data.map((item) => html`
            <tr key=${unitKey(item)}>
              <th scope="row">${called(item)}</th>
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
                    ${!item.unit_id && item.suggested_unit_id && html`<${Button} kind="small" aria-label="Accept for ${called(item)}" onClick=${() => save.run(item, item.suggested_unit_id ?? null)}>Accept<//>`}
                    <${Button} kind="small" data-edit=${unitKey(item)} aria-label="Edit ${called(item)}" onClick=${() => edit(unitKey(item))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!found.length && html`<${Empty} title="No unit fits" />`}
      <${Pager} of=${pages} size=${PAGE} what="units" />
    </div>
    ${told && html`
      <${Confirm} title="Map ${count(told.length, 'unit')} as the file says?" action="Map" doing=${taking} onConfirm=${taking.run}
        does=${html`<${TakenFrom} told=${told} label=${labels(units)} /><p role="status">${taking.busy && soFar > 0 && `Mapped ${soFar.toLocaleString('en-US')} so far…`}</p>`}
        onClose=${() => {
          setTold(null);
          taking.clear();
        }} />`}
    ${removing && html`
      <${Confirm} title="Remove the mapping of ${called(removing)}?" action="Remove Mapping" danger doing=${save}
        does=${html`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${() => save.run(removing, null)} onClose=${() => {
          remove(null);
          save.clear();
        }} />`}`;
}

const COLUMNS = ['PMS property', 'Building', 'PMS unit', 'ID in the PMS', 'People', 'Door unit', 'Suggested Door unit'];
/** So many lines of a file are named. */
const SHOWN = 5;

/** A unit that a file maps otherwise than it is. @typedef {{ item: Item, unit_id: string }} Told */

/**
 * What a file, as it is saved here, maps otherwise: a PMS unit by its ID, a Door unit by its name, or by its ID. A line
 * without a Door unit leaves its PMS unit as it is.
 * @param {string} text @param {Item[]} items @param {api.Schemas['Unit'][]} units
 */
function fromFile(text, items, units) {
  const [head = [], ...rows] = parsed(text);
  const [pms, unit, door] = [COLUMNS[0], COLUMNS[3], COLUMNS[5]].map((name) => head.findIndex((cell) => cell.trim() === name));
  /** @type {Map<string, Told>} */
  const told = new Map();
  /** @type {string[]} */
  const wrong = [];
  if (pms < 0 || unit < 0 || door < 0) return { changes: [], wrong: [`Its first line needs the columns “${COLUMNS[0]}”, “${COLUMNS[3]}” and “${COLUMNS[5]}”: save these as CSV for one.`] };
  const ours = new Map(items.map((item) => [unitKey(item), item]));
  const ids = Object.fromEntries([...units.map(({ unit_id }) => [plain(unit_id), unit_id]), ...Object.entries(labels(units)).map(([id, label]) => [plain(label), id])]);
  rows.forEach((row, index) => {
    const [pms_property_id, pms_unit_id, name] = [pms, unit, door].map((at) => row[at]?.trim() ?? '');
    if (!name) return;
    const key = unitKey({ pms_property_id, pms_unit_id });
    const [item, unit_id] = [ours.get(key), known(ids, plain(name))];
    if (!item) wrong.push(`Line ${index + 2}: the PMS has no unit with the ID “${pms_unit_id}” in “${pms_property_id}”.`);
    else if (!unit_id) wrong.push(`Line ${index + 2}: no Door unit is called “${name}”.`);
    else if (told.has(key) && told.get(key)?.unit_id !== unit_id) wrong.push(`Line ${index + 2}: ${called(item)} is in the file twice.`);
    else told.set(key, { item, unit_id });
  });
  return { changes: [...told.values()].filter(({ item, unit_id }) => item.unit_id !== unit_id), wrong };
}

/** What a file does. @param {{ told: Told[], label: Record<string, string> }} props */
function TakenFrom({ told, label }) {
  const moved = told.filter(({ item }) => item.unit_id).length;
  const lived = told.reduce((sum, { item }) => sum + item.people, 0);
  return html`
    <p>${count(told.length - moved, 'unit')} ${told.length - moved === 1 ? 'is' : 'are'} mapped that ${told.length - moved === 1 ? 'was' : 'were'} not, and ${count(moved, 'unit')} ${moved === 1 ? 'goes' : 'go'} to another Door unit. ${people(lived)} ${lived === 1 ? 'lives' : 'live'} in them, and ${lived === 1 ? 'is' : 'are'} there at once; so is their access, where it is automated.</p>
    <ul>${told.slice(0, SHOWN).map(({ item, unit_id }) => html`<li>${called(item)}: ${item.unit_id && html`<del>${label[item.unit_id] ?? item.unit_id}</del> `}→ ${label[unit_id]}</li>`)}
      ${told.length > SHOWN && html`<li>And ${(told.length - SHOWN).toLocaleString('en-US')} more</li>`}</ul>`;
}

/** So many Door units are offered at once. */
const OFFERED = 20;

/** @param {{ item: Item, units: api.Schemas['Unit'][], busy: boolean, onSave: (item: Item, unit: string | null) => void, onRemove: () => void, onCancel: () => void }} props */
function Editing({ item, units, busy, onSave, onRemove, onCancel }) {
  const list = useId();
  const unit = units.find(({ unit_id }) => unit_id === (item.unit_id ?? item.suggested_unit_id));
  const names = useMemo(() => labels(units), [units]);
  const label = (/** @type {api.Schemas['Unit']} */ { unit_id }) => names[unit_id];
  const [typed, type] = useState(unit ? label(unit) : '');
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => input.current?.select(), []);
  const offered = units.filter(({ name, unit_id }) => finds(typed, [`${name} (${unit_id})`])).slice(0, OFFERED);
  const chosen = units.find((unit) => label(unit) === typed.trim());
  const save = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (chosen) onSave(item, chosen.unit_id);
  };
  return html`
    <td>
      <form id="${list}-form" onSubmit=${save}>
        <input class="input" list=${list} aria-label="Door unit for ${called(item)}" placeholder="Type a Door unit" autocomplete="off" value=${typed} ref=${input}
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
