// The portfolio: how every property stands, what needs somebody first.

import { html, useLocation } from '../preact.js';
import * as api from '../api.js';
import { finds, naturally } from '../find.js';
import { whoIsThis } from '../session.js';
import { howLong } from '../time.js';
import { Badge, Button, Choice, Empty, Notice, Pager, Screen, Search, Time, useSlice } from '../ui/parts.js';
import { PMS, STATE, count, known, people } from '../words.js';

/** @typedef {api.Schemas['Property']} Property */

/** So many on a page. */
const PAGE = 50;

/** How many alerts of a kind it has. @param {Property} property @param {api.Schemas['AlertKind']} kind */
const alertsOf = ({ integration }, kind) => integration.alerts[kind] ?? 0;
/** Alerts that are told of in words of their own are not among these. @param {Property} property */
const decisions = (property) => property.integration.open_alerts - alertsOf(property, 'unmapped_unit') - alertsOf(property, 'still_has_access') - alertsOf(property, 'credential_failing');

/** What needs somebody, the most urgent first: how many, and in words. @param {Property} property */
function needs(property) {
  const { integration } = property;
  const past = alertsOf(property, 'still_has_access');
  const others = decisions(property);
  const unmapped = alertsOf(property, 'unmapped_unit');
  const isOn = integration.state === 'on' || integration.state === 'needs_attention';
  return [
    { n: past, what: `${people(past)} past with access`, to: 'alerts#still_has_access', kind: 'bad' },
    { n: Number(isOn && Boolean(integration.credential?.failing_since)), what: 'Credential refused', to: 'integrations/settings/pms', kind: 'bad' },
    { n: Number(Boolean(integration.held_sync_id)), what: 'Sync held', to: `syncs/${integration.held_sync_id}`, kind: 'warn' },
    { n: Number(integration.state === 'needs_attention' && !integration.held_sync_id && !integration.credential?.failing_since), what: 'Sync failed', to: 'integrations', kind: 'bad' },
    { n: Number(integration.is_late), what: 'Not synced lately', to: 'integrations', kind: 'warn' },
    { n: others, what: count(others, 'alert'), to: 'alerts', kind: 'warn' },
    { n: unmapped, what: `${count(unmapped, 'unit')} to map`, to: 'integrations/settings/units?show=unmapped', kind: '' },
  ];
}

/** What needs somebody first comes first; then the name. @param {Property} one @param {Property} other */
function byNeed(one, other) {
  const [a, b] = [needs(one), needs(other)];
  const at = a.findIndex(({ n }, index) => n !== b[index].n);
  return at < 0 ? naturally(one.name, other.name) : b[at].n - a[at].n;
}

/** @type {Record<string, { name: string, fits: (property: Property) => boolean }>} */
const WHICH = {
  needs: { name: 'Needs somebody', fits: (property) => needs(property).some(({ n }) => n > 0) },
  past: { name: 'Past with access', fits: (property) => alertsOf(property, 'still_has_access') > 0 },
  held: { name: 'Sync held', fits: ({ integration }) => Boolean(integration.held_sync_id) },
  failing: { name: 'Credential refused', fits: ({ integration }) => Boolean(integration.credential?.failing_since) },
  late: { name: 'Not synced lately', fits: ({ integration }) => integration.is_late },
  on: { name: 'User Sync on', fits: ({ integration: { state } }) => state === 'on' || state === 'needs_attention' },
  off: { name: 'User Sync off', fits: ({ integration: { state } }) => state === 'off' },
  not_set_up: { name: 'Not set up', fits: ({ integration: { state } }) => state === 'not_set_up' || state === 'in_progress' },
};
const EVERY = { fits: () => true };

