// What is around every screen: the property's scope, the sections, the exclamation mark, whoever is signed in.

import { html, useEffect, useState, useLocation } from '../preact.js';
import { onEnd, signIn, signOut, whoIsThis } from '../session.js';
import { ROLE, STATE, count, known } from '../words.js';
import { Dialog } from './dialog.js';
import { Badge, Button, Menu, Search } from './parts.js';

/** @typedef {import('../api.js').Schemas['Property']} Property */

const SECTIONS = [
  ['people', 'People'],
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
        <a class="brand" href="/" aria-label="All properties"><img src=${logo} alt="" /></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${() => setChoosing(true)}>
          <span class="unseen">Property: </span>
          <strong>${property?.name ?? 'Choose a property'}</strong>
          <span aria-hidden="true">▾</span>
        </button>
        ${property && html`<${Bell} property=${property} />`}
        <${Account} />
      </div>
      ${property && html`
        <nav class="sections" aria-label="Sections">
          ${SECTIONS.map(([key, name]) => html`
            <a href="/properties/${id}/${key}" aria-current=${section === key ? 'page' : undefined}>${name}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${property && html`<p class="print-only">${property.name}</p>`}
      ${children}
    </main>
    ${choosing && html`<${ChooseProperty} properties=${properties} section=${here} onClose=${() => setChoosing(false)} />`}
    ${ended && html`<${SessionEnded} />`}`;
}

/** The exclamation mark: how many alerts wait. @param {{ property: Property }} props */
function Bell({ property }) {
  const open = property.integration.open_alerts;
  return html`
    <a class="bell ${open ? 'open' : ''}" href="/properties/${property.property_id}/alerts"
      aria-label=${open ? `Alerts: ${open} open` : 'Alerts: none open'}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
        <circle cx="12" cy="12" r="10" /><path d="M12 7v6M12 16.8v.2" />
      </svg>
      ${open > 0 && html`<span class="count" aria-hidden="true">${open}</span>`}
    </a>`;
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

/** @param {{ properties: Property[], section: string, onClose: () => void }} props */
function ChooseProperty({ properties, section, onClose }) {
  const [wanted, search] = useState('');
  const found = properties.filter((property) => property.name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return html`
    <${Dialog} title="Choose a property" onClose=${onClose}>
      <${Search} label="Search properties" value=${wanted} onSearch=${search} />
      <p class="unseen" role="status">${count(found.length, 'property', 'properties')}</p>
      <ul class="plain-list">
        ${found.map((property) => html`
          <li class="row between">
            <a href="/properties/${property.property_id}/${section}">${property.name}</a>
            <${Badge} kind=${STATE[property.integration.state].kind}>${STATE[property.integration.state].name}<//>
          </li>`)}
      </ul>
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
