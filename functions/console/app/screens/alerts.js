// The alert window: what a sync could not decide, by type, in the order in which to resolve it.

import { html, useState } from '../preact.js';
import * as api from '../api.js';
import { useLoad } from '../hooks.js';
import { whoIsThis } from '../session.js';
import { howLong } from '../time.js';
import { Decide, about, some } from '../ui/decide.js';
import { Button, Done, Empty, Loaded, Screen, Time, useDone } from '../ui/parts.js';
import { useUnitNames } from '../ui/units.js';
import { ACTION, ALERT, count, fieldName, people, residents as residents_, shown } from '../words.js';

/** @typedef {api.Schemas['Alert']} Alert */

/** @param {import('./setup/steps.js').OfProperty} props */
export function Alerts({ property, refresh }) {
  const loaded = useLoad(() => api.alerts(property.property_id), [property.property_id]);
  const [done, tell] = useDone();
  const resolved = (/** @type {string} */ what) => {
    tell(what);
    loaded.reload();
    refresh();
  };
  return html`
    <${Screen} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync.">
      <${Done} of=${done} />
      <${Loaded} of=${loaded} lines=${8}>${(/** @type {Alert[]} */ alerts) => alerts.length
        ? kinds(alerts).map((kind) => {
            const some = alerts.filter((alert) => alert.kind === kind);
            return html`<${Group} key=${kind} kind=${kind} alerts=${some} property=${property} resolved=${resolved} />`;
          })
        : html`<div class="card"><${Empty} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`;
}

const ORDER = Object.keys(ALERT);
/** A kind that is younger than this page has no place in the order; it is shown first. @param {Alert[]} alerts */
const kinds = (alerts) => [...new Set(alerts.map((alert) => alert.kind))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

/** @param {{ kind: Alert['kind'], alerts: Alert[], property: api.Schemas['Property'], resolved: (what: string) => void }} props */
function Group({ kind, alerts, property, resolved }) {
  const base = `/properties/${property.property_id}/integrations/settings`;
  // What ends first is first.
  const sorted = kind === 'still_has_access' ? [...alerts].sort((a, b) => (a.ends_at ?? '').localeCompare(b.ends_at ?? '')) : alerts;
  return html`
    <section class="card flush" aria-labelledby=${kind}>
      <div class="card-head stack tight">
        <h2 id=${kind}>${alerts[0].title} <span class="hint">${count(alerts.length, 'alert')}</span></h2>
        <p class="hint">${alerts[0].why}${kind === 'still_has_access' && ` ${alerts[0].remedy}`}</p>
        ${kind === 'unmapped_unit' && html`<p>Map them, or correct the residents’ units in the PMS. <a href="${base}/units">Map the units</a></p>`}
        ${kind === 'credential_failing' && html`<p><a href="${base}/pms">Enter the new credential</a></p>`}
        <${AllOfThem} alerts=${sorted} property=${property} resolved=${resolved} />
      </div>
      <ul class="plain-list">
        ${sorted.map((alert) => html`<li key=${alert.alert_id}><${One} alert=${alert} property=${property} resolved=${resolved} /></li>`)}
      </ul>
    </section>`;
}

/** One decision about all of a kind that can be decided so. @param {{ alerts: Alert[], property: api.Schemas['Property'], resolved: (what: string) => void }} props */
function AllOfThem({ alerts, property, resolved }) {
  const [wanted, want] = useState(/** @type {api.Schemas['AlertAction'] | null} */ (null));
  const deciding = (/** @type {api.Schemas['AlertAction']} */ action) => alerts.filter((alert) => alert.actions.includes(action));
  const actions = [...new Set(alerts.flatMap((alert) => alert.actions))].filter((action) => deciding(action).length > 1);
  if (!actions.length || !whoIsThis()?.canManage) return null;
  const decide = async (/** @type {api.Schemas['ResolveAlert']} */ body, /** @type {string | null | undefined} */ digest) => {
    // Those that were looked at, and none that came since.
    const alert_ids = deciding(body.action).map((alert) => alert.alert_id);
    const { decided, refused, lose, gain } = await api.resolveMany(property.property_id, { ...body, kind: alerts[0].kind, alert_ids, digest });
    want(null);
    const took = [lose && `${people(lose)} lost access`, gain && `${people(gain)} gained access`].filter(Boolean).join(', ');
    resolved(`${ACTION[body.action].name}: done for ${count(decided.length, 'alert')}${took && `; ${took}`}.${refused.length ? ` ${count(refused.length, 'alert')} had changed in the meantime; look again.` : ''}`);
  };
  return html`
    <div class="row">
      ${actions.map((action) => html`
        <${Button} kind="small ${ACTION[action].danger ? 'danger' : ''}" aria-label="${ACTION[action].name} for all ${deciding(action).length}: ${alerts[0].title}"
          onClick=${() => want(action)}>${ACTION[action].name} for all ${deciding(action).length.toLocaleString('en-US')}<//>`)}
    </div>
    ${wanted && html`<${Decide} alerts=${deciding(wanted)} action=${wanted} property=${property} decide=${decide} onClose=${() => want(null)} />`}`;
}

/** @param {{ alert: Alert, property: api.Schemas['Property'], resolved: (what: string) => void }} props */
function One({ alert, property, resolved }) {
  const [wanted, want] = useState(/** @type {api.Schemas['AlertAction'] | null} */ (null));
  const name = about(alert);
  const decide = async (/** @type {api.Schemas['ResolveAlert']} */ body) => {
    try {
      await api.resolve(property.property_id, alert.alert_id, body);
      want(null);
      resolved(`${ACTION[body.action].name}: done for ${name}.`);
    } catch (problem) {
      if (!(problem instanceof api.Problem) || problem.code !== 'alert_closed') throw problem;
      want(null);
      resolved(`The alert about ${name} was closed in the meantime; nothing more was done.`);
    }
  };
  const label = `About ${name}`;
  return html`
    <article class="stack tight" aria-label=${label}>
      ${alert.detail && html`<p>${alert.detail}</p>`}
      ${alert.unit
        ? html`<p><strong>${alert.unit.building ? `${alert.unit.building}, ` : ''}${alert.unit.label}</strong><br />
            <span class="hint">Without a unit in Door: ${some(alert.residents.map((resident) => resident.name), alert.resident_count)}</span></p>`
        : alert.kind === 'still_has_access'
          ? html`<${InALine} alert=${alert} property=${property} />`
          : alert.kind === 'records_set_aside'
          ? html`<${SetAside} alert=${alert} />`
          : html`<${Records} alert=${alert} property=${property} />`}
      ${alert.ends_at && html`<${EndsAt} at=${alert.ends_at} property=${property} />`}
      <div class="row between">
        <span class="hint">${!alert.unit && alert.kind !== 'still_has_access' && `${alert.remedy} `}<${Age} at=${alert.opened_at} zone=${property.time_zone} /></span>
        ${whoIsThis()?.canManage && html`
          <div class="row">
            ${alert.actions.map((action) => html`
              <${Button} kind="small ${ACTION[action].danger ? 'danger' : ''}" aria-label="${ACTION[action].name}: ${name}" onClick=${() => want(action)}>${ACTION[action].name}<//>`)}
          </div>`}
      </div>
      ${wanted && html`<${Decide} alerts=${[alert]} action=${wanted} property=${property} decide=${decide} onClose=${() => want(null)} />`}
    </article>`;
}

/** Since when, and for how long once that says something. @param {{ at: string, zone: string }} props */
function Age({ at, zone }) {
  const age = Date.now() - Date.parse(at);
  return html`Open since <${Time} at=${at} zone=${zone} />${age >= 60_000 && `, for ${howLong(age)}`}.`;
}

/** A person who is compared with nobody. @param {{ alert: Alert, property: api.Schemas['Property'] }} props */
function InALine({ alert: { person }, property }) {
  const units = useUnitNames();
  return person && html`
    <p class="long"><strong><a href="/properties/${property.property_id}/people/${person.person_id}">${person.name}</a></strong>
      ${[person.unit_id && (units[person.unit_id] ?? person.unit_id), person.email, person.phone].filter(Boolean).map((part) => html` · ${part}`)}</p>`;
}

/** Records that nobody is made of, by what they are found by in the PMS. @param {{ alert: Alert }} props */
const SetAside = ({ alert: { residents, resident_count: all } }) => html`
  <p class="long">${residents.length
    ? html`<strong>${all === 1 ? 'Record' : 'Records'} in the PMS:</strong> ${some(residents.map((resident) => resident.pms_ref.pms_resident_id), all)}`
    : html`<strong>${count(all, 'record')}</strong> whose id cannot be read either`}</p>`;

/** When access ends unless somebody decides. @param {{ at: string, property: api.Schemas['Property'] }} props */
function EndsAt({ at, property }) {
  const zone = property.time_zone;
  const left = Date.parse(at) - Date.now();
  // What time brings is brought by the hourly sync.
  if (property.integration.state === 'off') return html`<p><strong>User Sync is off, so access does not end by itself.</strong></p>`;
  return html`<p><strong>${left > 0
    ? html`Access ends by itself in ${howLong(left)}: <${Time} at=${at} zone=${zone} />.`
    : html`Access ends by itself within the hour; its time ran out <${Time} at=${at} zone=${zone} />.`}</strong></p>`;
}

/** More residents than these have a line each instead of a column. */
const COLUMNS = 3;

/** The records, side by side. @param {{ alert: Alert, property: api.Schemas['Property'] }} props */
function Records({ alert, property }) {
  const { person, residents } = alert;
  const units = useUnitNames();
  if (!residents.length && !person) return null;
  if (residents.length > COLUMNS) return html`<${Lines} alert=${alert} />`;
  const fields = /** @type {const} */ (['name', 'email', 'phone', 'pms_unit', 'lease_status']);
  const differing = new Set(alert.differing_fields.map((field) => (field.field.endsWith('_name') ? 'name' : field.field)));
  const ofPerson = person && { name: person.name, email: person.email, phone: person.phone, pms_unit: units[person.unit_id ?? ''] ?? person.unit_id, lease_status: null };
  const used = fields.filter((field) => residents.some((resident) => resident[field]) || ofPerson?.[field]);
  // Who is missing is named first, and beside them whoever has their name now.
  const place = (/** @type {number} */ index) => (alert.kind === 'missing_from_pms' ? ['Was in the PMS', 'Has their name in the PMS'][index] : 'In the PMS');
  return html`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${residents.map((resident, index) => html`<th scope="col">${place(index)} <span class="hint">${resident.pms_ref.pms_resident_id}</span></th>`)}
          ${person && html`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${used.map((field) => html`
          <tr class=${differing.has(field) ? 'differs' : ''}>
            <th scope="row">${field === 'pms_unit' ? 'Unit' : fieldName(field)}</th>
            ${residents.map((resident) => html`<td>${shown(resident[field])}</td>`)}
            ${ofPerson && html`<td>${field === 'name' ? html`<a href="/properties/${property.property_id}/people/${person.person_id}">${person.name}</a>` : shown(ofPerson[field])}</td>`}
          </tr>`)}
      </tbody>
    </table>`;
}

/** Many residents, a line each; how many more there are. @param {{ alert: Alert }} props */
const Lines = ({ alert: { residents, resident_count: all } }) => html`
  <table>
    <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Record in the PMS</th></tr></thead>
    <tbody>${residents.map((resident) => html`
      <tr><th scope="row">${resident.name}</th><td>${shown(resident.email)}</td><td>${resident.pms_ref.pms_resident_id}</td></tr>`)}</tbody>
  </table>
  ${all > residents.length && html`<p class="hint">And ${residents_(all - residents.length)} more.</p>`}`;
