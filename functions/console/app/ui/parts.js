// The smallest parts of screens.

import { html, useCallback, useEffect, useId, useLocation, useRef, useState } from '../preact.js';
import { date, exactly, shortly } from '../time.js';
import { fieldName } from '../words.js';

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

/** The field that a JSON pointer is about. @param {string} pointer */
function about(pointer) {
  const field = pointer.split('/').filter((part) => part && !/^\d+$/.test(part)).pop() ?? '';
  return fieldName(field);
}

/**
 * What went wrong, what to do next, and what to tell support.
 * @param {{ problem: Problem | null | undefined, retry?: () => void, title?: string }} props
 */
export function ProblemNotice({ problem, retry, title }) {
  if (!problem) return null;
  return html`
    <${Notice} kind="bad" alert title=${title ?? problem.title}>
      <p>${prose(problem.message)}</p>
      ${problem.errors.length > 1 && html`
        <ul>${problem.errors.map((error) => html`<li>${about(error.pointer)}: ${prose(error.detail)}</li>`)}</ul>`}
      ${(retry || problem.requestId) && html`
        <div class="row">
          ${retry && html`<button type="button" class="button small" onClick=${retry}>Try again</button>`}
          ${problem.requestId && html`<span class="hint">Request ${problem.requestId}</span>`}
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

/** A moment, in the property's zone. @param {{ at?: string | null, zone: string, never?: string }} props */
export function Time({ at, zone, never = 'never' }) {
  if (!at) return html`<span>${never}</span>`;
  return html`<time datetime=${at} title=${exactly(at, zone)}>${shortly(at, zone, new Date())}</time>`;
}

/**
 * A labelled input with its help, and what is wrong with it beside it.
 * @param {{ label: string, help?: Children, wrong?: string, optional?: boolean, [more: string]: unknown }} props
 */
export function Field({ label, help, wrong, optional, ...input }) {
  const id = useId();
  const about = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return html`
    <div class="field">
      <label for=${id}>${label}${optional && html` <span class="hint">(optional)</span>`}</label>
      <input ...${input} id=${id} class="input" aria-describedby=${about || undefined} aria-invalid=${wrong ? 'true' : undefined} />
      ${wrong && html`<span class="wrong" id="${id}-wrong">${prose(wrong)}</span>`}
      ${help && html`<span class="hint" id="${id}-help">${typeof help === 'string' ? prose(help) : help}</span>`}
    </div>`;
}

/**
 * A field to search by, told on to others a moment after the last key.
 * @param {{ label: string, value: string, onSearch: (value: string) => void }} props
 */
export function Search({ label, value, onSearch }) {
  const timer = useRef(0);
  const later = (/** @type {Event} */ event) => {
    const text = /** @type {HTMLInputElement} */ (event.currentTarget).value;
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(text), 200);
  };
  return html`
    <input type="search" class="input search" aria-label=${label} placeholder=${label} defaultValue=${value} onInput=${later} />`;
}

/**
 * Goes on with a list.
 * @param {{ more: boolean, busy?: boolean, onMore: () => void }} props
 */
export const More = ({ more, busy, onMore }) =>
  more ? html`<div class="row"><${Button} busy=${busy} onClick=${onMore}>Show more<//></div>` : null;

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
