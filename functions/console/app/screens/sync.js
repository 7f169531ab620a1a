// One sync: how it went, what it changed or would change, and what a manager decides about it.

import { html, useState } from '../preact.js';
import * as api from '../api.js';
import { useAction, useLoad, usePager, useSync } from '../hooks.js';
import { whoIsThis } from '../session.js';
import { Confirm } from '../ui/dialog.js';
import { Counts } from '../ui/counts.js';
import { Badge, Button, Done, Loaded, Notice, Pager, Screen, Time, useDone, useSlice } from '../ui/parts.js';
import { Progress } from '../ui/progress.js';
import { HoldReasons } from '../ui/hold.js';
import { FieldChanges, Rows, isAskedAbout, losesAccess, movesOut } from '../ui/rows.js';
import { ALERT, CHANGE, SYNC_STATUS, TRIGGER, fullStop, people, taken } from '../words.js';
import { Support } from '../ui/support.js';

/** @typedef {api.SyncDetail} Detail */

/** @param {import('./setup/steps.js').OfProperty} props */
export function Sync({ property, params, refresh }) {
  const id = property.property_id;
  const sync = useLoad(() => api.sync(id, params.sync, { limit: 1 }), [id, params.sync]);
  const following = useSync(id, () => {
    sync.reload();
    refresh();
  });
  const [done, tell] = useDone();
  const changed = (/** @type {string} */ what, /** @type {string} [sync_id] */ next) => {
    tell(what);
    sync.reload();
    refresh();
    if (next) following.follow(next);
  };
  return html`
    <${Screen} title="Sync" lead=${html`<a href="/properties/${id}/integrations/settings/syncs">All syncs of ${property.name}</a>`}>
      <${Done} of=${done} />
      <${Progress} following=${following} property=${id} />
      <${Loaded} of=${sync} lines=${10}>${(/** @type {Detail} */ one) => html`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${Badge} kind=${SYNC_STATUS[one.status].kind}>${SYNC_STATUS[one.status].name}<//>
            <span>${TRIGGER[one.trigger]}, <${Time} at=${one.started_at ?? one.requested_at} zone=${property.time_zone} />${one.trigger !== 'schedule' && ` by ${one.requested_by}`}</span>
          </div>
          ${one.error && html`<${Notice} kind="bad" title="It failed"><p>${fullStop(one.error.detail)}</p>
            <p class="hint">${one.error.retryable ? 'The schedule tries again by itself.' : 'Trying again alone does not help; somebody has to do something.'} <${Support} about="A sync failed: ${one.sync_id}" /></p><//>`}
          <${Counts} counts=${one.counts} would=${one.status === 'held'} />
          ${one.unreadable.length > 0 && html`<${Unreadable} records=${one.unreadable} />`}
        </section>
        <${Held} sync=${one} property=${property} changed=${changed} />
        <${Changes} sync=${one} property=${property} changed=${changed} refresh=${refresh} />`}<//>
    <//>`;
}

/** @param {{ records: api.Schemas['UnreadableRecord'][] }} props */
const Unreadable = ({ records }) => html`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${records.length.toLocaleString('en-US')}</span></summary>
    <div><ul>${records.map((record) => html`<li>${record.pms_resident_id ?? 'Without an ID'}, ${record.pms_property_id}: ${record.reason}</li>`)}</ul></div>
  </details>`;

/** So many on a page. */
const PAGE = 50;

/** Of a very long plan the API gives so many rows. */
const LISTED = 1000;

/** How many residents a plan would change or ask about. @param {api.Schemas['SyncCounts']} counts */
const concerned = ({ created, linked, updated, alerted }) => created + linked + updated + alerted;

