// The People page: who is in Door, when the PMS was last heard, and Sync Now.

import { html, useLocation } from '../preact.js';
import * as api from '../api.js';
import { useAction, useLoad, usePager, useSync } from '../hooks.js';
import { date } from '../time.js';
import { useAttention } from '../ui/attention.js';
import { Icon } from '../ui/icons.js';
import { Badge, Choice, Empty, Loaded, Menu, Pager, ProblemNotice, Screen, Search, Time } from '../ui/parts.js';
import { savePeople } from '../ui/people-file.js';
import { Progress } from '../ui/progress.js';
import { UnitOf } from '../ui/units.js';
import { ACCESS, LIFECYCLE, PEOPLE_GROUP, PEOPLE_ORDER, named, people as people_, shown } from '../words.js';

/** So many on a page. */
const PAGE = 50;
const FIRST = { sort: 'last_name', order: 'asc' };

/** What is looked for, as the address keeps it; the order that is there anyway is left out. */
function useWhich(/** @type {string} */ base) {
  const { query, route } = useLocation();
  const { lifecycle = '', access = '', only = '', q = '', sort = FIRST.sort, order = FIRST.order } = query;
  const which = { lifecycle, access, only, q, sort, order };
  const change = (/** @type {Partial<typeof which>} */ change) => {
    const all = { ...which, ...change };
    const same = all.sort === FIRST.sort && all.order === FIRST.order;
    const wanted = Object.entries(all).filter(([name, value]) => value && !(same && name in FIRST));
    route(wanted.length ? `${base}?${new URLSearchParams(wanted)}` : base, true);
  };
  return { which, change, filtered: Boolean(lifecycle || access || only || q) };
}

/** @param {import('./setup/steps.js').OfProperty} props */
export function People({ property, refresh }) {
  const id = property.property_id;
  const base = `/properties/${id}/people`;
  const { which, change, filtered } = useWhich(base);
  const people = usePager((cursor) => api.people(id, { ...which, limit: PAGE, cursor }), [id, ...Object.values(which)]);
  const card = useLoad(() => api.card(id), [id]);
  const following = useSync(id, () => {
    people.reload();
    card.reload();
    refresh();
  });
  const on = card.data?.enabled ?? false;
  const printing = useAction(async () => {
    const everybody = await api.all((cursor) => api.people(id, { ...which, limit: 200, cursor }));
    people.replace({ items: everybody, next_cursor: null, total: everybody.length, number: 0 });
    // Once they are drawn.
    setTimeout(() => {
      print();
      people.reload();
    });
  });
  const saving = useAction(async () => {
    await savePeople(`people-${id}.csv`, id, which);
  });
  const lead = html`Last sync: <strong><${Time} at=${property.integration.last_sync_at} zone=${property.time_zone} /></strong>${card.data?.next_sync_at && html`. Next: <${Time} at=${card.data.next_sync_at} zone=${property.time_zone} />`}`;
  const actions = html`
    <${Menu} label=${html`Actions <${Icon} name="down" />`} kind="primary">
      ${on
        ? html`<button type="button" disabled=${following.running} onClick=${following.start.run}>${following.running ? 'Syncing…' : 'Sync Now'}</button>`
        : html`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${id}/why">Why is somebody not here?</a>
      <a href="/properties/${id}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${saving.run}>${saving.busy ? 'Reading all of it…' : 'Save this list as CSV'}</button>
      <button type="button" onClick=${printing.run}>${printing.busy ? 'Reading all of it…' : 'Print this list'}</button>
    <//>`;
  return html`
    <${Screen} title="People" lead=${lead} actions=${actions}>
      <${Progress} following=${following} property=${id} />
      <${ProblemNotice} problem=${printing.problem ?? saving.problem} />
      <${Filters} which=${which} change=${change} />
      <${HowMany} total=${people.total} filtered=${filtered} change=${change} />
      <div class="card flush ${people.loading && people.data ? 'stale' : ''}" aria-busy=${people.loading ? 'true' : undefined}>
        <${Loaded} of=${people} lines=${10}>${(/** @type {api.Schemas['Person'][]} */ items) => items.length
          ? html`<${List} people=${items} property=${property} which=${which} change=${change} />`
          : html`<${Nobody} property=${property} filtered=${filtered} on=${on} />`}<//>
        <${Pager} of=${people} size=${PAGE} what="people" />
      </div>
    <//>`;
}

/** @typedef {ReturnType<typeof useWhich>} Which */

