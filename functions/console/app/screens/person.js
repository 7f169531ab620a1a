// One person: what Door knows, who lives with them, why they are here, what became of them, and a manager's own word on their lifecycle.

import { html, useState } from '../preact.js';
import * as api from '../api.js';
import { useLoad, usePager } from '../hooks.js';
import { whoIsThis } from '../session.js';
import { date } from '../time.js';
import { Explanation } from '../ui/explanation.js';
import { SETTABLE, SetLifecycle } from '../ui/lifecycle.js';
import { Badge, Button, Done, Loaded, Pager, Screen, Time, useDone } from '../ui/parts.js';
import { FieldChanges } from '../ui/rows.js';
import { UnitOf, useUnitNames } from '../ui/units.js';
import { ACCESS, CHANGE, LIFECYCLE, PMS, TRIGGER, known, phone, shown } from '../words.js';

/** @typedef {api.Schemas['PersonWithHistory']} Full */

/** @param {import('./setup/steps.js').OfProperty} props */
export function Person({ property, params }) {
  const id = property.property_id;
  const person = useLoad(async () => {
    const [person, card] = await Promise.all([api.person(id, params.person), api.card(id)]);
    return { ...person, mode: card.automated_access };
  }, [id, params.person]);
  const name = person.data ? `${person.data.first_name} ${person.data.last_name}` : 'Person';
  return html`
    <${Screen} title=${name} lead=${html`<a href="/properties/${property.property_id}/people">All people of ${property.name}</a>`}>
      <${Loaded} of=${person} lines=${10}>${(/** @type {Full & { mode: api.Schemas['AutomatedAccess'] }} */ person_) => html`
        <${Facts} person=${person_} zone=${property.time_zone} />
        <${Records} person=${person_} zone=${property.time_zone} />
        <${Household} person=${person_} property=${property} />
        <${Access} person=${person_} property=${property} mode=${person_.mode} changed=${person.reload} />
        <${Why} email=${person_.email} property=${property} />
        <${History} history=${person_.history} property=${property} />`}<//>
    <//>`;
}

/** @param {{ person: Full, zone: string }} props */
const Facts = ({ person, zone }) => html`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[
        ['Email', person.email],
        ['Phone', shown(phone(person.phone))],
        ['Unit', html`<${UnitOf} person=${person} />`],
        ['Lease status', shown(person.lease?.status)],
        ['Lease', person.lease ? `${date(person.lease.starts_on)} to ${date(person.lease.ends_on)}` : '—'],
        ['Move-in', date(person.moved_in_on)],
        ['Move-out', date(person.moved_out_on)],
      ].map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${Time} at=${person.last_synced_at} zone=${zone} /></dd></div>
    </dl>
  </section>`;

