// Entries of an audit trail: who did what, to whom, from what to what; and which of them are wanted.

import { html } from '../preact.js';
import { csv, saveFile } from '../csv.js';
import { plain } from '../find.js';
import { whoIsThis } from '../session.js';
import { DEED, ROLE, count, known } from '../words.js';
import { Difference, Mappings } from './difference.js';
import { Choice, Empty, Search, Time } from './parts.js';

/** @typedef {import('../api.js').Schemas['AuditEntry']} Entry */

/** What came of it. @param {Entry} entry @param {Record<string, string>} names */
function what({ action, before, after }, names) {
  switch (action) {
    case 'units_mapped':
      return html`<${Mappings} before=${before} after=${after} />`;
    case 'access_approved':
    case 'access_discarded':
      return count(/** @type {any} */ (after).length, 'suggestion');
    default:
      return html`<${Difference} before=${before} after=${after} names=${names} />`;
  }
}

/** To whom or what, with a link where it has a page. @param {{ entry: Entry, property?: string, names: Record<string, string> }} props */
function Subject({ entry: { subject }, property, names }) {
  if (!subject) return null;
  const base = `/properties/${property}`;
  if (property && subject.startsWith('person_')) return html`<a href="${base}/people/${subject}">The person</a>`;
  if (property && subject.startsWith('sync_')) return html`<a href="${base}/syncs/${subject}">The sync</a>`;
  if (subject.startsWith('rollout_') && whoIsThis()?.role === 'portfolio_manager') return html`<a href="/rollouts/${subject}">The roll-out</a>`;
  return known(names, subject) ?? html`<span class="hint">${subject}</span>`;
}

/** @param {{ entries: Entry[], zone: string, filtered: boolean, property?: string, names?: Record<string, string> }} props */
export const Entries = ({ entries, zone, filtered, property, names = {} }) => entries.length ? html`
  <div class="card flush">
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">To whom or what</th><th scope="col">From what to what</th></tr></thead>
      <tbody>
        ${entries.map((entry) => html`
          <tr key=${entry.audit_id}>
            <td><${Time} at=${entry.at} zone=${zone} /></td>
            <th scope="row" class="long">${entry.actor_name ?? entry.actor} <div class="hint">${entry.actor_name && html`${entry.actor}, `}${ROLE[entry.role]}</div></th>
            <td>${DEED[entry.action]}</td>
            <td><${Subject} entry=${entry} property=${property} names=${names} /></td>
            <td>${what(entry, names)}</td>
          </tr>`)}
      </tbody>
    </table>
  </div>` : html`<div class="card"><${Empty} title=${filtered ? 'Nothing fits' : 'Nothing was decided yet'} /></div>`;

/** @param {unknown} value */
const json = (value) => (value === null || value === undefined ? '' : JSON.stringify(value));

/** @param {string} name @param {Entry[]} entries */
export const saveEntries = (name, entries) => saveFile(name, csv(
  ['When', 'Who', 'Name', 'Role', 'What', 'To whom or what', 'From', 'To', 'ID'],
  entries.map((entry) => [entry.at, entry.actor, entry.actor_name, ROLE[entry.role], DEED[entry.action], entry.subject, json(entry.before), json(entry.after), entry.audit_id]),
));

/**
 * What is asked of the API: whoever types how an action is called here wants those of that action. A word alone is
 * looked for as it is.
 * @template {{ q: string, action: string }} W
 * @param {W} which @returns {W}
 */
export function asked(which) {
  const typed = plain(which.q).trim();
  if (which.action || !typed.includes(' ')) return which;
  const called = Object.entries(DEED).filter(([, name]) => plain(name).startsWith(typed));
  return called.length === 1 ? { ...which, q: '', action: called[0][0] } : which;
}

/**
 * Which entries are wanted.
 * @template {{ q: string, action: string, from: string, to: string }} W
 * @param {{ which: W, change: (change: Partial<W>) => void }} props
 */
export const Wanted = ({ which, change }) => html`
  <div class="filters no-print" role="search">
    <${Search} label="Search by who, what or ID" value=${which.q} onSearch=${(/** @type {string} */ q) => change(/** @type {Partial<W>} */ ({ q }))} />
    <${Choice} label="What" value=${which.action} options=${{ '': 'Everything', ...DEED }} onChoose=${(/** @type {string} */ action) => change(/** @type {Partial<W>} */ ({ action }))} />
    ${/** @type {const} */ ([['from', 'From'], ['to', 'Until']]).map(([name, label]) => html`
      <label class="choose"><span class="label">${label}</span>
        <input class="input" type="date" value=${which[name]} onChange=${(/** @type {any} */ event) => change(/** @type {Partial<W>} */ ({ [name]: event.currentTarget.value }))} /></label>`)}
  </div>`;
