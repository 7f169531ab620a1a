// Access Review: what is suggested about keys, approved in bulk or discarded one by one.

import { html, useState } from '../preact.js';
import * as api from '../api.js';
import { finds } from '../find.js';
import { useAction, useLoad } from '../hooks.js';
import { whoIsThis } from '../session.js';
import { Badge, Button, Done, Empty, Loaded, Pager, ProblemNotice, Screen, Search, Time, useDone, useSlice } from '../ui/parts.js';
import { useUnitNames } from '../ui/units.js';
import { ACCESS_MODE, SUGGESTION, count } from '../words.js';

/** @type {Partial<Record<api.Schemas['AccessSuggestion']['kind'], string>>} */
const WHY = { grant: 'They are a current resident of the unit.', revoke: 'They are no current resident any more.' };
/** More of them are searched. */
const FEW = 10;
/** How many the API takes at once. */
const MOST = 50;

/** @param {import('./setup/steps.js').OfProperty} props */
export function AccessReview({ property, refresh }) {
  const id = property.property_id;
  const loaded = useLoad(async () => {
    const [suggestions, card] = await Promise.all([api.accessSuggestions(id), api.card(id)]);
    // When access ends by itself is in the alert about whoever moved out.
    const alerts = suggestions.some(({ kind }) => kind === 'revoke') ? await api.all((cursor) => api.alerts(id, 'still_has_access', { limit: 200, cursor })) : [];
    const ends = new Map(alerts.flatMap(({ person, ends_at }) => (person && ends_at ? [[person.person_id, ends_at]] : [])));
    return { suggestions, card, ends };
  }, [id]);
  return html`
    <${Screen} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${Loaded} of=${loaded} lines=${8}>${(/** @type {any} */ found) => html`<${Review} ...${found} property=${property} reload=${() => {
        loaded.reload();
        refresh();
      }} />`}<//>
    <//>`;
}

/** @param {{ suggestions: api.Schemas['AccessSuggestion'][], card: api.Card, ends: Map<string, string>, property: api.Schemas['Property'], reload: () => void }} props */
function Review({ suggestions, card, ends, property, reload }) {
  const [chosen, choose] = useState(/** @type {string[]} */ ([]));
  const [done, tell] = useDone();
  const units = useUnitNames();
  const canManage = whoIsThis()?.canManage ?? false;
  const [q, search] = useState('');
  const to = (/** @type {api.Schemas['AccessSuggestion']} */ one) => [one.unit_id && (units[one.unit_id] ?? one.unit_id), ...one.common_area_keys].filter(Boolean).join(', ');
  const sorted = [...suggestions].sort((a, b) => Number(!a.suggestion_id) - Number(!b.suggestion_id));
  const found = sorted.filter((one) => finds(q, [one.name, to(one), SUGGESTION[one.kind].name]));
  const ids = sorted.flatMap((suggestion) => suggestion.suggestion_id ?? []);
  const ticked = chosen.filter((id) => ids.includes(id));
  const deciding = useAction(async (/** @type {'approve' | 'reject'} */ action, /** @type {string[]} */ which) => {
    const { decided, gone } = await api.decideAccess(property.property_id, { action, suggestion_ids: which });
    const asked = action === 'reject' && which.some((id) => suggestions.some((one) => one.suggestion_id === id && ends.has(one.person_id)));
    const what = action === 'approve' ? 'Updated access for' : 'Discarded the suggestion for';
    tell(`${what} ${count(decided.length, 'person', 'people')}.${gone.length ? ` ${gone.length.toLocaleString('en-US')} had changed in the meantime; look again.` : ''}${asked ? ' They keep access until it ends by itself; Alerts asks about it.' : ''}`);
    choose([]);
    reload();
  });
  const toggle = (/** @type {string} */ id) => choose(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]);
  const pages = useSlice(found, MOST);
  const first = pages.data.flatMap((suggestion) => suggestion.suggestion_id ?? []);
  const all = first.length > 0 && first.every((id) => ticked.includes(id));
  if (!suggestions.length) {
    return html`
      <${Done} of=${done} />
      <div class="card"><${Empty} title="Nothing to review">
        <p>Automated Access is: ${ACCESS_MODE[card.automated_access].name}. ${ACCESS_MODE[card.automated_access].means}</p>
        ${canManage && html`<a class="button" href="/properties/${property.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`;
  }
  return html`
    <${Done} of=${done} />
    <${ProblemNotice} problem=${deciding.problem} />
    ${sorted.length > FEW && html`
      <div class="filters no-print" role="search">
        <${Search} label="Search by name, unit or key" value=${q} onSearch=${search} />
        <span class="hint" role="status">${count(found.length, 'suggestion')}</span>
      </div>`}
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${canManage && html`<input type="checkbox" aria-label="Select the ${first.length} on this page" checked=${all} onChange=${() => choose(all ? [] : first)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${pages.data.map((one) => {
            const id = one.suggestion_id;
            const { name, kind } = SUGGESTION[one.kind];
            return html`
              <tr key=${one.person_id}>
                <td>${id && canManage && html`<input type="checkbox" aria-label="${name}: ${one.name}" checked=${ticked.includes(id)}
                  disabled=${!ticked.includes(id) && ticked.length >= MOST} onChange=${() => toggle(id)} />`}</td>
                <td><${Badge} kind=${kind}>${name}<//></td>
                <th scope="row"><a href="/properties/${property.property_id}/people/${one.person_id}">${one.name}</a></th>
                <td data-label="To">${to(one)}</td>
                <td>${ends.has(one.person_id)
                  ? html`They moved out. Access ends by itself <${Time} at=${ends.get(one.person_id)} zone=${property.time_zone} />.`
                  : WHY[one.kind] ?? one.reason}</td>
                <td data-label=${one.since ? 'Since' : undefined}><${Time} at=${one.since} zone=${property.time_zone} never="" /></td>
                <td>${id && canManage && html`<${Button} kind="small plain" aria-label="Discard: ${one.name}" onClick=${() => deciding.run('reject', [id])}>✕<//>`}</td>
              </tr>`;
          })}
        </tbody>
      </table>
      ${!found.length && html`<${Empty} title="No suggestion fits" />`}
      <${Pager} of=${pages} size=${MOST} what="suggestions" />
    </div>
    ${canManage && html`
      <div class="row between">
        <span class="hint" role="status">${count(ticked.length, 'suggestion')} selected; at most ${MOST} at once.</span>
        <${Button} kind="primary" busy=${deciding.busy} disabled=${!ticked.length} onClick=${() => deciding.run('approve', ticked)}>Update Access<//>
      </div>`}`;
}
