// The Integrations page, with the card from which everything is set up.

import { html, useLocation } from '../preact.js';
import * as api from '../api.js';
import { useLoad, useSync } from '../hooks.js';
import { whoIsThis } from '../session.js';
import { inOneLine } from '../ui/counts.js';
import { HoldReasons } from '../ui/hold.js';
import { Next } from '../ui/next.js';
import { Badge, Button, Loaded, Notice, Screen, Time } from '../ui/parts.js';
import { Progress } from '../ui/progress.js';
import { ALERT, PMS, STATE, SYNC_STATUS, count, fullStop } from '../words.js';
import { Support } from '../ui/support.js';
import { STEPS } from './setup/steps.js';

/** @typedef {import('./setup/steps.js').OfProperty} OfProperty */

/** @param {OfProperty} props */
export function Integrations({ property, refresh }) {
  const card = useLoad(() => api.card(property.property_id), [property.property_id]);
  const { query } = useLocation();
  const following = useSync(property.property_id, () => {
    card.reload();
    refresh();
  }, query.sync);
  return html`
    <${Screen} title="Integrations" lead="What keeps ${property.name} in step with other systems.">
      <${Progress} following=${following} property=${property.property_id} />
      ${card.data && whoIsThis()?.canManage && html`<${Next} card=${card.data} property=${property} />`}
      <section class="card" aria-labelledby="user-sync">
        <${Loaded} of=${card}>${(/** @type {api.Card} */ card) => html`<${UserSync} card=${card} property=${property} following=${following} />`}<//>
      </section>
    <//>`;
}

/** @param {{ card: api.Card, property: OfProperty['property'], following: ReturnType<typeof useSync> }} props */
function UserSync({ card, property, following }) {
  const base = `/properties/${property.property_id}`;
  const { canManage } = whoIsThis() ?? { canManage: false };
  const ready = card.state === 'on' || card.state === 'off' || card.state === 'needs_attention';
  return html`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${Badge} kind=${STATE[card.state].kind}>${STATE[card.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${Attention} card=${card} base=${base} />
      ${card.pms && html`<${Facts} card=${card} base=${base} zone=${property.time_zone} />`}
      <div class="row">
        ${canManage && !ready && html`
          <a class="button primary" href="${base}/integrations/setup/${STEPS[card.next_step ?? 'select_pms'].path}">
            ${card.credential ? 'Configure' : card.pms ? 'Continue set-up' : 'Set Up'}</a>`}
        ${canManage && card.state === 'off' && html`<a class="button primary" href="${base}/integrations/setup/activate">Turn on User Sync</a>`}
        ${ready && html`<a class="button" href="${base}/integrations/settings/pms">${canManage ? 'Manage Settings' : 'See the settings'}</a>`}
        ${card.enabled && html`<${Button} busy=${following.running || following.start.busy} onClick=${following.start.run}>Sync Now<//>`}
      </div>
      ${!canManage && html`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`;
}

/** What a manager has to look at. @param {{ card: api.Card, base: string }} props */
function Attention({ card, base }) {
  const last = card.last_sync;
  if (card.state !== 'needs_attention') return null;
  if (last?.status === 'held' && !last.decision) {
    return html`
      <${Notice} kind="warn" title="The last sync waits for your decision">
        <${HoldReasons} of=${last} />
        <p><a href="${base}/syncs/${last.sync_id}">Look at what it would do</a></p>
      <//>`;
  }
  return html`
    <${Notice} kind="bad" title=${last?.error?.code.startsWith('credential') ? ALERT.credential_failing.name : 'The last sync failed'}>
      <p>${fullStop(last?.error?.detail ?? ALERT.credential_failing.why)}</p>
      <p><a href="${base}/integrations/settings/pms">Look at the credential</a>${last && html` or <a href="${base}/syncs/${last.sync_id}">at the sync</a>`}. <${Support} about=${last ? `A sync failed: ${last.sync_id}` : 'A credential is refused'} /></p>
    <//>`;
}

/** @param {{ card: api.Card, base: string, zone: string }} props */
const Facts = ({ card, base, zone }) => html`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${card.pms && PMS[card.pms]}</dd></div>
    ${card.credential && html`<div><dt>Credential</dt><dd>${card.credential.name}</dd></div>`}
    ${card.pms_properties.length > 0 && html`
      <div><dt>PMS properties</dt><dd>${card.pms_properties.map((attached) => attached.name).join(', ')}</dd></div>`}
    ${card.excluded_lease_statuses.length > 0 && html`
      <div><dt>Excluded lease statuses</dt><dd>${card.excluded_lease_statuses.join(', ')}</dd></div>`}
    ${card.last_sync && html`
      <div><dt>Last sync</dt><dd><${Time} at=${card.last_sync.finished_at} zone=${zone} /><br />
        <span class="hint">${card.last_sync.status === 'succeeded' ? inOneLine(card.last_sync.counts) : SYNC_STATUS[card.last_sync.status].name}</span></dd></div>`}
    ${card.enabled && html`<div><dt>Next sync</dt><dd><${Time} at=${card.next_sync_at} zone=${zone} /></dd></div>`}
    ${card.open_alerts > 0 && html`
      <div><dt>Alerts</dt><dd><a href="${base}/alerts">${count(card.open_alerts, 'open alert')}</a></dd></div>`}
  </dl>`;
