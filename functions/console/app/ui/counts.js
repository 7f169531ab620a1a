// How many residents came to what.

import { html } from '../preact.js';

/** @param {{ counts: import('../api.js').Schemas['SyncCounts'] }} props */
export function Counts({ counts }) {
  const skipped = Object.values(counts.skipped).reduce((sum, n) => sum + n, 0);
  return html`
    <dl class="counts">
      ${[
        ['Residents', counts.residents],
        ['Created', counts.created],
        ['Linked', counts.linked],
        ['Updated', counts.updated],
        ['Moved out', counts.moved_out],
        // Rare: a move-out tells of its own.
        ...(counts.access_ended ? [['Access ended', counts.access_ended]] : []),
        ['Flagged', counts.alerted],
        ['Skipped', skipped],
        ['Unchanged', counts.unchanged],
      ].map(([name, n]) => html`<div><dt>${name}</dt><dd>${n.toLocaleString('en-US')}</dd></div>`)}
    </dl>`;
}

/** What a sync did, in one line. @param {import('../api.js').Schemas['SyncCounts']} counts */
export function inOneLine(counts) {
  const parts = [
    [counts.created, 'created'],
    [counts.linked, 'linked'],
    [counts.updated - counts.moved_out, 'updated'],
    [counts.moved_out, 'moved out'],
    [counts.access_ended, 'lost access without moving out'],
    [counts.alerted, 'flagged'],
  ].filter(([n]) => Number(n) > 0);
  return parts.length ? parts.map(([n, what]) => `${n} ${what}`).join(', ') : 'Nothing new';
}
