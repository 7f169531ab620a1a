// The whole wizard, with the types that openapi-typescript makes of the document and a client that takes them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

type Schemas = components['schemas'];
type Given = {
  root: string;
  org_id: string;
  pms: Schemas['Pms'];
  fields: Record<string, string>;
  tokens: Record<'portfolio_manager' | 'platform', string>;
};

const given: Given = JSON.parse(readFileSync(process.env['GIVEN'] ?? '', 'utf8'));
const property_id = `${given.org_id}-harbor-row`;
const at = { path: { property_id } };

const caller = (role: keyof Given['tokens']) =>
  createClient<paths>({ baseUrl: given.root, headers: { authorization: `Bearer ${given.tokens[role]}` } });
const [manager, platform] = [caller('portfolio_manager'), caller('platform')];

/** The body of an answer with this status. */
function done<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }, status = 200): T {
  assert.equal(response.status, status, JSON.stringify(error));
  assert(data !== undefined);
  return data;
}

/** The problem of an answer with this status and code. */
function refused<E>({ error, response }: { error?: E; response: Response }, status: number, code: Schemas['ProblemCode']): Schemas['Problem'] {
  assert.equal(response.status, status);
  const problem = error as Schemas['Problem'];
  assert.equal(problem.code, code);
  return problem;
}

// Door's own service registers what is there.
const registered = { org_id: given.org_id, name: 'Harbor Row', time_zone: 'America/Denver' };
done(await platform.PUT('/v1/properties/{property_id}', { params: at, body: registered }));
const units = [1, 2, 3].map((n) => ({ unit_id: `unit-${n}`, name: `Unit ${n}` }));
done(await platform.PUT('/v1/properties/{property_id}/units', { params: at, body: { units } }));

// A step before its time names the one that comes first.
const activation = '/v1/properties/{property_id}/integration/activation';
const early = refused(await manager.PUT(activation, { params: at, body: { enabled: true } }), 409, 'step_required');
assert.equal(early.next_step, 'select_pms');

// Prepare and enter credentials.
const form = done(await manager.GET('/v1/pms')).items.find(({ id }) => id === given.pms);
assert(form?.preparation.length && form.credential_fields.some(({ kind }) => kind === 'secret'));
done(await manager.PUT('/v1/properties/{property_id}/integration/pms', { params: at, body: { pms: given.pms } }));
const body = { pms: given.pms, name: 'Ours', fields: given.fields };
const made = done(await manager.POST('/v1/credentials', { body }), 201);
assert.deepEqual([made.used_by, made.used_by_others], [[], 0]);
const refusal = refused(await manager.POST('/v1/credentials', { body: { ...body, fields: {} } }), 422, 'invalid_request');
assert(refusal.errors?.every(({ pointer }) => pointer.startsWith('/fields/')));
const chosen = { credential_id: made.credential_id };
const card = done(await manager.PUT('/v1/properties/{property_id}/integration/credential', { params: at, body: chosen }));
assert.equal(card.next_step, 'attach_properties');

// Attach, exclude, look at what it would do.
const seen = done(await manager.GET('/v1/properties/{property_id}/integration/pms-properties', { params: at })).items;
const free = seen.find(({ attached }) => !attached);
assert(free);
const attached = { pms_property_ids: [free.pms_property_id] };
done(await manager.PUT('/v1/properties/{property_id}/integration/pms-properties', { params: at, body: attached }));
const statuses = done(await manager.GET('/v1/properties/{property_id}/integration/lease-statuses', { params: at })).items;
const excluded = statuses.filter(({ lifecycle }) => lifecycle === 'past').map(({ status }) => status);
done(await manager.PUT('/v1/properties/{property_id}/integration/lease-statuses', { params: at, body: { excluded } }));
const planned = done(await manager.GET('/v1/properties/{property_id}/integration/preview', { params: { ...at, query: { limit: 5 } } }));
assert(planned.counts.created > 0 && planned.items.length <= 5);

// Turn on, and wait for the first sync.
const { version } = done(await manager.GET('/v1/properties/{property_id}/integration', { params: at }));
const stale = { ...at, header: { 'If-Match': `"${version - 1}"` } };
refused(await manager.PUT(activation, { params: stale, body: { enabled: true } }), 412, 'version_mismatch');
const on = done(await manager.PUT(activation, { params: at, body: { enabled: true } }));

/** The record of a sync once it has ended. */
async function ended(sync_id: string) {
  for (let tries = 0; tries < 2400; tries += 1) {
    const one = done(await manager.GET('/v1/properties/{property_id}/syncs/{sync_id}', { params: { path: { property_id, sync_id } } }));
    if (one.status !== 'queued' && one.status !== 'running') return one;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${sync_id} does not end`);
}

const first = await ended(on.sync_id ?? '');
assert.equal(first.status, 'succeeded', JSON.stringify(first.error));
assert.equal(first.counts.created, planned.counts.created);

// The people, page by page.
const people: Schemas['Person'][] = [];
for (let cursor: string | null | undefined; cursor !== null; ) {
  const query = { limit: 7, ...(cursor && { cursor }) };
  const page = done(await manager.GET('/v1/properties/{property_id}/people', { params: { ...at, query } }));
  people.push(...page.items);
  cursor = page.next_cursor ?? null;
}
assert.equal(people.length, first.counts.created);
const person_id = people[0]?.person_id ?? '';
const one = done(await manager.GET('/v1/properties/{property_id}/people/{person_id}', { params: { path: { property_id, person_id } } }));
assert(one.access.reason);
assert.equal(one.history[0]?.sync_id, first.sync_id);

// Sync Now: with a body, and without one.
const syncs = '/v1/properties/{property_id}/syncs';
for (const options of [{ params: at, body: {} }, { params: at }]) {
  const asked = await manager.POST(syncs, options);
  assert.equal(asked.response.status, 202);
  assert(asked.data && 'sync_id' in asked.data);
  assert.equal((await ended(asked.data.sync_id)).status, 'succeeded');
}
assert(done(await manager.GET(syncs, { params: at })).items.length >= 3);

// What was decided is on record; what it was may be an object, a word, a list or nothing.
const decided = done(await manager.GET('/v1/properties/{property_id}/audit', { params: at })).items.map(({ action }) => action);
for (const action of ['pms_selected', 'credential_selected', 'properties_attached', 'sync_turned_on'] as const) {
  assert(decided.includes(action), action);
}

// Who may not, and what is not there.
refused(await platform.PUT('/v1/properties/{property_id}/integration/pms', { params: at, body: { pms: given.pms } }), 403, 'forbidden');
refused(await manager.GET('/v1/properties/{property_id}/integration', { params: { path: { property_id: 'nowhere' } } }), 404, 'not_found');
console.log(`${people.length} people`);
