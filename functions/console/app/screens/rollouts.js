// Rolling out: which property the others are set up like, which others, and which PMS property each of them is.

import { html, useEffect, useId, useLocation, useRef, useState } from '../preact.js';
import * as api from '../api.js';
import { csv, parsed, saveFile } from '../csv.js';
import { finds, naturally } from '../find.js';
import { useAction, useDraft, useLoad, usePages } from '../hooks.js';
import { Badge, Button, Choice, Done, Empty, Loaded, More, Notice, Pager, ProblemNotice, Screen, Search, Time, useDone, useSlice } from '../ui/parts.js';
import { PMS, count, known } from '../words.js';

/** @typedef {api.Schemas['RolloutCandidate']} Candidate */
/** @typedef {api.Schemas['RolloutPmsProperty']} Offered */
/** What a manager chose, by property: its PMS properties; and who is left out, or taken in though set up. @typedef {{ matches: Record<string, string[]>, picks: Record<string, boolean> }} Plan */

/** So many on a page. */
const PAGE = 50;

/** @param {{ properties: api.Schemas['Property'][] }} props */
export function Rollouts({ properties }) {
  const { query, route } = useLocation();
  const models = properties
    .filter(({ integration: { state } }) => state === 'on' || state === 'off' || state === 'needs_attention')
    .sort((a, b) => naturally(a.name, b.name));
  const model = models.find(({ property_id }) => property_id === query.model);
  const options = { '': 'Choose a property', ...Object.fromEntries(models.map(({ property_id, name, integration: { pms } }) => [property_id, pms ? `${name} (${PMS[pms]})` : name])) };
  return html`
    <${Screen} title="Roll out to more properties" lead="Set one property up, then many like it: the same PMS and credential, the same excluded lease statuses and access. Nothing is turned on before you have seen what it would do.">
      ${models.length
        ? html`<div class="filters"><${Choice} label="Set up like" value=${model?.property_id ?? ''} options=${options} onChoose=${(/** @type {string} */ id) => route(id ? `/rollouts?model=${id}` : '/rollouts')} /></div>`
        : html`<${Notice}><p>Set up one property first; then others can be set up like it. <a href="/">Choose a property</a></p><//>`}
      ${model
        ? html`<${Matching} key=${model.property_id} model=${model} />`
        : html`<${Earlier} properties=${properties} />`}
    <//>`;
}

/** @param {{ properties: api.Schemas['Property'][] }} props */
function Earlier({ properties }) {
  const rollouts = usePages((cursor) => api.rollouts({ cursor }), []);
  const name = (/** @type {string} */ id) => properties.find(({ property_id }) => property_id === id)?.name ?? id;
  return html`
    <${Loaded} of=${rollouts} lines=${3}>${(/** @type {api.Schemas['RolloutSummary'][]} */ items) => items.length > 0 && html`
      <section class="stack">
        <h2>Roll-outs until now</h2>
        <div class="card flush">
          <table class="table">
            <thead><tr><th scope="col">Begun</th><th scope="col">Set up like</th><th scope="col">PMS</th><th scope="col">Properties</th><th scope="col">By</th></tr></thead>
            <tbody>
              ${items.map(({ rollout_id: id, begun_at, begun_by, model, properties: n }) => html`
                <tr key=${id}>
                  <th scope="row"><a href="/rollouts/${id}"><${Time} at=${begun_at} zone="UTC" /></a></th>
                  <td data-label="Set up like">${name(model.property_id)}</td>
                  <td data-label="PMS">${PMS[model.pms]}</td>
                  <td data-label="Properties">${n.toLocaleString('en-US')}</td>
                  <td data-label="By">${begun_by}</td>
                </tr>`)}
            </tbody>
          </table>
        </div>
        <${More} more=${rollouts.more} busy=${rollouts.busy} onMore=${rollouts.goOn} />
      </section>`}<//>`;
}

/** @param {{ model: api.Schemas['Property'] }} props */
function Matching({ model }) {
  const loaded = useLoad(() => api.suggestRollout(model.property_id), [model.property_id]);
  return html`
    <${Loaded} of=${loaded} lines=${8}>${(/** @type {api.Schemas['RolloutSuggestions']} */ { properties, pms_properties }) => html`
      <${Matches} model=${model} candidates=${properties.filter(({ property_id }) => property_id !== model.property_id)} offered=${pms_properties} />`}<//>`;
}