/** Which records of the PMS are this person, and why. @param {{ person: Full, zone: string }} props */
const Records = ({ person, zone }) => html`
  <section class="card flush" aria-labelledby="records">
    <div class="card-head stack tight">
      <h2 id="records">Records in the PMS</h2>
      ${person.records.length > 1 && html`<p class="hint">The PMS has several records of this person. They count as one human; the lease of the leading one counts.</p>`}
    </div>
    ${person.records.length ? html`
      <table class="table">
        <thead><tr><th scope="col">Record</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Why it is theirs</th><th scope="col">Since</th></tr></thead>
        <tbody>
          ${person.records.map((record) => html`
            <tr>
              <th scope="row">${record.pms_ref.pms_resident_id} <span class="hint">${PMS[record.pms_ref.pms]}, ${record.pms_ref.pms_property_id}</span>
                ${person.records.length > 1 && record.leads && html` <${Badge} kind="accent">Leads<//>`}</th>
              <td data-label="Email" class="long">${shown(record.email)}</td>
              <td data-label="Unit" class="short">${shown(record.pms_unit)}</td>
              <td>${record.why}
                ${record.missing_since && html`<div><${Badge} kind="warn">Missing from the PMS<//> <span class="hint">since <${Time} at=${record.missing_since} zone=${zone} /></span></div>`}
                ${record.reused && html`<div><${Badge} kind="warn">Somebody else’s now<//> <span class="hint">The PMS uses this ID for another human.</span></div>`}</td>
              <td data-label="Since"><${Time} at=${record.linked_at} zone=${zone} never="Not kept" /></td>
            </tr>`)}
        </tbody>
      </table>` : html`<p class="card-head hint">Not linked: they are in Door alone.</p>`}
  </section>`;

/** Who is of their lease or in their unit. @param {{ person: Full, property: api.Schemas['Property'] }} props */
function Household({ person, property }) {
  const id = property.property_id;
  const { person_id, lifecycle } = person;
  const others = usePager((cursor) => api.people(id, { lives_with: person_id, limit: HOUSEHOLD, cursor }), [id, person_id, lifecycle]);
  if (lifecycle === 'past') return null;
  return html`
    <section class="card flush" aria-labelledby="household">
      <div class="card-head stack tight"><h2 id="household">Lives with</h2>
        <p class="hint">Whoever is of the same lease; or in the same unit, and ${LIFECYCLE[lifecycle].name.toLowerCase()} too.</p></div>
      <${Loaded} of=${others} lines=${2}>${(/** @type {api.Schemas['Person'][]} */ people) => people.length ? html`
        <table class="table">
          <thead><tr><th scope="col">Name</th><th scope="col">Unit</th><th scope="col">Lifecycle</th><th scope="col">Access</th></tr></thead>
          <tbody>
            ${people.map((other) => html`
              <tr key=${other.person_id}>
                <th scope="row" class="long"><a href="/properties/${id}/people/${other.person_id}">${other.first_name} ${other.last_name}</a> <div class="hint">${other.email}</div></th>
                <td data-label="Unit" class="short"><${UnitOf} person=${other} /></td>
                <td><${Badge} kind=${LIFECYCLE[other.lifecycle].kind}>${LIFECYCLE[other.lifecycle].name}<//></td>
                <td data-label="Access">${ACCESS[other.access.state].name}</td>
              </tr>`)}
          </tbody>
        </table>` : html`<p class="card-head hint">Nobody else.</p>`}<//>
      <${Pager} of=${others} size=${HOUSEHOLD} what="household" />
    </section>`;
}

/** So many on a page. */
const HOUSEHOLD = 20;

/** @param {{ person: Full, property: api.Schemas['Property'], mode: api.Schemas['AutomatedAccess'], changed: () => void }} props */
function Access({ person, property, mode, changed }) {
  const [wanted, want] = useState(/** @type {typeof SETTABLE[number] | null} */ (null));
  const [done, tell] = useDone();
  const others = SETTABLE.filter((other) => other !== person.lifecycle);
  const { access } = person;
  const units = useUnitNames();
  return html`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${Badge} kind=${LIFECYCLE[person.lifecycle].kind}>${LIFECYCLE[person.lifecycle].name}<//></div>
      <p>${access.reason}</p>
      ${access.state === 'granted' && html`
        <p>Access since <${Time} at=${access.starts_at} zone=${property.time_zone} />: ${units[access.unit_id] ?? access.unit_id}${access.common_area_keys.length > 0 && `, ${access.common_area_keys.join(', ')}`}.
          ${access.ends_at && html` It ends by itself <${Time} at=${access.ends_at} zone=${property.time_zone} />.`}</p>`}
      ${access.state === 'ended' && html`<p>All access ended <${Time} at=${access.at} zone=${property.time_zone} />.</p>`}
      ${person.lifecycle === 'past' && access.state !== 'ended' && html`<p><a href="/properties/${property.property_id}/alerts">Look at the alerts</a></p>`}
      ${access.suggestion_id && html`<p><a href="/properties/${property.property_id}/access">A change waits in Access Review</a></p>`}
      <${Done} of=${done} />
      ${whoIsThis()?.canManage && html`
        <div class="row">
          ${others.map((other) => html`<${Button} key=${other} kind=${other === 'current' ? '' : 'danger'} onClick=${() => want(other)}>Set to ${LIFECYCLE[other].name}<//>`)}
        </div>`}
      ${wanted && html`
        <${SetLifecycle} person=${person} to=${wanted} property=${property} mode=${mode} onClose=${() => want(null)} set=${(/** @type {string} */ what) => {
          tell(what);
          want(null);
          changed();
        }} />`}
    </section>`;
}

/** Asks the PMS, and therefore only when somebody wants to know. @param {{ email: string, property: api.Schemas['Property'] }} props */
function Why({ email, property }) {
  const [asked, ask] = useState(false);
  return html`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${asked
        ? html`<${Explanation} property=${property} about=${{ email }} />`
        : html`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${Button} onClick=${() => ask(true)}>Ask the PMS<//></div>`}
    </section>`;
}

/** @param {{ history: api.Schemas['Change'][], property: api.Schemas['Property'] }} props */
const History = ({ history, property }) => html`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${history.length ? html`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${history.map((change) => html`
            <tr>
              <td><${Time} at=${change.at} zone=${property.time_zone} /></td>
              <th scope="row">${CHANGE[change.kind]}</th>
              <td><${FieldChanges} fields=${change.fields} /></td>
              <td data-label="By">${change.sync_id
                ? html`<a href="/properties/${property.property_id}/syncs/${change.sync_id}">Sync (${known(TRIGGER, change.actor) ?? change.actor})</a>`
                : change.actor}</td>
            </tr>`)}
        </tbody>
      </table>` : html`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;
