// The alert window: what a sync could not decide, by type, in the order in which to resolve it.

import { html, useEffect, useRef, useState } from '../preact.js';
import * as api from '../api.js';
import { csv, saveFile } from '../csv.js';
import { useAction, usePager } from '../hooks.js';
import { whoIsThis } from '../session.js';
import { howLong } from '../time.js';
import { decisions, useAttention } from '../ui/attention.js';
import { Decide, about, some } from '../ui/decide.js';
import { Button, Done, Empty, Loaded, Pager, ProblemNotice, Screen, Time, useDone } from '../ui/parts.js';
import { useUnitNames } from '../ui/units.js';
import { ACTION, count, fieldName, people, phone, residents as residents_, shown } from '../words.js';

/** @typedef {api.Schemas['Alert']} Alert */

/** @param {import('./setup/steps.js').OfProperty} props */
export function Alerts({ property, refresh }) {
  const { attention, problem, reload } = useAttention();
  const [done, tell] = useDone();
  const [turn, setTurn] = useState(0);
  const resolved = (/** @type {string} */ what) => {
    tell(what);
    setTurn(turn + 1);
    refresh();
  };
  const kinds = attention?.alerts ?? [];
  const saving = useAction(async () => {
    const all = await Promise.all(kinds.filter(({ kind }) => kind !== 'credential_failing').map(({ kind }) => api.all((cursor) => api.alerts(property.property_id, kind, { limit: 200, cursor }))));
    saveFile(`alerts-${property.property_id}.csv`, csv(['Alert', 'About', 'Email', 'Unit', 'IDs in the PMS', 'What to do', 'Open since'], all.flat().map(line)));
  });
  const actions = kinds.length > 0 && html`<${Button} busy=${saving.busy} onClick=${saving.run}>Save as CSV<//>`;
  const few = attention !== null && decisions(attention) <= FEW;
  return html`
    <${Screen} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync." actions=${actions}>
      <${Done} of=${done} />
      <${ProblemNotice} problem=${saving.problem} />
      <${Loaded} of=${{ data: attention, problem, loading: !attention, reload, replace: () => {} }} lines=${8}>${() => kinds.length
        ? kinds.map((of) => of.kind === 'unmapped_unit'
            ? html`<${Unmapped} of=${of} property=${property} />`
            : html`<${Group} key=${of.kind} of=${of} turn=${turn} open=${few} property=${property} resolved=${resolved} />`)
        : html`<div class="card"><${Empty} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`;
}

/** An alert in a file. @param {Alert} alert */
const line = (alert) => [
  alert.title,
  alert.unit ? alert.residents.map(({ name }) => name).join('; ') : about(alert),
  alert.person?.email ?? alert.residents[0]?.email,
  alert.unit?.label ?? alert.residents[0]?.pms_unit,
  alert.residents.map(({ pms_ref }) => pms_ref.pms_resident_id).join('; '),
  alert.remedy,
  alert.opened_at,
];

/** So many alerts in all are shown without being asked for. */
const FEW = 25;
/** So many on a page. */
const PAGE = 20;

/** @typedef {api.Schemas['AlertsOfKind']} Kind */

/** However many, they are one thing to do, on a page of its own. @param {{ of: Kind, property: api.Schemas['Property'] }} props */
const Unmapped = ({ of, property }) => html`
  <section class="card row between" aria-labelledby=${of.kind}>
    <div><h2 id=${of.kind}>${count(of.count, 'unit')} that somebody lives in ${of.count === 1 ? 'is' : 'are'} not mapped</h2>
      <p class="hint">Their residents are in Door without a unit.</p></div>
    <a class="button" href="/properties/${property.property_id}/integrations/settings/units?show=unmapped">Map the units</a>
  </section>`;

/** @param {{ of: Kind, turn: number, open: boolean, property: api.Schemas['Property'], resolved: (what: string) => void }} props */
function Group({ of, turn, open: atFirst, property, resolved }) {
  const { kind } = of;
  const isAskedFor = location.hash === `#${kind}`;
  const [open, setOpen] = useState(atFirst || isAskedFor);
  const section = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (isAskedFor) section.current?.scrollIntoView();
  }, []);
  return html`
    <section class="card flush" aria-labelledby=${kind} ref=${section}>
    <details class="group" open=${open} onToggle=${(/** @type {any} */ event) => setOpen(event.currentTarget.open)}>
      <summary><h2 id=${kind}>${of.title}</h2> <span class="tally">${count(of.count, 'alert')}</span></summary>
      <div class="card-head stack tight">
        <p class="hint">${of.why}${kind === 'still_has_access' && ` ${of.remedy}`}</p>
        ${kind === 'credential_failing' && html`<p><a href="/properties/${property.property_id}/integrations/settings/pms">Enter the new credential</a></p>`}
      </div>
      ${open && html`<${Opened} of=${of} turn=${turn} property=${property} resolved=${resolved} />`}
    </details>
    </section>`;
}