/** @type {Record<string, { name: string, fits: (line: Line) => boolean }>} */
const WHICH = {
  open: { name: 'Not matched', fits: (line) => line.ids.length === 0 },
  alike: { name: 'Names only alike', fits: (line) => line.sureness === 'alike' },
  chosen: { name: 'Chosen', fits: (line) => line.chosen },
  left: { name: 'Left out', fits: (line) => !line.chosen },
};
const EVERY = { fits: () => true };

/**
 * A property with what is chosen for it. One that is set up already is taken in only by hand.
 * @typedef {{ candidate: Candidate, ids: string[], sureness: Candidate['sureness'], chosen: boolean }} Line
 * @param {Candidate} candidate @param {Plan} plan @returns {Line}
 */
function line(candidate, { matches, picks }) {
  const { property_id: id, attached, suggested, next_step } = candidate;
  const own = matches[id];
  const ids = own ?? (attached.length ? attached : suggested ? [suggested] : []);
  return { candidate, ids, sureness: own ? null : candidate.sureness, chosen: ids.length > 0 && (picks[id] ?? next_step !== 'activate') };
}

/** What has to be decided first comes first. @param {Line} a @param {Line} b */
const byDoubt = (a, b) => doubt(b) - doubt(a) || naturally(a.candidate.name, b.candidate.name);
const doubt = (/** @type {Line} */ { ids, sureness }) => (ids.length === 0 ? 2 : Number(sureness === 'alike'));