/** @param {{ sync: Detail, property: api.Schemas['Property'], changed: (what: string, next?: string) => void }} props */
function Held({ sync, property, changed }) {
  const [asked, ask] = useState(/** @type {'approve' | 'discard' | null} */ (null));
  const deciding = useAction(async () => {
    if (asked === 'approve') {
      const { sync_id } = await api.approve(property.property_id, sync.sync_id, sync.plan_digest);
      changed('Approved. A sync applies it now, if the PMS still says the same.', sync_id);
    } else {
      await api.discard(property.property_id, sync.sync_id);
      changed('Discarded. Nothing was changed; the next sync looks anew.');
    }
    ask(null);
  });
  // Whom something is taken from first.
  const weight = (/** @type {api.Schemas['PlanRow']} */ row) => (movesOut(row) ? 0 : losesAccess(row) ? 1 : 2);
  const rows = [...(sync.held_rows ?? [])].sort((a, b) => weight(a) - weight(b));
  const pages = useSlice(rows, PAGE);
  if (sync.status !== 'held') return null;
  const close = () => {
    ask(null);
    deciding.clear();
  };
  return html`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      <${HoldReasons} of=${sync} />
      ${sync.decision
        ? html`<p>${sync.decision.approved ? 'Approved' : 'Discarded'} by ${sync.decision.by}, <${Time} at=${sync.decision.at} zone=${property.time_zone} />.</p>`
        : whoIsThis()?.canManage && html`
          <div class="row">
            <${Button} kind="danger primary" onClick=${() => ask('approve')}>Approve<//>
            <${Button} onClick=${() => ask('discard')}>Discard<//>
          </div>`}
      ${rows.length > 0 && html`
        <h3>What it would do</h3>
        ${rows.length >= LISTED && rows.length < concerned(sync.counts) && html`<p class="hint">The first ${rows.length.toLocaleString('en-US')} of ${concerned(sync.counts).toLocaleString('en-US')} are listed.</p>`}
        <div>
          <${Rows} rows=${pages.data} property=${property.property_id} withOutcome />
          <${Pager} of=${pages} size=${PAGE} what="what it would do" />
        </div>`}
      ${asked && html`
        <${Confirm} title=${asked === 'approve' ? 'Let these changes through?' : 'Discard these changes?'} action=${asked === 'approve' ? 'Approve' : 'Discard'}
          danger=${asked === 'approve'} doing=${deciding} onConfirm=${deciding.run} onClose=${close}
          does=${asked === 'approve'
            ? html`<${Approved} sync=${sync} rows=${rows} />`
            : html`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`;
}

/** What approving takes from whom; the rest is listed. @param {{ sync: Detail, rows: api.Schemas['PlanRow'][] }} props */
function Approved({ sync, rows }) {
  const leaving = rows.filter(movesOut);
  const now = leaving.filter(losesAccess).length;
  const asked = leaving.filter(isAskedAbout).length;
  const others = rows.filter((row) => losesAccess(row) && !movesOut(row)).length;
  // Of a very long plan not every row is there.
  const counts = { moved_out: Math.max(sync.counts.moved_out, leaving.length), access_ended: Math.max(sync.counts.access_ended, others) };
  const all = leaving.length === counts.moved_out;
  return html`
    <p>${taken(counts) || 'Nobody moves out or loses access'}.</p>
    ${all && leaving.length > 0 && html`
      <ul>
        ${now > 0 && html`<li>Of those who move out, ${now === leaving.length ? 'all' : people(now)} lose all access at once.</li>`}
        ${asked > 0 && html`<li>${asked === leaving.length ? 'All' : people(asked)} of those who move out keep access for now: you are asked about them in Alerts, and it ends by itself.</li>`}
        ${now + asked < leaving.length && html`<li>${people(leaving.length - now - asked)} of them had no access left.</li>`}
      </ul>`}
    <p>Everything else listed here is done, too.</p>`;
}

/** What of a new person says who they are; the rest is on their own page. */
const TOLD = ['email', 'pms_unit', 'lease_status'];

/** @param {{ sync: Detail, property: api.Schemas['Property'], changed: (what: string) => void, refresh: () => void }} props */
function Changes({ sync, property, changed, refresh }) {
  const id = property.property_id;
  const pages = usePager((cursor) => api.sync(id, sync.sync_id, { limit: PAGE, cursor }).then((sync) => sync.changes), [id, sync.sync_id, sync.status]);
  const [asked, ask] = useState(false);
  const { state } = property.integration;
  const on = state === 'on' || state === 'needs_attention';
  const undoing = useAction(async () => {
    const card = on ? await api.card(id) : null;
    if (card?.enabled) {
      await api.turn(id, { enabled: false }, card.etag);
      // It is off whatever comes of the rest.
      refresh();
    }
    const { reversed, not_reversed: kept } = await api.undo(id, sync.sync_id);
    ask(false);
    changed(`${card?.enabled ? 'User Sync is off now. ' : ''}Undone for ${people(reversed.length)}.${kept.length ? ` ${people(kept.length)} had changed since and stayed as they are.` : ''}`);
  });
  const close = () => {
    ask(false);
    undoing.clear();
  };
  if (sync.status === 'held' || sync.status === 'queued') return null;
  return html`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${whoIsThis()?.canManage && (pages.data?.length ?? 0) > 0 && html`<${Button} kind="small danger" onClick=${() => ask(true)}>Undo this sync<//>`}
      </div>
      <${Loaded} of=${pages} lines=${4}>${(/** @type {api.Schemas['Change'][]} */ changes) => changes.length ? html`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${changes.map((change) => html`
            <tr>
              <th scope="row">${change.person_id
                ? html`<a href="/properties/${id}/people/${change.person_id}">${change.person_name ?? 'A person'}</a>`
                : change.alert_kind && html`<a href="/properties/${id}/alerts">${ALERT[change.alert_kind].name}</a>`}</th>
              <td>${CHANGE[change.kind]}</td>
              <td><${FieldChanges} fields=${change.kind === 'created' ? change.fields.filter(({ field }) => TOLD.includes(field)) : change.fields} /></td>
            </tr>`)}</tbody>
        </table>
        <${Pager} of=${pages} size=${PAGE} what="changes" />`
        : html`<p class="card-head hint">Nothing.</p>`}<//>
      ${asked && html`
        <${Confirm} title="Undo this sync?" action=${on ? 'Turn off and undo' : 'Undo'} danger doing=${undoing} onConfirm=${undoing.run} onClose=${close}
          does=${html`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            ${on
              ? html`<p>User Sync is turned off with it, as the next sync would do the same again. It stays off until you turn it on; until then nobody’s access ends by itself.</p>`
              : html`<p>User Sync is off, so nothing does it again until you turn it on.</p>`}`} />`}
    </section>`;
}
