// Who decided what about this property.

import { html, useLocation } from '../../preact.js';
import * as api from '../../api.js';
import { useAction, usePages } from '../../hooks.js';
import { Entries, Wanted, asked, saveEntries } from '../../ui/entries.js';
import { Button, Loaded, More, ProblemNotice } from '../../ui/parts.js';

/** @param {{ property: api.Schemas['Property'], card: api.Card }} props */
export function Activity({ property, card }) {
  const id = property.property_id;
  const { query, route } = useLocation();
  const { q = '', action = '', from = '', to = '' } = query;
  const which = { q, action, from, to };
  const change = (/** @type {Partial<typeof which>} */ change) => {
    const wanted = new URLSearchParams(Object.entries({ ...which, ...change }).filter(([, value]) => value));
    route(`/properties/${id}/integrations/settings/activity${wanted.size ? `?${wanted}` : ''}`, true);
  };
  const filtered = Boolean(q || action || from || to);
  const entries = usePages((cursor) => api.audit(id, { ...asked(which), cursor }), [id, ...Object.values(which)]);
  const saving = useAction(async () => saveEntries(`audit-${id}.csv`, await api.all((cursor) => api.audit(id, { ...asked(which), limit: 200, cursor }))));
  return html`
    <div class="row between"><p>Everything that managers and support decided here, the newest first. It is kept for good.</p>
      <${Button} busy=${saving.busy} onClick=${saving.run}>${filtered ? 'Save these as CSV' : 'Save all as CSV'}<//></div>
    <${Wanted} which=${which} change=${change} />
    <${ProblemNotice} problem=${saving.problem} />
    <${Loaded} of=${entries} lines=${8}>${(/** @type {api.Schemas['AuditEntry'][]} */ items) => html`
      <${Entries} entries=${items} zone=${property.time_zone} property=${id} filtered=${filtered}
        names=${card.credential ? { [card.credential.credential_id]: card.credential.name } : {}} />`}<//>
    <${More} more=${entries.more} busy=${entries.busy} onMore=${entries.goOn} />`;
}
