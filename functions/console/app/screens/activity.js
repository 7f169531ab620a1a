// Who decided what about the portfolio's credentials and roll-outs.

import { html, useLocation } from '../preact.js';
import * as api from '../api.js';
import { useAction, usePages } from '../hooks.js';
import { Entries, Wanted, asked, saveEntries } from '../ui/entries.js';
import { Button, Loaded, More, ProblemNotice, Screen } from '../ui/parts.js';

export function PortfolioActivity() {
  const { query, route } = useLocation();
  const { q = '', action = '', from = '', to = '' } = query;
  const which = { q, action, from, to };
  const change = (/** @type {Partial<typeof which>} */ change) => {
    const wanted = new URLSearchParams(Object.entries({ ...which, ...change }).filter(([, value]) => value));
    route(`/activity${wanted.size ? `?${wanted}` : ''}`, true);
  };
  const entries = usePages((cursor) => api.portfolioAudit({ ...asked(which), cursor }), Object.values(which));
  const saving = useAction(async () => saveEntries('audit.csv', await api.all((cursor) => api.portfolioAudit({ ...asked(which), limit: 200, cursor }))));
  return html`
    <${Screen} title="Activity of the portfolio" lead="What managers decided about the portfolio’s credentials and roll-outs, the newest first. What is decided about a property is under its settings."
      actions=${html`<${Button} busy=${saving.busy} onClick=${saving.run}>Save as CSV<//>`}>
      <${ProblemNotice} problem=${saving.problem} />
      <${Wanted} which=${which} change=${change} />
      <${Loaded} of=${entries} lines=${8}>${(/** @type {api.Schemas['AuditEntry'][]} */ items) => html`
        <${Entries} entries=${items} zone="UTC" filtered=${Boolean(q || action || from || to)} />`}<//>
      <${More} more=${entries.more} busy=${entries.busy} onMore=${entries.goOn} />
    <//>`;
}
