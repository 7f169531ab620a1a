// Rows of a plan: what happens, or would happen, to which resident, and why.

import { html } from '../preact.js';
import { timesIn } from '../time.js';
import { LIFECYCLE, capital, count, fieldName, known, outcome, phone, shown } from '../words.js';
import { Badge, FromTo } from './parts.js';
import { useUnitNames, useZone } from './units.js';

/** @typedef {import('../api.js').Schemas} Schemas */

/** Whether the person is there already; a plan names those, too, whom it would make. @param {Schemas['PlanRow']} row */
const isThere = (row) => row.person_id && row.outcome !== 'created';

/** @param {Schemas['PlanRow']} row @param {Schemas['PersonField']} field */
const becomes = (row, field) => row.fields.find((change) => change.field === field)?.to;
/** @param {Schemas['PlanRow']} row */
export const movesOut = (row) => isThere(row) && becomes(row, 'lifecycle') === 'past';
/** @param {Schemas['PlanRow']} row */
export const losesAccess = (row) => isThere(row) && becomes(row, 'access') === 'ended';
/** Whoever moves out and keeps access until a manager decides. @param {Schemas['PlanRow']} row */
export const isAskedAbout = (row) => isThere(row) && Boolean(becomes(row, 'access_after_move_out'));

/** What is about to happen to somebody, and what of them is taken. @param {{ row: Schemas['PlanRow'] }} props */
const Taken = ({ row }) => html`
  ${movesOut(row) ? html`<${Badge} kind="bad">Moves out<//> ` : html`<${Badge}>${outcome(row.outcome, true).name}<//> `}
  ${losesAccess(row) && html`<${Badge} kind="bad">Loses access<//>`}
  ${isAskedAbout(row) && html`<${Badge} kind="warn">Keeps access until you decide<//>`}`;

/** @param {{ rows: Schemas['PlanRow'][], property: string, withOutcome?: boolean }} props */
export const Rows = ({ rows, property, withOutcome }) => html`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(withOutcome || rows.some(isThere)) && html`<th scope="col">${withOutcome ? 'What happens' : 'Changes'}</th>`}</tr>
    </thead>
    <tbody>
      ${rows.map((row) => html`
        <tr>
          <th scope="row"><${Who} row=${row} property=${property} /></th>
          <td data-label="Email" class="long">${shown(row.resident?.email)}</td>
          <td data-label="Unit" class="short">${shown(row.resident?.unit)}</td>
          <td data-label="Lease status">${shown(row.resident?.lease_status)}</td>
          ${(withOutcome || isThere(row)) && html`
            <td>
              ${withOutcome && html`<${Taken} row=${row} />`}
              ${isThere(row) && html`<${FieldChanges} fields=${row.fields} />`}
              ${Number(row.records?.length) > 1 && html`<div class="hint">${count(row.records.length, 'record')} of one human</div>`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;

/** @param {{ row: Schemas['PlanRow'], property: string }} props */
function Who({ row, property }) {
  const name = row.resident ? `${row.resident.first_name} ${row.resident.last_name}` : 'Unreadable record';
  return html`
    ${isThere(row) ? html`<a href="/properties/${property}/people/${row.person_id}">${name}</a>` : name}
    ${row.pms_ref && html`<span class="hint"> ${row.pms_ref.pms_resident_id}</span>`}`;
}

/** @param {{ fields: Schemas['FieldChange'][] }} props */
export function FieldChanges({ fields }) {
  const units = useUnitNames();
  const zone = useZone();
  return fields.map(({ field, from, to }) => html`
    <${FromTo} name=${fieldName(field)} from=${from && value(field, from, units, zone)} to=${shown(to && value(field, to, units, zone))} />`);
}

/**
 * A field's value in words.
 * @param {Schemas['FieldChange']['field']} field
 * @param {string} text
 * @param {Record<string, string>} units
 * @param {string} zone
 */
function value(field, text, units, zone) {
  switch (field) {
    case 'unit':
    case 'access':
    case 'access_suggestion':
      return text.split(', ').map((part) => units[part] ?? (part === 'ended' ? 'Ended' : timesIn(part, zone))).join(', ');
    case 'access_after_move_out':
      return capital(timesIn(text, zone));
    case 'phone':
      return phone(text);
    case 'lifecycle':
      return known(LIFECYCLE, text)?.name ?? text;
    case 'out_of_scope':
      return 'Yes';
    case 'lease_starts_on':
    case 'lease_ends_on':
    case 'moved_in_on':
    case 'moved_out_on':
    case 'missing_from_pms_since':
      return timesIn(text, zone);
    default:
      return text;
  }
}
