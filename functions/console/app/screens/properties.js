// Step 2: which property. Everything else is about the one chosen here.

import { html, useState } from '../preact.js';
import { PMS, STATE, count } from '../words.js';
import { Badge, Empty, Screen, Search, Time } from '../ui/parts.js';

/** @param {{ properties: import('../api.js').Schemas['Property'][] }} props */
export function Properties({ properties }) {
  const [wanted, search] = useState('');
  const found = properties.filter((property) => property.name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return html`
    <${Screen} title="Properties" lead="Choose the property whose people you want to see or keep in step with its PMS.">
      ${properties.length > 8 && html`<${Search} label="Search properties" value=${wanted} onSearch=${search} />`}
      <div class="card flush">
        ${found.length ? html`<${List} properties=${found} />` : html`
          <${Empty} title=${properties.length ? `No property has “${wanted}” in its name` : 'You manage no property yet'}>
            ${!properties.length && html`<p>Ask a manager of your portfolio to give you one.</p>`}
          <//>`}
      </div>
    <//>`;
}

/** @param {{ properties: import('../api.js').Schemas['Property'][] }} props */
const List = ({ properties }) => html`
  <table class="table">
    <thead>
      <tr><th scope="col">Property</th><th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Last sync</th><th scope="col">Alerts</th></tr>
    </thead>
    <tbody>
      ${properties.map(({ property_id: id, name, time_zone: zone, integration }) => html`
        <tr>
          <th scope="row"><a href="/properties/${id}/people">${name}</a></th>
          <td data-label="PMS">${integration.pms ? PMS[integration.pms] : '—'}</td>
          <td><a href="/properties/${id}/integrations" aria-label="Integrations of ${name}: ${STATE[integration.state].name}">
            <${Badge} kind=${STATE[integration.state].kind}>${STATE[integration.state].name}<//></a></td>
          <td data-label="Last sync"><${Time} at=${integration.last_sync_at} zone=${zone} /></td>
          <td>${integration.open_alerts
            ? html`<a href="/properties/${id}/alerts">${count(integration.open_alerts, 'alert')}</a>`
            : html`<span class="hint">None</span>`}</td>
        </tr>`)}
    </tbody>
  </table>`;
