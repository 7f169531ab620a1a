// The People page: who is in Door, when the PMS was last heard, and Sync Now.

import { html, useLocation } from '../preact.js';
import * as api from '../api.js';
import { useAction, useLoad, usePages, useSync } from '../hooks.js';
import { Badge, Empty, Loaded, Menu, More, ProblemNotice, Screen, Search, Time } from '../ui/parts.js';
import { Progress } from '../ui/progress.js';
import { LIFECYCLE, shown } from '../words.js';

/** @param {import('./setup/steps.js').OfProperty} props */
export function People({ property, refresh }) {
  const id = property.property_id;
  const { query, route } = useLocation();
  const { lifecycle = '', q = '' } = query;
  const people = usePages((cursor) => api.people(id, { lifecycle, q, cursor }), [id, lifecycle, q]);
  const card = useLoad(() => api.card(id), [id]);
  const following = useSync(id, () => {
    people.reload();
    card.reload();
    refresh();
  });
  const filter = (/** @type {Record<string, string>} */ change) => {
    const wanted = new URLSearchParams(Object.entries({ lifecycle, q, ...change }).filter(([, value]) => value));
    route(`/properties/${id}/people${wanted.size ? `?${wanted}` : ''}`, true);
  };
  const on = card.data?.enabled ?? false;
  const printing = useAction(async () => {
    await people.goToEnd();
    // Once they are drawn.
    setTimeout(print);
  });
  const lead = html`Last sync: <strong><${Time} at=${property.integration.last_sync_at} zone=${property.time_zone} /></strong>${card.data?.next_sync_at && html`. Next: <${Time} at=${card.data.next_sync_at} zone=${property.time_zone} />`}`;
  const actions = html`
    <${Menu} label=${html`Actions <span aria-hidden="true">▾</span>`} kind="primary">
      ${on
        ? html`<button type="button" disabled=${following.running} onClick=${following.start.run}>${following.running ? 'Syncing…' : 'Sync Now'}</button>`
        : html`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${id}/why">Why is somebody not here?</a>
      <a href="/properties/${id}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${printing.run}>${printing.busy ? 'Reading all of it…' : 'Print this list'}</button>
    <//>`;
  return html`
    <${Screen} title="People" lead=${lead} actions=${actions}>
      <${Progress} following=${following} property=${id} />
      <${ProblemNotice} problem=${printing.problem} />
      <div class="row no-print">
        <${Search} label="Search by name, email or unit" value=${q} onSearch=${(/** @type {string} */ q) => filter({ q })} />
        <label class="row"><span class="label">Lifecycle</span>
          <select class="input" value=${lifecycle} onChange=${(/** @type {any} */ event) => filter({ lifecycle: event.currentTarget.value })}>
            <option value="">All</option>
            ${/** @type {const} */ (['future', 'current', 'past']).map((word) => html`<option value=${word}>${LIFECYCLE[word].name}</option>`)}
          </select>
        </label>
      </div>
      <div class="card flush">
        <${Loaded} of=${people} lines=${10}>${(/** @type {api.Schemas['Person'][]} */ items) =>
          items.length ? html`<${List} people=${items} property=${property} />` : html`<${Nobody} property=${property} filtered=${Boolean(q || lifecycle)} on=${on} />`}<//>
      </div>
      ${people.more && html`<p class="print-only">There are more people than these; Actions, Print this list prints everybody.</p>`}
      <${More} more=${people.more} busy=${people.busy} onMore=${people.goOn} />
    <//>`;
}

/** @param {{ people: api.Schemas['Person'][], property: api.Schemas['Property'] }} props */
const List = ({ people, property }) => html`
  <table class="table">
    <caption class="unseen">People of ${property.name}</caption>
    <thead>
      <tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lifecycle</th>
        <th scope="col">Lease status</th><th scope="col">Access</th><th scope="col">From</th></tr>
    </thead>
    <tbody>
      ${people.map((person) => html`
        <tr>
          <th scope="row"><a href="/properties/${property.property_id}/people/${person.person_id}">${person.first_name} ${person.last_name}</a></th>
          <td class="long">${person.email}</td>
          <td data-label="Unit" class="short">${shown(person.unit?.name)}</td>
          <td><${Badge} kind=${LIFECYCLE[person.lifecycle].kind}>${LIFECYCLE[person.lifecycle].name}<//></td>
          <td data-label="Lease status">${shown(person.lease?.status)}</td>
          <td data-label="Access">${person.lifecycle === 'past' && person.access.state !== 'ended' ? html`<${Badge} kind="warn">Still has access<//>` : ACCESS[person.access.state]}</td>
          <td data-label="From">${person.source === 'pms' ? 'PMS' : 'Door'}</td>
        </tr>`)}
    </tbody>
  </table>`;

/** @type {Record<api.Schemas['AccessState']['state'], string>} */
const ACCESS = { unmanaged: 'By hand', granted: 'Granted', ended: 'Ended' };

/** @param {{ property: api.Schemas['Property'], filtered: boolean, on: boolean }} props */
const Nobody = ({ property, filtered, on }) => {
  if (filtered) return html`<${Empty} title="Nobody fits"><p>Search for less, or show every lifecycle.</p><//>`;
  if (on) return html`<${Empty} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p><//>`;
  return html`
    <${Empty} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${property.property_id}/integrations">Set up the integration</a>
    <//>`;
};