/** @param {{ model: api.Schemas['Property'], candidates: Candidate[], offered: Offered[] }} props */
function Matches({ model, candidates, offered }) {
  const { route } = useLocation();
  const [plan, keep, forget] = useDraft(`roll-out like ${model.property_id}`, /** @type {Plan} */ ({ matches: {}, picks: {} }));
  const [q, search] = useState('');
  const [show, choose] = useState('');
  const [editing, edit] = useState(/** @type {string | null} */ (null));
  const [done, tell] = useDone();
  const file = useRef(/** @type {HTMLInputElement | null} */ (null));
  const names = Object.fromEntries(offered.map(({ pms_property_id, name }) => [pms_property_id, name]));
  const lines = candidates.map((candidate) => line(candidate, plan));
  const chosen = lines.filter((line) => line.chosen);
  /** How often each is chosen: a PMS property syncs into one property. @type {Record<string, number>} */
  const taken = {};
  for (const id of chosen.flatMap(({ ids }) => ids)) taken[id] = (taken[id] ?? 0) + 1;
  const twice = chosen.filter(({ ids }) => ids.some((id) => taken[id] > 1));
  const { fits } = known(WHICH, show) ?? EVERY;
  // While one is being changed, it stays where it is.
  const found = lines.filter((line) => fits(line) && finds(q, [line.candidate.name, line.candidate.property_id, ...line.ids.map((id) => `${names[id]} ${id}`)])).sort(byDoubt);
  const pages = useSlice(found, PAGE);
  const begin = useAction(async () => {
    const body = { model: model.property_id, lines: chosen.map(({ candidate, ids }) => ({ property_id: candidate.property_id, pms_property_ids: ids })) };
    const { rollout_id } = await api.beginRollout(body);
    forget();
    route(`/rollouts/${rollout_id}`);
  });
  const pick = (/** @type {Line[]} */ some, /** @type {boolean} */ wanted) =>
    keep({ ...plan, picks: { ...plan.picks, ...Object.fromEntries(some.map(({ candidate }) => [candidate.property_id, wanted])) } });
  const match = (/** @type {string} */ id, /** @type {string[]} */ ids) => {
    keep({ matches: { ...plan.matches, [id]: ids }, picks: { ...plan.picks, [id]: ids.length > 0 } });
    edit(null);
    setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector(`[data-change="${CSS.escape(id)}"]`))?.focus());
  };
  const saveAll = () => saveFile(`roll-out-like-${model.property_id}.csv`, csv(COLUMNS,
    [...lines].sort(byDoubt).flatMap(({ candidate, ids }) => (ids.length ? ids : ['']).map((id) => [candidate.property_id, candidate.name, id, names[id]]))));
  const read = useAction(async (/** @type {File} */ from) => {
    const { matches, wrong } = fromFile(await from.text(), candidates, names);
    if (wrong.length) throw new api.Problem({ title: 'Nothing was taken from the file', detail: wrong.slice(0, 5).join(' ') });
    keep({ matches: { ...plan.matches, ...matches }, picks: { ...plan.picks, ...Object.fromEntries(Object.entries(matches).map(([id, ids]) => [id, ids.length > 0])) } });
    tell(`${count(Object.keys(matches).length, 'property', 'properties')} matched as the file says.`);
  });
  if (!candidates.length) {
    return html`<div class="card"><${Empty} title="There is nothing to roll out to"><p>Every property of the portfolio is on, or set up with another PMS.</p><//></div>`;
  }
  const open = lines.filter(WHICH.open.fits).length;
  return html`
    <div class="row between">
      <p role="status"><strong>${count(chosen.length, 'property', 'properties')} chosen</strong> of ${candidates.length.toLocaleString('en-US')} that are not on.${open > 0 && ` ${count(open, 'has', 'have')} no PMS property yet.`}</p>
      <${Button} kind="primary" busy=${begin.busy} disabled=${!chosen.length || twice.length > 0} onClick=${begin.run}>Set up and preview ${count(chosen.length, 'property', 'properties')}<//>
    </div>
    <${Done} of=${done} />
    <${ProblemNotice} problem=${begin.problem ?? read.problem} />
    ${twice.length > 0 && html`<${Notice} kind="warn" title="A PMS property is chosen twice"><p>It syncs into one property only. Change or leave out one of each: ${twice.slice(0, 6).map(({ candidate }) => candidate.name).join(', ')}.</p><//>`}
    <div class="filters no-print" role="search">
      <${Search} label="Search properties" value=${q} onSearch=${search} />
      <${Choice} label="Show" value=${show} onChoose=${choose}
        options=${{ '': `All (${lines.length.toLocaleString('en-US')})`, ...Object.fromEntries(Object.entries(WHICH).map(([word, { name, fits }]) => [word, `${name} (${lines.filter(fits).length.toLocaleString('en-US')})`])) }} />
      <${Button} kind="small" onClick=${() => pick(found, true)}>Choose these ${found.length.toLocaleString('en-US')}<//>
      <${Button} kind="small" onClick=${() => pick(found, false)}>Leave these out<//>
      <${Button} kind="small" onClick=${saveAll}>Save the matches as CSV<//>
      <${Button} kind="small" busy=${read.busy} onClick=${() => file.current?.click()}>Read matches from a CSV<//>
      <input type="file" class="unseen" tabindex="-1" accept=".csv,text/csv" aria-label="CSV with matches" ref=${file}
        onChange=${(/** @type {any} */ event) => { const [from] = event.currentTarget.files; event.currentTarget.value = ''; if (from) read.run(from); }} />
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col"><span class="unseen">Chosen</span></th><th scope="col">Door property</th><th scope="col">PMS property</th><th scope="col"><span class="unseen">Actions</span></th></tr></thead>
        <tbody>
          ${pages.data.map((line) => html`<${Row} key=${line.candidate.property_id} line=${line} names=${names} offered=${offered} taken=${taken}
            editing=${editing === line.candidate.property_id} onEdit=${edit} onMatch=${match} onPick=${(/** @type {boolean} */ wanted) => pick([line], wanted)} />`)}
        </tbody>
      </table>
      ${!found.length && html`<${Empty} title="No property fits" />`}
      <${Pager} of=${pages} size=${PAGE} what="properties" />
    </div>`;
}

const COLUMNS = ['Door property ID', 'Door property', 'PMS property ID', 'PMS property'];

/**
 * The matches of a file as it is saved here: the IDs count, the names are for people. Several lines of a property are
 * several PMS properties; one without a PMS property leaves it unmatched.
 * @param {string} text @param {Candidate[]} candidates @param {Record<string, string>} names
 */
function fromFile(text, candidates, names) {
  const [head = [], ...rows] = parsed(text);
  const [door, pms] = [COLUMNS[0], COLUMNS[2]].map((name) => head.findIndex((cell) => cell.trim() === name));
  /** @type {Record<string, string[]>} */
  const matches = {};
  /** @type {string[]} */
  const wrong = [];
  if (door < 0 || pms < 0) return { matches, wrong: [`Its first line needs the columns “${COLUMNS[0]}” and “${COLUMNS[2]}”: save the matches as CSV for one.`] };
  const ours = new Set(candidates.map(({ property_id }) => property_id));
  rows.forEach((row, index) => {
    const [id, one] = [row[door]?.trim() ?? '', row[pms]?.trim() ?? ''];
    if (!id && !one) return;
    if (!ours.has(id)) wrong.push(`Line ${index + 2}: “${id}” is no property that can be rolled out to.`);
    else if (one && !Object.hasOwn(names, one)) wrong.push(`Line ${index + 2}: the credential sees no PMS property “${one}”.`);
    else matches[id] = [...(matches[id] ?? []), ...(one ? [one] : [])];
  });
  return { matches, wrong };
}

/**
 * @param {{ line: Line, names: Record<string, string>, offered: Offered[], taken: Record<string, number>, editing: boolean,
 *   onEdit: (id: string | null) => void, onMatch: (id: string, ids: string[]) => void, onPick: (wanted: boolean) => void }} props
 */
function Row({ line, names, offered, taken, editing, onEdit, onMatch, onPick }) {
  const { candidate: { property_id: id, name, next_step }, ids, sureness, chosen } = line;
  return html`
    <tr>
      <td><label class="tick"><input type="checkbox" checked=${chosen} disabled=${!ids.length} aria-label="Roll out to ${name}" onChange=${() => onPick(!chosen)} /></label></td>
      <th scope="row">${name} ${next_step === 'activate' && html`<${Badge}>Set up, off<//>`}</th>
      ${editing
        ? html`<${Editing} id=${id} name=${name} ids=${ids} offered=${offered} onMatch=${onMatch} onCancel=${() => onEdit(null)} />`
        : html`
          <td data-label="PMS property">${ids.length
            ? html`${ids.map((one) => names[one] ?? one).join(', ')} <span class="hint">${ids.join(', ')}</span>`
            : html`<${Badge} kind="warn">Not matched<//>`}
            ${sureness === 'alike' && html` <${Badge} kind="accent">Alike: check<//>`}
            ${chosen && ids.some((one) => taken[one] > 1) && html` <${Badge} kind="bad">Chosen twice<//>`}</td>
          <td><div class="row end"><${Button} kind="small" data-change=${id} aria-label="Change the PMS property of ${name}" onClick=${() => onEdit(id)}>Change<//></div></td>`}
    </tr>`;
}

/** So many PMS properties are offered at once. */
const OFFERED = 20;

/** @param {{ id: string, name: string, ids: string[], offered: Offered[], onMatch: (id: string, ids: string[]) => void, onCancel: () => void }} props */
function Editing({ id, name, ids, offered, onMatch, onCancel }) {
  const list = useId();
  const free = offered.filter(({ attached_to }) => !attached_to || attached_to === id);
  const label = (/** @type {Offered} */ { name, pms_property_id }) => `${name} (${pms_property_id})`;
  const now = free.find(({ pms_property_id }) => pms_property_id === ids[0]);
  const [typed, type] = useState(now ? label(now) : '');
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => input.current?.select(), []);
  const fitting = free.filter((one) => finds(typed, [label(one)])).slice(0, OFFERED);
  const chosen = free.find((one) => label(one) === typed.trim());
  const save = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (chosen) onMatch(id, [chosen.pms_property_id]);
  };
  return html`
    <td>
      <form id="${list}-form" onSubmit=${save}>
        <input class="input" list=${list} aria-label="PMS property for ${name}" placeholder="Type a PMS property" autocomplete="off" value=${typed} ref=${input}
          onInput=${(/** @type {any} */ event) => type(event.currentTarget.value)} />
        <datalist id=${list}>${fitting.map((one) => html`<option value=${label(one)} />`)}</datalist>
        ${typed.trim() && !chosen && html`<div class="hint">${fitting.length ? 'Choose one of the PMS properties.' : 'No free PMS property is called that.'}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${Button} type="submit" form="${list}-form" kind="small primary" disabled=${!chosen}>Save<//>
      ${ids.length > 0 && html`<${Button} kind="small" onClick=${() => onMatch(id, [])}>Clear<//>`}
      <${Button} kind="small plain" onClick=${onCancel}>Cancel<//>
    </div></td>`;
}
