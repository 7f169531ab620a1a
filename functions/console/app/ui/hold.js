// Why a plan waits for a manager, in the API's own sentences.

import { html } from '../preact.js';
import { timesIn } from '../time.js';
import { fullStop, taken } from '../words.js';
import { prose } from './parts.js';
import { useZone } from './units.js';

/** @typedef {import('../api.js').Schemas} Schemas */

/** @param {{ of: Pick<Schemas['Sync'], 'hold_reasons' | 'counts'> }} props */
export function HoldReasons({ of: { hold_reasons: reasons, counts } }) {
  const zone = useZone();
  // The other reasons say it themselves.
  const takes = reasons.every(({ reason }) => reason === 'roster_shrank') && taken(counts, true);
  return html`
    ${reasons.map(({ sentence }) => html`<p>${prose(fullStop(timesIn(sentence, zone)))}</p>`)}
    ${takes && html`<p>With it, ${takes}.</p>`}`;
}
