// What syncs changed over time: one bar a sync, the newest on the right. The table below it says the same in words.

import { html } from '../preact.js';
import { shortly } from '../time.js';

/** @typedef {import('../api.js').Schemas['Sync']} Sync */

const KINDS = /** @type {const} */ ([
  ['created', 'Created or linked'],
  ['updated', 'Updated'],
  ['moved_out', 'Moved out'],
  ['access_ended', 'Access ended'],
  ['alerted', 'Flagged'],
]);
const WIDTH = 800;
const HEIGHT = 160;
const FOOT = 20;

/** @param {Sync} sync */
function parts(sync) {
  // What a failed or held sync counted was not done.
  if (sync.status !== 'succeeded') return { created: 0, updated: 0, moved_out: 0, access_ended: 0, alerted: 0 };
  const { created, linked, updated, moved_out, access_ended, alerted } = sync.counts;
  return { created: created + linked, updated: Math.max(0, updated - moved_out - access_ended), moved_out, access_ended, alerted };
}

/** @param {Sync} sync @param {string} zone */
const at = (sync, zone) => shortly(sync.started_at ?? sync.requested_at, zone, new Date());

/** @param {{ syncs: Sync[], zone: string }} props */
export function Chart({ syncs, zone }) {
  const shown = syncs.filter((sync) => sync.status !== 'queued' && sync.status !== 'running').slice(0, 50).reverse();
  if (!shown.length) return html`<p class="hint">Nothing to draw until a sync has ended.</p>`;
  const total = (/** @type {Sync} */ sync) => Object.values(parts(sync)).reduce((sum, n) => sum + n, 0);
  const most = Math.max(1, ...shown.map(total));
  const step = WIDTH / Math.max(shown.length, 12);
  const high = HEIGHT - FOOT - 14;
  const failed = shown.filter((sync) => sync.status !== 'succeeded').length;
  const label = `Changes of the last ${shown.length} syncs: at most ${most.toLocaleString('en-US')} in one, ${failed} failed or held.`;
  return html`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
        <text x="0" y="10">${most}</text>
        <line class="axis" x1="0" y1=${HEIGHT - FOOT} x2=${WIDTH} y2=${HEIGHT - FOOT} />
        ${shown.map((sync, index) => {
          let y = HEIGHT - FOOT;
          const x = WIDTH - (shown.length - index) * step + step * 0.15;
          const values = parts(sync);
          return html`<g>
            <title>${at(sync, zone)}: ${total(sync)} changes</title>
            ${KINDS.map(([kind]) => {
              const height = (values[kind] / most) * high;
              y -= height;
              return height > 0 && html`<rect class=${kind} x=${x} y=${y} width=${step * 0.7} height=${height} />`;
            })}
            ${sync.status !== 'succeeded' && html`<path class="failed" d="M${x} ${HEIGHT - FOOT - 10}l8 8m0 -8l-8 8" />`}
          </g>`;
        })}
        ${shown.length > 5 && html`<text x=${WIDTH - shown.length * step} y=${HEIGHT - 4}>${at(shown[0], zone)}</text>`}
        <text x=${WIDTH} y=${HEIGHT - 4} text-anchor="end">${at(shown[shown.length - 1], zone)}</text>
      </svg>
      <figcaption><ul class="key">
        ${KINDS.map(([kind, name]) => html`<li><i class=${kind} />${name}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`;
}
