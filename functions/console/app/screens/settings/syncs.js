// The history of syncs, with what they changed over time.

import { html } from '../../preact.js';
import * as api from '../../api.js';
import { usePages } from '../../hooks.js';
import { Chart } from '../../ui/chart.js';
import { inOneLine } from '../../ui/counts.js';
import { Badge, Empty, Loaded, More, Time } from '../../ui/parts.js';
import { SYNC_STATUS, TRIGGER } from '../../words.js';

/** @param {{ property: api.Schemas['Property'] }} props */
export function Syncs({ property }) {
  const id = property.property_id;
  const syncs = usePages((cursor) => api.syncs(id, { limit: 50, cursor }), [id]);
  return html`
    <${Loaded} of=${syncs} lines=${8}>${(/** @type {api.Schemas['Sync'][]} */ items) => items.length ? html`
      <section class="card" aria-label="Changes over time"><${Chart} syncs=${items} zone=${property.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${items.map((sync) => html`
              <tr>
                <th scope="row"><a href="/properties/${id}/syncs/${sync.sync_id}"><${Time} at=${sync.started_at ?? sync.requested_at} zone=${property.time_zone} /></a></th>
                <td><${Badge} kind=${SYNC_STATUS[sync.status].kind}>${SYNC_STATUS[sync.status].name}<//>
                  ${sync.status === 'held' && !sync.decision && html` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${TRIGGER[sync.trigger]}${sync.trigger !== 'schedule' && html` <span class="hint">${sync.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${sync.counts.residents.toLocaleString('en-US')}</td>
                <td>${sync.error ? sync.error.detail : sync.status === 'succeeded' ? inOneLine(sync.counts) : ''}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>` : html`<div class="card"><${Empty} title="No sync has run yet" /></div>`}<//>
    <${More} more=${syncs.more} busy=${syncs.busy} onMore=${syncs.goOn} />`;
}