/** @param {{ of: Kind, turn: number, property: api.Schemas['Property'], resolved: (what: string) => void }} props */
function Opened({ of, turn, property, resolved }) {
  const id = property.property_id;
  const alerts = usePager((cursor) => api.alerts(id, of.kind, { limit: PAGE, cursor }), [id, of.kind]);
  useEffect(() => {
    if (turn) alerts.reload();
  }, [turn]);
  return html`
    <${Loaded} of=${alerts} lines=${6}>${(/** @type {Alert[]} */ items) => html`
      <${AllOfThem} of=${of} names=${items.map(about)} property=${property} resolved=${resolved} />
      <ul class="plain-list">
        ${items.map((alert) => html`<li key=${alert.alert_id}><${One} alert=${alert} property=${property} resolved=${resolved} /></li>`)}
      </ul>
      <${Pager} of=${alerts} size=${PAGE} what=${of.title} />`}<//>`;
}

/** One decision about all of a kind that can be decided so. @param {{ of: Kind, names: string[], property: api.Schemas['Property'], resolved: (what: string) => void }} props */
function AllOfThem({ of, names, property, resolved }) {
  const [wanted, want] = useState(/** @type {api.Schemas['AlertAction'] | null} */ (null));
  const actions = of.actions.filter(({ count }) => count > 1);
  if (!actions.length || !whoIsThis()?.canManage) return null;
  const decide = async (/** @type {api.Schemas['ResolveAlert']} */ body, /** @type {api.Schemas['ResolvedAlertsView']} */ would) => {
    // Those that were looked at, and none that came since.
    const { decided: alert_ids, digest } = would;
    const { decided, refused, lose, gain } = await api.resolveMany(property.property_id, { ...body, kind: of.kind, alert_ids, digest });
    want(null);
    const took = [lose && `${people(lose)} lost access`, gain && `${people(gain)} gained access`].filter(Boolean).join(', ');
    resolved(`${ACTION[body.action].name}: done for ${count(decided.length, 'alert')}${took && `; ${took}`}.${refused.length ? ` ${count(refused.length, 'alert')} had changed in the meantime; look again.` : ''}`);
  };
  return html`
    <div class="row card-head">
      ${actions.map(({ action, count }) => html`
        <${Button} kind="small ${ACTION[action].danger ? 'danger' : ''}" aria-label="${ACTION[action].name} for all ${count}: ${of.title}"
          onClick=${() => want(action)}>${ACTION[action].name} for all ${count.toLocaleString('en-US')}<//>`)}
    </div>
    ${wanted && html`<${Decide} kind=${of.kind} all=${of.actions.find(({ action }) => action === wanted)?.count} names=${names} action=${wanted} property=${property} decide=${decide} onClose=${() => want(null)} />`}`;
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
      ${alert.kind === 'still_has_access'
        ? html`<${InALine} alert=${alert} property=${property} />`
        : alert.kind === 'records_set_aside'
        ? html`<${SetAside} alert=${alert} />`
        : html`<${Records} alert=${alert} property=${property} />`}
      ${alert.ends_at && html`<${EndsAt} at=${alert.ends_at} property=${property} />`}
      <div class="row between">
        <span class="hint">${alert.kind !== 'still_has_access' && `${alert.remedy} `}<${Age} at=${alert.opened_at} zone=${property.time_zone} /></span>
        ${whoIsThis()?.canManage && html`
          <div class="row">
            ${alert.actions.map((action) => html`
              <${Button} kind="small ${ACTION[action].danger ? 'danger' : ''}" aria-label="${ACTION[action].name}: ${name}" onClick=${() => want(action)}>${ACTION[action].name}<//>`)}
          </div>`}
      </div>
      ${wanted && html`<${Decide} kind=${alert.kind} one=${alert} action=${wanted} property=${property} decide=${decide} onClose=${() => want(null)} />`}
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
      ${[person.unit_id && (units[person.unit_id] ?? person.unit_id), person.email, phone(person.phone)].filter(Boolean).map((part) => html` · ${part}`)}</p>`;
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

/** @param {string} field @param {string | null | undefined} value */
const told = (field, value) => shown(field === 'phone' ? phone(value) : value);

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
            ${residents.map((resident) => html`<td>${told(field, resident[field])}</td>`)}
            ${ofPerson && html`<td>${field === 'name' ? html`<a href="/properties/${property.property_id}/people/${person.person_id}">${person.name}</a>` : told(field, ofPerson[field])}</td>`}
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
