// A sync as it runs, and what it came to.

import { html, useEffect, useState } from '../preact.js';
import { running as running_ } from '../time.js';
import { count, fullStop, residents } from '../words.js';
import { inOneLine } from './counts.js';
import { HoldReasons } from './hold.js';
import { Button, Notice, ProblemNotice } from './parts.js';
import { Support } from './support.js';

/** @param {import('../api.js').Schemas['Sync'] | null} sync */
function soFar(sync) {
  if (sync?.status !== 'running') return 'It waits to start.';
  const { created, linked, updated } = sync.counts;
  const written = created + linked + updated;
  return written ? `So far: ${inOneLine(sync.counts)}.` : 'It reads the residents from the PMS and compares them with Door.';
}

/** How long it has been going on; ticks while it is shown. @param {{ since: string | null | undefined }} props */
function Elapsed({ since }) {
  const [now, tick] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return since ? html` <span class="tally" aria-hidden="true">${running_(now - Date.parse(since))}</span>` : null;
}

/**
 * @param {{ following: ReturnType<typeof import('../hooks.js').useSync>, property: string }} props
 */
export function Progress({ following, property }) {
  const { sync, running, start, forget } = following;
  if (start.problem) return html`<${ProblemNotice} problem=${start.problem} />`;
  if (running) {
    return html`
      <div role="status">
        <${Notice} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong><${Elapsed} since=${sync?.started_at} /></div>
          <p>${soFar(sync)} You can leave this page; it goes on.</p>
        <//>
      </div>`;
  }
  if (!sync) return null;
  const link = html`<a href="/properties/${property}/syncs/${sync.sync_id}">See the whole sync</a>`;
  const close = html`<${Button} kind="small plain" onClick=${forget}>Dismiss<//>`;
  if (sync.status === 'failed') {
    return html`
      <${Notice} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${sync.error && fullStop(sync.error.detail)}</p><div class="row">${link}${close}<${Support} about="A sync failed: ${sync.sync_id}" /></div>
      <//>`;
  }
  if (sync.status === 'held') {
    return html`
      <${Notice} kind="warn" alert title="The sync waits for your decision">
        <${HoldReasons} of=${sync} />
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${link}${close}</div>
      <//>`;
  }
  return html`
    <div role="status">
      <${Notice} kind="good">
        <p><strong>Synced.</strong> ${residents(sync.counts.residents)} in the PMS. ${inOneLine(sync.counts)}.</p>
        ${sync.unreadable.length > 0 && html`<p>${count(sync.unreadable.length, 'record')} could not be read and ${sync.unreadable.length === 1 ? 'was' : 'were'} left alone.</p>`}
        <div class="row">${sync.counts.alerted > 0 && html`<a href="/properties/${property}/alerts">Look at the alerts</a>`}${link}${close}</div>
      <//>
    </div>`;
}
