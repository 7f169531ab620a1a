// What of the property waits for somebody: read once for all that shows it, and anew after each thing that is done.

import { createContext, html, useContext } from '../preact.js';
import * as api from '../api.js';
import { useLoad } from '../hooks.js';
import { count, people } from '../words.js';

/** @typedef {api.Schemas['Attention']} Attention */

const Waiting = createContext(/** @type {{ attention: Attention | null, problem: api.Problem | null, reload: () => void }} */ ({ attention: null, problem: null, reload: () => {} }));

/** Of the property that is shown; none until it is read. */
export const useAttention = () => useContext(Waiting);

/** @param {{ property?: string, children?: import('../preact.js').ComponentChildren }} props */
export function AttentionTo({ property, children }) {
  const loaded = useLoad(async () => (property ? { property, ...(await api.attention(property)) } : null), [property]);
  const attention = loaded.data?.property === property ? loaded.data : null;
  return html`<${Waiting.Provider} value=${{ attention, problem: loaded.problem, reload: loaded.reload }}>${children}<//>`;
}

/** How many alerts of a kind are open. @param {Attention} attention @param {api.Schemas['AlertKind']} kind */
export const alertsOf = ({ alerts }, kind) => alerts.find((one) => one.kind === kind)?.count ?? 0;

/** Units that are not mapped are one thing to do, however many there are. @param {Attention} attention */
export const decisions = ({ alerts }) => alerts.filter(({ kind }) => kind !== 'unmapped_unit').reduce((sum, { count }) => sum + count, 0);

/**
 * What waits, the most urgent first: each with where it is done, and for how many things it counts.
 * @param {Attention} attention
 * @param {string} base The property's path.
 */
export function waiting(attention, base) {
  const past = alertsOf(attention, 'still_has_access');
  const failing = alertsOf(attention, 'credential_failing');
  const others = decisions(attention) - past - failing;
  const unmapped = alertsOf(attention, 'unmapped_unit');
  const { suggestions, held_sync_id: held } = attention;
  return [
    { n: past, what: `${people(past)} moved out and still ${past === 1 ? 'has' : 'have'} access`, href: `${base}/alerts#still_has_access`, kind: 'bad' },
    { n: failing, what: 'The PMS refuses the credential', href: `${base}/integrations/settings/pms`, kind: 'bad' },
    { n: Number(Boolean(held)), what: 'A sync waits for your decision', href: `${base}/syncs/${held}`, kind: 'warn' },
    { n: others, what: count(others, 'alert'), href: `${base}/alerts`, kind: 'warn' },
    { n: suggestions, what: `${count(suggestions, 'change')} of access to review`, href: `${base}/access`, kind: 'accent' },
    { n: Number(unmapped > 0), what: `${count(unmapped, 'unit')} to map`, href: `${base}/integrations/settings/units?show=unmapped`, kind: '' },
  ].filter(({ n }) => n > 0);
}
