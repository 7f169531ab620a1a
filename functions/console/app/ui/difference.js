// What a decision changed, from what to what, in words.

import { html } from '../preact.js';
import { ACCESS_MODE, ACTION, ALERT, LIFECYCLE, PMS, fieldName, known, named } from '../words.js';
import { FromTo } from './parts.js';
import { unitKey, useUnitNames } from './units.js';

/** So many of a list's items are told. */
const MOST = 5;
/** @type {Record<string, string>} */
const WORDS = { ...PMS, ...named(ACCESS_MODE), ...named(LIFECYCLE), ...named(ACTION), ...named(ALERT), true: 'On', false: 'Off' };

/** @param {unknown} value */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {unknown} value */
const isNothing = (value) => value === null || value === undefined || (Array.isArray(value) && !value.length);

/** @param {unknown} value @param {Record<string, string>} names @returns {string} */
function told(value, names) {
  if (isNothing(value)) return 'none';
  if (Array.isArray(value)) {
    const more = value.length - MOST;
    return value.slice(0, MOST).map((item) => told(item, names)).join(', ') + (more > 0 ? `, and ${more.toLocaleString('en-US')} more` : '');
  }
  if (isRecord(value)) {
    const entries = Object.entries(/** @type {object} */ (value));
    return entries.map(([field, inner]) => `${fieldName(field)} ${told(inner, names)}`).join(', ');
  }
  return known(names, String(value)) ?? known(WORDS, String(value)) ?? String(value);
}

/** @param {any} before @param {any} after */
function fields(before, after) {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].map((name) => ({ name: fieldName(name), from: before?.[name], to: after?.[name] }));
}

/** What differs, field by field; without a name what has no fields. @param {any} before @param {any} after */
function differing(before, after) {
  const all = isRecord(before) || isRecord(after) ? fields(before, after) : [{ name: '', from: before, to: after }];
  return all.filter(({ from, to }) => told(from, {}) !== told(to, {}));
}

/** @param {{ before: unknown, after: unknown, names?: Record<string, string> }} props */
export const Difference = ({ before, after, names = {} }) => differing(before, after).map(({ name, from, to }) => html`
  <${FromTo} name=${name} from=${isNothing(from) ? null : told(from, names)} to=${told(to, names)} />`);

/** @typedef {{ pms_property_id: string, pms_unit_id: string, label: string, unit_id?: string | null }} Mapped */

/** Which units were mapped to which. @param {{ before: Mapped[] | null, after: Mapped[] }} props */
export function Mappings({ before, after }) {
  const names = useUnitNames();
  const unit = (/** @type {Mapped | undefined} */ mapped) => (mapped?.unit_id ? names[mapped.unit_id] ?? mapped.unit_id : null);
  const earlier = (/** @type {Mapped} */ after) => unit(before?.find((mapped) => unitKey(mapped) === unitKey(after)));
  return html`
    ${after.slice(0, MOST).map((mapped) => html`
      <${FromTo} name=${mapped.label} from=${earlier(mapped)} to=${unit(mapped) ?? 'none'} />`)}
    ${after.length > MOST && html`<div class="hint">And ${(after.length - MOST).toLocaleString('en-US')} more</div>`}`;
}
