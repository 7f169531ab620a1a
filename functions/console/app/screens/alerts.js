// The alert window: what a sync could not decide, by type, in the order in which to resolve it.

import { html, useState } from '../preact.js';
import * as api from '../api.js';
import { useAction, useLoad } from '../hooks.js';
import { whoIsThis } from '../session.js';
import { Confirm } from '../ui/dialog.js';
import { Button, Done, Empty, Loaded, Screen, Time, useDone } from '../ui/parts.js';
import { useUnitNames } from '../ui/units.js';
import { ACTION, ALERT, count, fieldName, shown } from '../words.js';

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
  return html`
    <section class="card flush" aria-labelledby=${kind}>
      <div class="card-head stack tight">
        <h2 id=${kind}>${alerts[0].title} <span class="hint">${count(alerts.length, 'alert')}</span></h2>
        <p class="hint">${alerts[0].why}</p>
        ${kind === 'unmapped_unit' && html`<p>Map them, or correct the residents’ units in the PMS. <a href="${base}/units">Map the units</a></p>`}
        ${kind === 'credential_failing' && html`<p><a href="${base}/pms">Enter the new credential</a></p>`}
      </div>
      <ul class="plain-list">
        ${alerts.map((alert) => html`<li key=${alert.alert_id}><${One} alert=${alert} property=${property} resolved=${resolved} /></li>`)}
      </ul>
    </section>`;
}

/** @param {{ alert: Alert, property: api.Schemas['Property'], resolved: (what: string) => void }} props */
function One({ alert, property, resolved }) {
  const [wanted, want] = useState(/** @type {api.Schemas['AlertAction'] | null} */ (null));
  const name = alert.person?.name ?? alert.residents[0]?.name ?? alert.unit?.label ?? alert.title;
  const resolving = useAction(async () => {
    if (!wanted) return;
    try {
      await api.resolve(property.property_id, alert.alert_id, wanted);
      want(null);
      resolved(`${ACTION[wanted].name}: done for ${name}.`);
    } catch (problem) {
      if (!(problem instanceof api.Problem) || problem.code !== 'alert_closed') throw problem;
      want(null);
      resolved(`The alert about ${name} was closed in the meantime; nothing more was done.`);
    }
  });
  const close = () => {
    want(null);
    resolving.clear();
  };
  const label = `About ${name}`;
  return html`
    <article class="stack tight" aria-label=${label}>
      ${alert.detail && html`<p>${alert.detail}</p>`}
      ${alert.unit
        ? html`<p><strong>${alert.unit.building ? `${alert.unit.building}, ` : ''}${alert.unit.label}</strong><br />
            <span class="hint">Without a unit in Door: ${alert.residents.map((resident) => resident.name).join(', ')}</span></p>`
        : html`<${Records} alert=${alert} property=${property} />`}
      <div class="row between">
        <span class="hint">${!alert.unit && `${alert.remedy} `}Open since <${Time} at=${alert.opened_at} zone=${property.time_zone} />.</span>
        ${whoIsThis()?.canManage && html`
          <div class="row">
            ${alert.actions.map((action) => html`
              <${Button} kind="small ${ACTION[action].danger ? 'danger' : ''}" aria-label="${ACTION[action].name}: ${name}" onClick=${() => want(action)}>${ACTION[action].name}<//>`)}
          </div>`}
      </div>
      ${wanted && html`
        <${Confirm} title="${ACTION[wanted].name}: ${name}?" does=${html`<p>${ACTION[wanted].does}</p>`} action=${ACTION[wanted].name}
          danger=${ACTION[wanted].danger} doing=${resolving} onConfirm=${resolving.run} onClose=${close} />`}
    </article>`;
}

/** The records, side by side. @param {{ alert: Alert, property: api.Schemas['Property'] }} props */
function Records({ alert, property }) {
  const { person, residents } = alert;
  const units = useUnitNames();
  if (!residents.length && !person) return null;
  const fields = /** @type {const} */ (['name', 'email', 'phone', 'pms_unit', 'lease_status']);
  const differing = new Set(alert.differing_fields.map((field) => (field.field.endsWith('_name') ? 'name' : field.field)));
  const ofPerson = person && { name: person.name, email: person.email, phone: person.phone, pms_unit: units[person.unit_id ?? ''] ?? person.unit_id, lease_status: null };
  const used = fields.filter((field) => residents.some((resident) => resident[field]) || ofPerson?.[field]);
  return html`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${residents.map((resident) => html`<th scope="col">In the PMS <span class="hint">${resident.pms_ref.pms_resident_id}</span></th>`)}
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
