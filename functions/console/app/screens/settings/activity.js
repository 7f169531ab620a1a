// Who decided what about this property.

import { html } from '../../preact.js';
import * as api from '../../api.js';
import { useAction, usePages } from '../../hooks.js';
import { Difference, Mappings } from '../../ui/difference.js';
import { Button, Empty, Loaded, More, ProblemNotice, Time } from '../../ui/parts.js';
import { DEED, ROLE, count } from '../../words.js';

/** What came of it. @param {api.Schemas['AuditEntry']} entry @param {api.Card['credential']} credential */
function what({ action, before, after }, credential) {
  switch (action) {
    case 'units_mapped':
      return html`<${Mappings} before=${before} after=${after} />`;
    case 'access_approved':
    case 'access_discarded':
      return count(/** @type {any} */ (after).length, 'suggestion');
    default:
      return html`<${Difference} before=${before} after=${after} names=${credential ? { [credential.credential_id]: credential.name } : {}} />`;
  }
}

/** @param {{ property: api.Schemas['Property'], card: api.Card }} props */
export function Activity({ property, card }) {
  const id = property.property_id;
  const entries = usePages((cursor) => api.audit(id, { cursor }), [id]);
  const saving = useAction(async () => {
    const url = URL.createObjectURL(new Blob([await api.auditCsv(id)], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `audit-${id}.csv` });
    link.click();
    URL.revokeObjectURL(url);
  });
  return html`
    <div class="row between"><p>Everything that managers and support decided here. It is kept for good.</p>
      <${Button} busy=${saving.busy} onClick=${saving.run}>Save as CSV<//></div>
    <${ProblemNotice} problem=${saving.problem} />
    <${Loaded} of=${entries} lines=${8}>${(/** @type {api.Schemas['AuditEntry'][]} */ items) => items.length ? html`
      <div class="card flush">
        <table class="table">
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>
            ${items.map((entry) => html`
              <tr>
                <td><${Time} at=${entry.at} zone=${property.time_zone} /></td>
                <th scope="row">${entry.actor} <span class="hint">${ROLE[entry.role]}</span></th>
                <td>${DEED[entry.action]}</td>
                <td>${what(entry, card.credential)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>` : html`<div class="card"><${Empty} title="Nothing was decided yet" /></div>`}<//>
    <${More} more=${entries.more} busy=${entries.busy} onMore=${entries.goOn} />`;
}
