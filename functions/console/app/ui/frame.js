// What is around every screen: the property's scope, the sections, the exclamation mark, whoever is signed in.

import { html, useEffect, useState, useLocation } from '../preact.js';
import { finds, naturally } from '../find.js';
import { onEnd, signIn, signOut, whoIsThis } from '../session.js';
import { ROLE, STATE, count, fullStop, known } from '../words.js';
import { decisions, useAttention, waiting } from './attention.js';
import { Dialog } from './dialog.js';
import { Icon } from './icons.js';
import { Badge, Button, Menu, Search } from './parts.js';

/** @typedef {import('../api.js').Schemas['Property']} Property */

const SECTIONS = [
  ['people', 'People'],
  ['upcoming', 'Upcoming'],
  ['alerts', 'Alerts'],
  ['access', 'Access Review'],
  ['integrations', 'Integrations'],
];

/**
 * @param {{ properties: Property[], logo: string, children?: import('../preact.js').ComponentChildren }} props
 */
export function Frame({ properties, logo, children }) {
  const { path } = useLocation();
  const [, id, section] = path.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/) ?? [];
  const property = properties.find((property) => property.property_id === id);
  // Another property is shown by the same section.
  const here = SECTIONS.some(([key]) => key === section) ? section : 'people';
  const { attention } = useAttention();
  /** @type {Record<string, number>} */
  const waits = { access: attention?.suggestions ?? 0, alerts: attention ? decisions(attention) : 0 };
  const [choosing, setChoosing] = useState(false);
  const [ended, setEnded] = useState(false);
  useEffect(() => onEnd(() => setEnded(true)), []);
  useEffect(() => setChoosing(false), [path]);
  const skip = (/** @type {Event} */ event) => {
    event.preventDefault();
    document.querySelector('main')?.focus();
  };
  return html`
    <a class="skip" href="#main" onClick=${skip}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="Door: all properties"><img src=${logo} alt="" /><span aria-hidden="true">Door</span></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${() => setChoosing(true)}>
          <span class="unseen">Property: </span>
          <strong>${property?.name ?? 'Choose a property'}</strong>
          <${Icon} name="down" />
        </button>
        ${property && html`<${Bell} base="/properties/${id}" />`}
        <${Account} />
      </div>
      ${property && html`
        <nav class="sections" aria-label="Sections">
          ${SECTIONS.map(([key, name]) => html`
            <a href="/properties/${id}/${key}" aria-current=${section === key ? 'page' : undefined}><${Icon} name=${key} />${name}${waits[key] > 0 && html` <span class="tally">${waits[key].toLocaleString('en-US')}<span class="unseen"> waiting</span></span>`}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${property && html`<p class="print-only">${property.name}</p>`}
      ${children}
    </main>
    ${choosing && html`<${ChooseProperty} properties=${properties} section=${here} onClose=${() => setChoosing(false)} />`}
    ${ended && html`<${SessionEnded} />`}`;
}

/** The exclamation mark: what waits for somebody, the most urgent first. @param {{ base: string }} props */
function Bell({ base }) {
  const { attention, problem } = useAttention();
  const lines = attention ? waiting(attention, base) : [];
  const n = lines.reduce((sum, line) => sum + line.n, 0);
  const label = attention ? (n ? `Waiting for somebody: ${n.toLocaleString('en-US')}` : 'Nothing waits') : 'What waits is being read';
  return html`
    <${Menu} kind="bell ${n ? 'open' : ''}" label=${html`
      <${Icon} name="alerts" />
      <span class="unseen">${label}</span>
      ${n > 0 && html`<span class="count" aria-hidden="true">${n > 999 ? '999+' : n}</span>`}`}>
      ${lines.map(({ what, href, kind }) => html`<a href=${href}><span class="dot ${kind}" aria-hidden="true" /> ${what}</a>`)}
      ${!lines.length && html`<p>${problem ? fullStop(problem.message) : label}</p>`}
    <//>`;
}

function Account() {
  const person = whoIsThis();
  if (!person) return null;
  const initials = person.name.split(/\s+/).map((word) => word.charAt(0)).slice(0, 2).join('');
  return html`
    <${Menu} label=${html`${initials}<span class="unseen">, account of ${person.name}</span>`}>
      <p><strong>${person.name}</strong><br /><span class="hint">${known(ROLE, person.role) ?? person.role}</span></p>
      <button type="button" onClick=${signOut}>Sign out</button>
    <//>`;
}

/** So many are offered at once. */
const OFFERED = 50;

/** @param {{ properties: Property[], section: string, onClose: () => void }} props */
function ChooseProperty({ properties, section, onClose }) {
  const [wanted, search] = useState('');
  const found = properties.filter(({ name, property_id, org_id }) => finds(wanted, [name, property_id, org_id])).sort((a, b) => naturally(a.name, b.name));
  return html`
    <${Dialog} title="Choose a property" onClose=${onClose}>
      <${Search} label="Search properties" value=${wanted} onSearch=${search} />
      <p class="unseen" role="status">${count(found.length, 'property', 'properties')}</p>
      <ul class="plain-list">
        ${found.slice(0, OFFERED).map((property) => html`
          <li class="row between">
            <a href="/properties/${property.property_id}/${section}">${property.name}</a>
            <${Badge} kind=${STATE[property.integration.state].kind}>${STATE[property.integration.state].name}<//>
          </li>`)}
      </ul>
      ${found.length > OFFERED && html`<p class="hint">And ${count(found.length - OFFERED, 'more', 'more')}: search for one, or look at <a href="/">all properties</a>.</p>`}
      ${!found.length && html`<p class="hint">No property of yours has “${wanted}” in its name.</p>`}
      <div class="row end"><${Button} onClick=${onClose}>Close<//></div>
    <//>`;
}

function SessionEnded() {
  // There is nothing to go back to without a session.
  return html`
    <${Dialog} title="Your session has ended" onClose=${signIn}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${Button} kind="primary" onClick=${signIn}>Sign in<//></div>
    <//>`;
}
