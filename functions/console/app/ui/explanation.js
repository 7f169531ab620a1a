// Why a resident is, or is not, in Door: the rule, the fields compared, what to do.

import { html } from '../preact.js';
import * as api from '../api.js';
import { useLoad } from '../hooks.js';
import { ALERT, count, fieldName, outcome, people, shown } from '../words.js';
import { Badge, Loaded, Time } from './parts.js';

/** @param {{ property: api.Schemas['Property'], about: { email?: string, q?: string } }} props */
export function Explanation({ property, about }) {
  const loaded = useLoad(() => api.explain(property.property_id, about), [about.email, about.q]);
  return html`
    <${Loaded} of=${loaded} lines=${4}>${(/** @type {api.Schemas['Explanations']} */ found) => html`
      <div class="stack" role="status">
        <p class="hint">${looked(found, about)} The PMS was asked <${Time} at=${found.asked_at} zone=${property.time_zone} />.</p>
        ${found.to_do && html`<p><strong>Nobody such was found.</strong> ${found.to_do}</p>`}
        ${oncePerHuman(found.residents).map((resident) => html`<${Resident} resident=${resident} property=${property} />`)}
        ${found.people.map(({ person, says, to_do }) => html`
          <div class="stack tight">
            <p><strong><a href="/properties/${property.property_id}/people/${person.person_id}">${person.first_name} ${person.last_name}</a></strong> in Door: ${says}</p>
            <p>What to do: ${to_do}</p>
          </div>`)}
        ${found.alerts.map((alert) => html`
          <p><a href="/properties/${property.property_id}/alerts">An alert is open: ${ALERT[alert.kind].name}</a></p>`)}
        ${found.more > 0 && html`<p>And ${count(found.more, 'more', 'more')}: type another word of the name, the unit or the email.</p>`}
      </div>`}<//>`;
}

/** What was looked through, and by what. @param {api.Schemas['Explanations']} found @param {{ email?: string, q?: string }} about */
function looked({ searched: { residents, people: inDoor, pms_properties: properties } }, { email, q }) {
  const by = email ? `the email “${email}”` : `“${q}” in names, units, emails, phones and IDs`;
  return `Looked for ${by}, among ${count(residents, 'resident')} whom the PMS has for ${properties.join(', ')} and ${people(inDoor)} in Door.`;
}

/** Of a human in several records the leading one, which names the others. @param {api.Schemas['Explanation'][]} residents */
function oncePerHuman(residents) {
  const key = (/** @type {api.Schemas['PmsRef'] | null | undefined} */ ref) => JSON.stringify([ref?.pms_property_id, ref?.pms_resident_id]);
  const there = new Set(residents.map((resident) => key(resident.pms_ref)));
  return residents.filter((resident) => {
    const leading = resident.records.find((record) => record.leads);
    return !leading || key(leading.pms_ref) === key(resident.pms_ref) || !there.has(key(leading.pms_ref));
  });
}

/** @param {{ resident: api.Schemas['Explanation'], property: api.Schemas['Property'] }} props */
const Resident = ({ resident, property }) => html`
  <div class="stack tight">
    <p><strong>${resident.resident ? `${resident.resident.first_name} ${resident.resident.last_name}` : 'A record that cannot be read'}</strong>
      ${resident.resident?.unit && html`, unit ${resident.resident.unit}`}${resident.resident?.lease_status && html`, ${resident.resident.lease_status}`}
      ${' '}<${Badge}>${outcome(resident.outcome, true).name}<//> ${resident.rule && html`<span class="hint">Rule ${resident.rule}</span>`}</p>
    <p>${resident.says}</p>
    <p>What to do: ${resident.to_do}</p>
    ${resident.records.length > 0 && html`
      <table>
        <caption class="hint">The PMS has this human in ${count(resident.records.length, 'record')}.</caption>
        <thead><tr><th scope="col">Record</th><th scope="col">PMS property</th><th scope="col">Why it counts as the same human</th></tr></thead>
        <tbody>${resident.records.map((record) => html`
          <tr><th scope="row">${record.pms_ref.pms_resident_id}${record.leads && html` <${Badge} kind="accent">Leads<//>`}</th><td>${record.pms_ref.pms_property_id}</td><td>${record.why}</td></tr>`)}</tbody>
      </table>`}
    ${resident.compared.length > 0 && html`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${resident.compared.map((field) => html`
          <tr class=${field.same ? '' : 'differs'}><th scope="row">${fieldName(field.field)}</th><td>${shown(field.pms)}</td><td>${shown(field.door)}</td></tr>`)}</tbody>
      </table>`}
    ${resident.person_id && html`<p><a href="/properties/${property.property_id}/people/${resident.person_id}">The person in Door</a></p>`}
  </div>`;
