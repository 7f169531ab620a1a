// A decision about one alert or many: what it would do, by the plan itself, before it is done.

import { html, useEffect, useRef, useState } from '../preact.js';
import * as api from '../api.js';
import { useAction, useLoad } from '../hooks.js';
import { date, dayAt } from '../time.js';
import { ACTION, KEEP_ACCESS, count, people } from '../words.js';
import { Dialog } from './dialog.js';
import { Button, Field, Loaded, ProblemNotice } from './parts.js';

/** @typedef {api.Schemas['Alert']} Alert */
/** @typedef {api.Schemas['AlertAction']} Action */

/** How long access is kept unless another day is chosen. */
const DAYS = 7;
/** So many are named. */
const NAMED = 5;

/** Whom an alert is about. @param {Alert} alert */
export const about = (alert) => alert.person?.name ?? alert.residents[0]?.name ?? alert.unit?.label ?? alert.title;

/** The first of them by name. @param {string[]} names @param {number} [all] */
export function some(names, all = names.length) {
  const first = names.slice(0, NAMED);
  return all > first.length ? `${first.join(', ')}, and ${(all - first.length).toLocaleString('en-US')} more` : first.join(', ');
}

/**
 * A decision about one alert, or about all open ones of a kind; `names` are some whom it is about.
 * @param {{ kind: Alert['kind'], one?: Alert, all?: number, names?: string[], action: Action, property: api.Schemas['Property'],
 *   decide: (body: api.Schemas['ResolveAlert'], would: api.Schemas['ResolvedAlertsView']) => Promise<void>, onClose: () => void }} props
 */
export function Decide({ kind, one, all = 1, names = [], action, property, decide, onClose }) {
  const { name, does, danger } = ACTION[action];
  const keeps = kind === 'still_has_access' && action === 'keep';
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => dayAt(property.time_zone, new Date(), DAYS));
  // The plan of it is made once it is known how: to keep somebody's access takes a reason and a day.
  const [asked, ask] = useState(/** @type {api.Schemas['ResolveAlert'] | null} */ (keeps ? null : { action }));
  const alert_ids = one && [one.alert_id];
  const planned = useLoad(async () => asked && api.resolveMany(property.property_id, { ...asked, kind, alert_ids, dry_run: true }), [asked]);
  const deciding = useAction(async () => asked && planned.data && decide(asked, planned.data));
  const isOther = deciding.problem?.code === 'other_plan';
  const lookAgain = () => {
    deciding.clear();
    planned.reload();
  };
  const back = () => {
    deciding.clear();
    ask(null);
  };
  const whom = one ? about(one) : `all ${all.toLocaleString('en-US')}`;
  const [missing, setMissing] = useState(false);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim() && until) ask({ action, reason: reason.trim(), until });
    else /** @type {HTMLElement | null} */ (document.querySelector('dialog input'))?.focus();
  };
  const typed = (/** @type {any} */ event) => event.currentTarget.value;
  return html`
    <${Dialog} title="${name}: ${whom}?" onClose=${onClose}>
      <p>${keeps ? KEEP_ACCESS : does}</p>
      ${names.length > 0 && html`<p class="hint">${some(names, all)}</p>`}
      ${keeps && !asked
        ? html`
          <form class="stack" onSubmit=${submit} novalidate>
            <${Field} label="Reason" help="For whoever looks at it later, such as: moves their things until Saturday." maxlength="200" autocomplete="off"
              value=${reason} wrong=${missing && !reason.trim() ? 'Say why they keep access.' : undefined} onInput=${(/** @type {any} */ event) => setReason(typed(event))} />
            <${Field} label="Last day with access" type="date" min=${dayAt(property.time_zone, new Date())} value=${until} onInput=${(/** @type {any} */ event) => setUntil(typed(event))} />
            <div class="row end"><${Button} onClick=${onClose}>Cancel<//><${Button} type="submit" kind="primary">Continue<//></div>
          </form>`
        : html`
          <${Loaded} of=${planned} lines=${3}>${(/** @type {api.Schemas['ResolvedAlertsView']} */ would) => html`<${Effect} of=${would} how=${asked} one=${Boolean(one)} />`}<//>
          <${ProblemNotice} problem=${deciding.problem} />
          ${isOther && html`<div><${Button} onClick=${lookAgain}>Look again<//></div>`}
          <div class="row end">
            ${keeps ? html`<${Button} onClick=${back}>Back<//>` : html`<${Button} onClick=${onClose}>Cancel<//>`}
            <${Button} kind=${danger ? 'danger primary' : 'primary'} busy=${deciding.busy} disabled=${isOther || !planned.data?.decided.length} onClick=${deciding.run}>${name}<//>
          </div>`}
    <//>`;
}

/** @param {{ of: api.Schemas['ResolvedAlertsView'], how: api.Schemas['ResolveAlert'] | null, one: boolean }} props */
function Effect({ of: { decided, refused, people: changed, gain, lose }, how, one }) {
  // What was typed is gone from the dialog by now, and the focus with it.
  const told = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (!told.current?.closest('dialog')?.contains(document.activeElement)) told.current?.focus();
  }, []);
  if (one && refused.length) return html`<p role="status" tabindex="-1" ref=${told}>This cannot be decided any more: the person or the resident has changed since. Sync, then look again.</p>`;
  return html`
    <div role="status" tabindex="-1" ref=${told}><ul>
      ${how?.until && html`<li>Access is kept through ${date(how.until)}: ${how.reason}</li>`}
      ${!one && html`<li>Decides ${count(decided.length, 'alert')}</li>`}
      <li>Changes ${people(changed)}</li>
      ${lose > 0 && html`<li>${people(lose)} ${lose === 1 ? 'loses' : 'lose'} all access</li>`}
      ${gain > 0 && html`<li>${people(gain)} ${gain === 1 ? 'gains' : 'gain'} access</li>`}
      ${!lose && !gain && html`<li>Nobody gains or loses access</li>`}
      ${refused.length > 0 && html`<li>Leaves ${count(refused.length, 'alert')} open, as what it is about has changed since: sync, then look again</li>`}
    </ul></div>`;
}