/** @param {Pick<Which, 'which' | 'change'>} props */
const Filters = ({ which, change }) => html`
  <div class="filters no-print" role="search">
    <${Search} label="Search by name, email, phone, unit or ID" value=${which.q} onSearch=${(/** @type {string} */ q) => change({ q })} />
    <${Choice} label="Lifecycle" value=${which.lifecycle} onChoose=${(/** @type {string} */ lifecycle) => change({ lifecycle })}
      options=${{ '': 'All', future: LIFECYCLE.future.name, current: LIFECYCLE.current.name, past: LIFECYCLE.past.name }} />
    <${Choice} label="Access" value=${which.access} options=${{ '': 'All', ...named(ACCESS) }} onChoose=${(/** @type {string} */ access) => change({ access })} />
    <${Choice} label="Show" value=${which.only} options=${{ '': 'Everybody', ...PEOPLE_GROUP }} onChoose=${(/** @type {string} */ only) => change({ only })} />
    <${Choice} label="Sort by" kind="phone-only" value=${which.sort} options=${PEOPLE_ORDER} onChoose=${(/** @type {string} */ sort) => change({ sort, order: 'asc' })} />
  </div>`;

/** @param {{ total: number | null, filtered: boolean, change: Which['change'] }} props */
function HowMany({ total, filtered, change }) {
  const { attention } = useAttention();
  const waiting = attention?.people.past_with_access ?? 0;
  return html`
    <div class="row between">
      <p role="status">${total === null ? html`<span class="hint">Loading…</span>` : html`<strong>${people_(total)}</strong>${filtered && attention && html` <span class="hint">of ${attention.people.all.toLocaleString('en-US')}</span>`}`}</p>
      <div class="row no-print">
        ${waiting > 0 && html`<button type="button" class="chip warn" onClick=${() => change({ only: 'past_with_access', lifecycle: '', access: '', q: '' })}>${people_(waiting)} moved out and still ${waiting === 1 ? 'has' : 'have'} access</button>`}
        ${filtered && html`<button type="button" class="chip" onClick=${() => change({ lifecycle: '', access: '', only: '', q: '' })}>Show everybody</button>`}
      </div>
    </div>`;
}

/** The column, and by what one that can be ordered is. */
const COLUMNS = /** @type {const} */ ([
  ['Name', 'last_name'], ['Unit', 'unit'], ['Lifecycle'], ['Access'], ['Move-in', 'move_in'], ['Lease end', 'lease_end'], ['Lease status'], ['From'],
]);

/** @param {{ name: string, by?: string } & Pick<Which, 'which' | 'change'>} props */
function Column({ name, by, which: { sort, order }, change }) {
  if (!by) return html`<th scope="col">${name}</th>`;
  const is = by === sort;
  const other = is && order === 'asc' ? 'desc' : 'asc';
  return html`
    <th scope="col" aria-sort=${is ? (order === 'asc' ? 'ascending' : 'descending') : undefined}>
      <button type="button" class="sort" onClick=${() => change({ sort: by, order: other })}>${name}<span aria-hidden="true">${is ? (order === 'asc' ? '↑' : '↓') : '↕'}</span></button></th>`;
}

/** @param {{ people: api.Schemas['Person'][], property: api.Schemas['Property'] } & Pick<Which, 'which' | 'change'>} props */
const List = ({ people, property, which, change }) => html`
  <table class="table">
    <caption class="unseen">People of ${property.name}</caption>
    <thead><tr>${COLUMNS.map(([name, by]) => html`<${Column} name=${name} by=${by} which=${which} change=${change} />`)}</tr></thead>
    <tbody>
      ${people.map((person) => html`
        <tr key=${person.person_id}>
          <th scope="row" class="long"><a href="/properties/${property.property_id}/people/${person.person_id}">${person.first_name} ${person.last_name}</a>
            <div class="hint">${person.email}</div></th>
          <td data-label="Unit" class="short"><${UnitOf} person=${person} /></td>
          <td><${Badge} kind=${LIFECYCLE[person.lifecycle].kind}>${LIFECYCLE[person.lifecycle].name}<//></td>
          <td data-label="Access">${person.lifecycle === 'past' && person.access.state !== 'ended' ? html`<${Badge} kind="warn">Still has access<//>` : ACCESS[person.access.state].name}</td>
          <td data-label="Move-in" class="short">${date(person.moved_in_on)}</td>
          <td data-label="Lease end" class="short">${date(person.lease?.ends_on)}</td>
          <td data-label="Lease status">${shown(person.lease?.status)}</td>
          <td data-label="From">${person.source === 'pms' ? 'PMS' : 'Door'}</td>
        </tr>`)}
    </tbody>
  </table>`;

/** @param {{ property: api.Schemas['Property'], filtered: boolean, on: boolean }} props */
const Nobody = ({ property, filtered, on }) => {
  const why = html`<a href="/properties/${property.property_id}/why">Why is somebody not here?</a>`;
  if (filtered) return html`<${Empty} title="Nobody fits"><p>Search for less, or show everybody. ${why}</p><//>`;
  if (on) return html`<${Empty} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p>${why}<//>`;
  return html`
    <${Empty} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${property.property_id}/integrations">Set up the integration</a>
    <//>`;
};
