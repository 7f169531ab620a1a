// Who is to move in and who is to move out, by the day; and letting somebody in before the PMS says so.

import { html, useLocation, useState } from '../preact.js';
import * as api from '../api.js';
import { useAction, useLoad, usePager } from '../hooks.js';
import { whoIsThis } from '../session.js';
import { date, dayAt } from '../time.js';
import { SetLifecycle } from '../ui/lifecycle.js';
import { Badge, Button, Choice, Done, Empty, Loaded, Pager, ProblemNotice, Screen, Search, useDone } from '../ui/parts.js';
import { savePeople } from '../ui/people-file.js';
import { UnitOf } from '../ui/units.js';
import { ACCESS, people as people_, phone, shown } from '../words.js';

/** @typedef {api.Schemas['Person']} Person */

/** So many on a page. */
const PAGE = 50;
/** So many days are shown unless others are asked for. */
const DAYS = 30;

/** Each kind of move: who is asked for, and which of their days it is. */
const MOVES = /** @type {const} */ ({
  in: { name: 'Move-ins', day: 'moved_in_on', late: 'Was to move in', which: { lifecycle: 'future', sort: 'move_in' } },
  out: { name: 'Move-outs', day: 'moved_out_on', late: 'Was to move out', which: { lifecycle: 'current', sort: 'move_out' } },
});

/** @param {import('./setup/steps.js').OfProperty} props */
export function Upcoming({ property, refresh }) {
  const id = property.property_id;
  const { query, route } = useLocation();
  const today = dayAt(property.time_zone, new Date());
  const { q = '', from = '', to = dayAt(property.time_zone, new Date(), DAYS) } = query;
  const show = query.show === 'out' ? 'out' : 'in';
  const move = MOVES[show];
  const change = (/** @type {Record<string, string>} */ change) => {
    const wanted = new URLSearchParams(Object.entries({ ...query, ...change }).filter(([name, value]) => value && !(name === 'show' && value === 'in')));
    route(`/properties/${id}/upcoming${wanted.size ? `?${wanted}` : ''}`, true);
  };
  const which = { ...move.which, q, from, to };
  const people = usePager((cursor) => api.people(id, { ...which, limit: PAGE, cursor }), [id, ...Object.values(which)]);
  const card = useLoad(() => api.card(id), [id]);
  const [letting, letIn] = useState(/** @type {Person | null} */ (null));
  const [done, tell] = useDone();
  const saving = useAction(() => savePeople(`${show === 'in' ? 'move-ins' : 'move-outs'}-${id}.csv`, id, which));
  const days = /** @type {const} */ ([['from', 'From', from], ['to', 'Until', to]]);
  return html`
    <${Screen} title="Upcoming" lead="Who is to move in and out, by what the PMS says. Whoever should have by now comes first."
      actions=${html`<${Button} busy=${saving.busy} onClick=${saving.run}>Save as CSV<//>`}>
      <${Done} of=${done} />
      <${ProblemNotice} problem=${saving.problem} />
      <div class="filters no-print" role="search">
        <${Search} label="Search by name, email, phone, unit or ID" value=${q} onSearch=${(/** @type {string} */ q) => change({ q })} />
        <${Choice} label="Show" value=${show} options=${{ in: MOVES.in.name, out: MOVES.out.name }} onChoose=${(/** @type {string} */ show) => change({ show })} />
        ${days.map(([name, label, value]) => html`
          <label class="choose"><span class="label">${label}</span>
            <input class="input" type="date" value=${value} onChange=${(/** @type {any} */ event) => change({ [name]: event.currentTarget.value })} /></label>`)}
      </div>
      <p role="status">${people.total === null ? html`<span class="hint">Loading…</span>` : html`<strong>${people_(people.total)}</strong> <span class="hint">${show === 'in' ? 'to move in' : 'to move out'} by ${date(to)}</span>`}</p>
      <div class="card flush ${people.loading && people.data ? 'stale' : ''}" aria-busy=${people.loading ? 'true' : undefined}>
        <${Loaded} of=${people} lines=${10}>${(/** @type {Person[]} */ items) => items.length
          ? html`<${List} people=${items} show=${show} today=${today} property=${property} onLetIn=${letIn} />`
          : html`<${Empty} title=${show === 'in' ? 'Nobody is to move in by then' : 'Nobody is to move out by then'}><p>Choose a later day, or search for less.</p><//>`}<//>
        <${Pager} of=${people} size=${PAGE} what=${move.name} />
      </div>
      ${letting && card.data && html`
        <${SetLifecycle} person=${letting} to="current" property=${property} mode=${card.data.automated_access} action="Let in now" onClose=${() => letIn(null)}
          set=${(/** @type {string} */ what) => {
            tell(what);
            letIn(null);
            people.reload();
            refresh();
          }} />`}
    <//>`;
}

/**
 * @param {{ people: Person[], show: keyof typeof MOVES, today: string, property: api.Schemas['Property'], onLetIn: (person: Person) => void }} props
 */
const List = ({ people, show, today, property, onLetIn }) => html`
  <table class="table">
    <caption class="unseen">${MOVES[show].name} of ${property.name}</caption>
    <thead><tr><th scope="col">${show === 'in' ? 'Move-in' : 'Move-out'}</th><th scope="col">Name</th><th scope="col">Unit</th><th scope="col">Phone</th><th scope="col">Lease status</th><th scope="col">Access</th>
      ${show === 'in' && html`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
    <tbody>
      ${people.map((person) => {
        const day = person[MOVES[show].day];
        const name = `${person.first_name} ${person.last_name}`;
        return html`
          <tr key=${person.person_id}>
            <td class="short">${date(day)}${day && day < today && html` <${Badge} kind="warn">${MOVES[show].late}<//>`}</td>
            <th scope="row" class="long"><a href="/properties/${property.property_id}/people/${person.person_id}">${name}</a> <div class="hint">${person.email}</div></th>
            <td data-label="Unit" class="short"><${UnitOf} person=${person} /></td>
            <td data-label="Phone" class="short">${shown(phone(person.phone))}</td>
            <td data-label="Lease status">${shown(person.lease?.status)}</td>
            <td data-label="Access">${ACCESS[person.access.state].name}</td>
            ${show === 'in' && html`<td>${whoIsThis()?.canManage && html`<div class="row end"><${Button} kind="small" aria-label="Let in now: ${name}" onClick=${() => onLetIn(person)}>Let in now<//></div>`}</td>`}
          </tr>`;
      })}
    </tbody>
  </table>`;
