// How many residents came to what.

import { html } from '../preact.js';

/** What each is called, of what was done and of what would be. */
const NAMES = {
  created: ['Created', 'To be created'],
  linked: ['Linked', 'To be linked'],
  updated: ['Updated', 'To be updated'],
  moved_out: ['Moved out', 'To move out'],
  access_ended: ['Access ended', 'Access to end'],
  alerted: ['Flagged', 'To be flagged'],
  skipped: ['Skipped', 'To be skipped'],
  unchanged: ['Unchanged', 'To stay'],
};

/** @param {{ counts: import('../api.js').Schemas['SyncCounts'], would?: boolean }} props */
export function Counts({ counts, would = false }) {
  const skipped = Object.values(counts.skipped).reduce((sum, n) => sum + n, 0);
  const at = Number(would);
  return html`
    <dl class="counts">
      ${[
        ['Residents', counts.residents],
        [NAMES.created[at], counts.created],
        [NAMES.linked[at], counts.linked],
        [NAMES.updated[at], counts.updated],
        [NAMES.moved_out[at], counts.moved_out],
        // Rare: a move-out tells of its own.
        ...(counts.access_ended ? [[NAMES.access_ended[at], counts.access_ended]] : []),
        [NAMES.alerted[at], counts.alerted],
        [NAMES.skipped[at], skipped],
        [NAMES.unchanged[at], counts.unchanged],
      ].map(([name, n]) => html`<div><dt>${name}</dt><dd>${n.toLocaleString('en-US')}</dd></div>`)}
    </dl>`;
}

/** What a sync did, or would do, in one line. @param {import('../api.js').Schemas['SyncCounts']} counts @param {boolean} [would] */
export function inOneLine(counts, would = false) {
  const parts = /** @type {const} */ ([
    [counts.created, 'created', 'to be created'],
    [counts.linked, 'linked', 'to be linked'],
    [counts.updated - counts.moved_out, 'updated', 'to be updated'],
    [counts.moved_out, 'moved out', 'to move out'],
    [counts.access_ended, 'lost access without moving out', 'to lose access without moving out'],
    [counts.alerted, 'flagged', 'to be flagged'],
  ]).filter(([n]) => n > 0);
  return parts.length ? parts.map(([n, did, does]) => `${n.toLocaleString('en-US')} ${would ? does : did}`).join(', ') : 'Nothing new';
}