/** @param {{ properties: Property[], refresh: () => void }} props */
export function Properties({ properties, refresh }) {
  const { query, route } = useLocation();
  const { q = '', show = '', pms = '' } = query;
  const change = (/** @type {Record<string, string>} */ change) => {
    const wanted = new URLSearchParams(Object.entries({ q, show, pms, ...change }).filter(([, value]) => value));
    route(wanted.size ? `/?${wanted}` : '/', true);
  };
  const { fits } = known(WHICH, show) ?? EVERY;
  const found = properties
    .filter((property) => fits(property) && (!pms || property.integration.pms === pms) && finds(q, [property.name, property.property_id, property.org_id, property.integration.credential?.name]))
    .sort(byNeed);
  const pages = useSlice(found, PAGE);
  const used = [...new Set(properties.flatMap(({ integration }) => integration.pms ?? []))];
  const options = Object.entries(WHICH).map(([word, { name, fits }]) => /** @type {const} */ ([word, name, properties.filter(fits).length]));
  const offered = Object.fromEntries(options.filter(([word, , n]) => n > 0 || word === show).map(([word, name, n]) => [word, `${name} (${n.toLocaleString('en-US')})`]));
  return html`
    <${Screen} title="Properties" lead="How each property stands. What needs somebody comes first."
      actions=${html`${whoIsThis()?.role === 'portfolio_manager' && html`${properties.length > 1 && html`<a class="button" href="/rollouts">Roll out</a>`}<a class="button" href="/notices">Notices</a>`}${whoIsThis()?.canManage && html`<a class="button" href="/activity">Activity</a>`}${properties.length > 0 && html`<${Button} onClick=${refresh}>Look again<//>`}`}>
      <${Failing} properties=${properties} />
      ${properties.length > 0 && html`
        <div class="filters" role="search">
          <${Search} label="Search by name, ID or credential" value=${q} onSearch=${(/** @type {string} */ q) => change({ q })} />
          <${Choice} label="Show" value=${show} options=${{ '': `All properties (${properties.length.toLocaleString('en-US')})`, ...offered }} onChoose=${(/** @type {string} */ show) => change({ show })} />
          ${used.length > 1 && html`<${Choice} label="PMS" value=${pms} options=${{ '': 'All', ...Object.fromEntries(used.map((pms) => [pms, PMS[pms]])) }} onChoose=${(/** @type {string} */ pms) => change({ pms })} />`}
        </div>
        <p role="status"><strong>${count(found.length, 'property', 'properties')}</strong></p>`}
      <div class="card flush">
        ${found.length ? html`<${List} properties=${pages.data} />` : html`
          <${Empty} title=${properties.length ? 'No property fits' : 'You manage no property yet'}>
            <p>${properties.length ? 'Search for less, or show all properties.' : 'Ask a manager of your portfolio to give you one.'}</p>
          <//>`}
        <${Pager} of=${pages} size=${PAGE} what="properties" />
      </div>
    <//>`;
}

/** A credential that is refused is one thing to do, however many properties wait for it. @param {{ properties: Property[] }} props */
function Failing({ properties }) {
  /** @type {Map<string, { name: string, since: string, of: Property[] }>} */
  const failing = new Map();
  for (const property of properties) {
    const { credential } = property.integration;
    if (!credential?.failing_since) continue;
    const found = failing.get(credential.credential_id) ?? { name: credential.name, since: credential.failing_since, of: [] };
    failing.set(credential.credential_id, { ...found, of: [...found.of, property] });
  }
  return [...failing].map(([id, { name, since, of }]) => html`
    <${Notice} key=${id} kind="bad" title="The PMS refuses the credential “${name}”">
      <p>${count(of.length, 'property is', 'properties are')} not synced since <${Time} at=${since} zone=${of[0].time_zone} />.
        ${whoIsThis()?.canManage && html` A new password is entered once for all of them. <a href="/properties/${of[0].property_id}/integrations/settings/pms">Enter the new credential</a>`}</p>
      <details><summary>Which properties</summary><p>${[...of].sort((a, b) => naturally(a.name, b.name)).map(({ name }) => name).join(', ')}</p></details>
    <//>`);
}

/** @param {{ properties: Property[] }} props */
function List({ properties }) {
  const several = new Set(properties.map(({ org_id }) => org_id)).size > 1;
  return html`
    <table class="table">
      <thead>
        <tr><th scope="col">Property</th>${several && html`<th scope="col">Portfolio</th>`}<th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Synced</th><th scope="col">What needs somebody</th></tr>
      </thead>
      <tbody>
        ${properties.map((property) => {
          const { property_id: id, name, org_id, integration } = property;
          const waits = needs(property).filter(({ n }) => n > 0);
          return html`
            <tr key=${id}>
              <th scope="row"><a href="/properties/${id}/people">${name}</a></th>
              ${several && html`<td data-label="Portfolio">${org_id}</td>`}
              <td data-label="PMS">${integration.pms ? PMS[integration.pms] : html`<span class="hint">—</span>`}</td>
              <td><a href="/properties/${id}/integrations" aria-label="Integrations of ${name}: ${STATE[integration.state].name}">
                <${Badge} kind=${STATE[integration.state].kind}>${STATE[integration.state].name}<//></a></td>
              <td data-label="Synced" class="short"><${Fresh} property=${property} /></td>
              <td>${waits.length
                ? html`<ul class="inline">${waits.map(({ what, to, kind }) => html`<li><a class="need ${kind}" href="/properties/${id}/${to}">${what}</a></li>`)}</ul>`
                : html`<span class="hint">Nothing</span>`}</td>
            </tr>`;
        })}
      </tbody>
    </table>`;
}

/** How long ago a sync last succeeded. @param {{ property: Property }} props */
function Fresh({ property: { integration: { last_succeeded_at: at }, time_zone: zone } }) {
  if (!at) return html`<span class="hint">never</span>`;
  const age = Date.now() - Date.parse(at);
  return html`<${Time} at=${at} zone=${zone} as=${age < 60_000 ? 'just now' : `${howLong(age)} ago`} />`;
}
