// The smallest parts of screens.

import { html, useCallback, useEffect, useId, useLocation, useRef, useState } from '../preact.js';
import { date, exactly, shortly } from '../time.js';
import { about, fieldName, fullStop } from '../words.js';
import { Icon } from './icons.js';
import { Support } from './support.js';

/** @typedef {import('../api.js').Problem} Problem */
/** @typedef {import('../preact.js').ComponentChildren} Children */

/** The page as it was loaded begins at its top; only from then on the focus follows the screens. */
let isFirst = true;

/**
 * A screen: its title, what can be done there, and the rest. Whoever comes here by a link hears the title.
 * @param {{ title: string, lead?: Children, actions?: Children, children?: Children }} props
 */
export function Screen({ title, lead, actions, children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  const { path } = useLocation();
  useEffect(() => {
    document.title = `${title} · Door`;
  }, [title]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, [path]);
  return html`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${heading}>${title}</h1>
        ${lead && html`<p class="lead">${lead}</p>`}
      </div>
      ${actions && html`<div class="row">${actions}</div>`}
    </div>
    ${children}`;
}

/** The API marks what is to be typed or read literally by backticks. @param {string} text */
export const prose = (text) => text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

/** @param {{ kind?: string, children?: Children }} props */
export const Badge = ({ kind = '', children }) => html`<span class="badge ${kind}">${children}</span>`;

/**
 * @param {{ kind?: string, title?: string, children?: Children, alert?: boolean }} props
 */
export const Notice = ({ kind = '', title, children, alert }) => html`
  <div class="notice ${kind}" role=${alert ? 'alert' : undefined}>
    ${title && html`<strong>${title}</strong>`}
    ${children}
  </div>`;

/** What is wrong with a field, as a sentence that names it. @param {import('../api.js').Schemas['FieldError']} error */
function sentence({ pointer, detail }) {
  const field = pointer.split('/').filter((part) => part && !/^\d+$/.test(part)).pop() ?? '';
  return prose(about(fieldName(field.replace(/^\?/, '')), detail));
}

/**
 * What went wrong, what to do next, and what to tell support.
 * @param {{ problem: Problem | null | undefined, retry?: () => void, title?: string }} props
 */
export function ProblemNotice({ problem, retry, title }) {
  if (!problem) return null;
  return html`
    <${Notice} kind="bad" alert title=${title ?? problem.title}>
      ${problem.errors.length
        ? problem.errors.map((error) => html`<p>${sentence(error)}</p>`)
        : html`<p>${prose(fullStop(problem.message))}</p>`}
      ${(retry || problem.requestId) && html`
        <div class="row">
          ${retry && html`<button type="button" class="button small" onClick=${retry}>Try again</button>`}
          ${problem.requestId && html`<${Support} about=${problem.title} request=${problem.requestId} />`}
        </div>`}
    <//>`;
}

/** @param {{ lines?: number }} props */
export const Loading = ({ lines = 5 }) => html`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({ length: lines }, () => html`<span />`)}</div>
  </div>`;

/** @param {{ title: string, children?: Children }} props */
export const Empty = ({ title, children }) => html`
  <div class="empty"><h2>${title}</h2>${children}</div>`;

/** Not there, or not for whoever asks: the API does not say which. */
export const Nothing = () => html`
  <div class="card">
    <${Empty} title="There is nothing here that you may see">
      <p>The address may be mistyped, or belong to a property that you do not manage.</p>
      <a class="button" href="/">All properties</a>
    <//>
  </div>`;

/**
 * What was loaded, or that it is being loaded, or why it could not be.
 * @param {{ of: import('../hooks.js').Loaded<any>, lines?: number, children: (data: any) => Children }} props
 */
export function Loaded({ of, lines, children }) {
  if (of.data !== null) {
    return html`${of.problem && html`<${ProblemNotice} problem=${of.problem} retry=${of.reload} />`}${children(of.data)}`;
  }
  if (of.problem?.code === 'not_found') return html`<${Nothing} />`;
  if (of.problem) return html`<${ProblemNotice} problem=${of.problem} retry=${of.reload} />`;
  return html`<${Loading} lines=${lines} />`;
}

/**
 * @param {{ busy?: boolean, kind?: string, children?: Children, [more: string]: unknown }} props
 */
export function Button({ busy, kind = '', children, ...more }) {
  const { onClick } = more;
  return html`
    <button type="button" ...${more} class="button ${kind}" aria-disabled=${busy ? 'true' : undefined}
      onClick=${busy ? (/** @type {Event} */ event) => event.preventDefault() : onClick}>
      ${busy && html`<span class="spinner" aria-hidden="true" />`}${children}
    </button>`;
}

/**
 * Whether a credential works, and for how long still.
 * @param {{ credential: import('../api.js').Schemas['Credential'] }} props
 */
export const Works = ({ credential }) => html`
  <${Badge} kind=${credential.status === 'ok' ? 'good' : 'bad'}>${credential.status === 'ok' ? 'Works' : 'Refused by the PMS'}<//>
  ${credential.expires_soon && html` <${Badge} kind="warn">Expires soon<//>`}`;

/** @param {{ credential: import('../api.js').Schemas['Credential'] }} props */
export const Expires = ({ credential: { expires_on, expires_soon } }) => expires_on && html`
  <p class=${expires_soon ? 'wrong' : 'hint'}>The PMS stops accepting it on ${date(expires_on)}.${expires_soon && ' Get a new one from the PMS, and enter it here before.'}</p>`;

/**
 * What became of something: from what, if from anything, to what.
 * @param {{ name: string, from?: string | null, to: string }} props
 */
export const FromTo = ({ name, from, to }) => html`
  <div class="long">${name && html`<span class="hint">${name}:</span> `}${from && html`<del>${from}</del> → `}${to}</div>`;

/** A moment, in the property's zone; or in other words. @param {{ at?: string | null, zone: string, never?: string, as?: string }} props */
export function Time({ at, zone, never = 'never', as }) {
  if (!at) return html`<span>${never}</span>`;
  return html`<time datetime=${at} title=${exactly(at, zone)}>${as ?? shortly(at, zone, new Date())}</time>`;
}

/**
 * A labelled input with its help, and what is wrong with it beside it.
 * @param {{ label: string, help?: Children, wrong?: string, optional?: boolean, [more: string]: unknown }} props
 */
export function Field({ label, help, wrong, optional, ...input }) {
  const id = useId();
  const described = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return html`
    <div class="field">
      <label for=${id}>${label}${optional && html` <span class="hint">(optional)</span>`}</label>
      <input ...${input} id=${id} class="input" aria-describedby=${described || undefined} aria-invalid=${wrong ? 'true' : undefined} />
      ${wrong && html`<span class="wrong" id="${id}-wrong">${prose(about(label, wrong))}</span>`}
      ${help && html`<span class="hint" id="${id}-help">${typeof help === 'string' ? prose(help) : help}</span>`}
    </div>`;
}

/**
 * A field to search by, told on to others a moment after the last key. What others make of it since is shown.
 * @param {{ label: string, value: string, onSearch: (value: string) => void }} props
 */
export function Search({ label, value, onSearch }) {
  const timer = useRef(0);
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  const told = useRef(value);
  // Whoever is told is asked for as late as possible: meanwhile a filter may have been chosen.
  const latest = useRef(onSearch);
  latest.current = onSearch;
  const forget = () => clearTimeout(timer.current);
  useEffect(() => forget, []);
  useEffect(() => {
    if (value === told.current || !input.current) return;
    forget();
    told.current = value;
    input.current.value = value;
  }, [value]);
  const later = (/** @type {Event} */ event) => {
    const text = /** @type {HTMLInputElement} */ (event.currentTarget).value;
    forget();
    timer.current = window.setTimeout(() => {
      told.current = text;
      latest.current(text);
    }, 200);
  };
  return html`
    <span class="search"><${Icon} name="search" />
      <input type="search" class="input" aria-label=${label} placeholder=${label} defaultValue=${told.current} ref=${input} onInput=${later} /></span>`;
}

/**
 * Goes on with a list.
 * @param {{ more: boolean, busy?: boolean, onMore: () => void }} props
 */
export const More = ({ more, busy, onMore }) =>
  more ? html`<div class="row"><${Button} busy=${busy} onClick=${onMore}>Show more<//></div>` : null;

/**
 * Leads through a list page by page, and says where one is.
 * @param {{ of: { number: number, total: number | null, loading: boolean, next: (() => void) | null, back: (() => void) | null, data: unknown[] | null }, size: number, what: string }} props
 */
export function Pager({ of: { number, total, loading, next, back, data }, size, what }) {
  const first = number * size;
  const at = useRef(/** @type {HTMLElement | null} */ (null));
  const turn = (/** @type {() => void} */ go) => {
    go();
    at.current?.parentElement?.scrollIntoView({ block: 'start' });
  };
  if (!data?.length || (!next && !back)) return null;
  return html`
    <nav class="row between pager no-print" aria-label="Pages of ${what}" ref=${at}>
      <span class="hint" role="status">${loading ? 'Loading…' : `${(first + 1).toLocaleString('en-US')}–${(first + data.length).toLocaleString('en-US')}${total === null ? '' : ` of ${total.toLocaleString('en-US')}`}`}</span>
      <div class="row">
        <${Button} kind="small" disabled=${!back} onClick=${() => back && turn(back)}>Previous<//>
        <${Button} kind="small" disabled=${!next} onClick=${() => next && turn(next)}>Next<//>
      </div>
    </nav>`;
}

/**
 * A list that is all here, of which one page is shown; the first again once it is another list.
 * @template T
 * @param {T[]} all
 * @param {number} size
 */
export function useSlice(all, size) {
  const [number, go] = useState(0);
  const last = Math.max(0, Math.ceil(all.length / size) - 1);
  const now = Math.min(number, last);
  return {
    data: all.slice(now * size, (now + 1) * size),
    total: all.length,
    number: now,
    loading: false,
    next: now < last ? () => go(now + 1) : null,
    back: now > 0 ? () => go(now - 1) : null,
    first: () => go(0),
    go,
  };
}

/**
 * One of some, chosen from a list.
 * @param {{ label: string, value: string, options: Record<string, string>, onChoose: (value: string) => void, kind?: string }} props
 */
export const Choice = ({ label, value, options, onChoose, kind = '' }) => html`
  <label class="choose ${kind}"><span class="label">${label}</span>
    <select class="input" value=${value} onChange=${(/** @type {any} */ event) => onChoose(event.currentTarget.value)}>
      ${Object.entries(options).map(([value, name]) => html`<option value=${value}>${name}</option>`)}
    </select>
  </label>`;

/**
 * A menu of actions: closes by Escape, by a click elsewhere, and after a choice.
 * @param {{ label: Children, kind?: string, children?: Children }} props
 */
export function Menu({ label, kind = '', children }) {
  const menu = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  useEffect(() => {
    const close = (/** @type {Event} */ event) => {
      const inside = menu.current?.contains(/** @type {Node} */ (event.target));
      const chosen = /** @type {HTMLElement} */ (event.target).closest?.('.menu > div');
      if (menu.current && (!inside || chosen)) menu.current.open = false;
    };
    document.addEventListener('click', close);
    return () => document.removeEventListener('click', close);
  }, []);
  const escape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return html`
    <details class="menu" ref=${menu} onKeyDown=${escape}>
      <summary class="button ${kind}">${label}</summary>
      <div>${children}</div>
    </details>`;
}

/**
 * What was done last, and how to tell it. The same words again are told again.
 * @returns {[{ text: string } | null, (text: string | null) => void]}
 */
export function useDone() {
  const [done, set] = useState(/** @type {{ text: string } | null} */ (null));
  return [done, useCallback((/** @type {string | null} */ text) => set(text === null ? null : { text }), [])];
}

/**
 * Tells what was done. It takes the focus, as what was acted on is often gone by then.
 * @param {{ of: { text: string } | null }} props
 */
export function Done({ of }) {
  const told = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => told.current?.focus(), [of]);
  return of && html`<p class="notice good" tabindex="-1" ref=${told}>${of.text}</p>`;
}
