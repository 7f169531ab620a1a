// The service's API, one line for each call that the console makes. What it answers is typed by the API's own
// OpenAPI document.

import { accessToken, end } from './session.js';

/** @typedef {import('door-api').components['schemas']} Schemas */
/** @typedef {Schemas['Integration'] & { etag: string }} Card */

/** What went wrong, as the API says it; or, with `offline`, that it could not be asked. */
export class Problem extends Error {
  /**
   * @param {Partial<Schemas['Problem']> & { detail: string }} body
   */
  constructor(body) {
    super(body.detail);
    this.code = /** @type {Schemas['ProblemCode'] | 'offline' | 'unknown'} */ (body.code ?? 'unknown');
    this.title = body.title ?? 'Something went wrong';
    this.status = body.status ?? 0;
    this.requestId = body.request_id;
    /** @type {Schemas['FieldError'][]} */
    this.errors = body.errors ?? [];
    this.nextStep = body.next_step;
    this.usedBy = body.used_by ?? [];
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{ body?: unknown, etag?: string | null }} [more]
 * @returns {Promise<{ data: any, etag: string }>}
 */
async function ask(method, path, { body, etag } = {}) {
  /** @type {Record<string, string>} */
  const headers = { accept: 'application/json', authorization: `Bearer ${accessToken() ?? ''}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (etag) headers['if-match'] = etag;
  let response;
  let text;
  try {
    response = await fetch(`/v1${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    text = await response.text();
  } catch {
    throw new Problem({
      code: /** @type {any} */ ('offline'),
      title: 'No connection',
      detail: 'The service could not be reached. Check your connection, then try again; nothing was changed here.',
    });
  }
  const json = parse(text);
  if (response.ok) return { data: json, etag: response.headers.get('etag') ?? '' };
  if (response.status === 401) end();
  throw new Problem(json?.detail ? json : { status: response.status, ...inWords(response.status) });
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * An answer that is not the service's own, but of what stands before it.
 * @param {number} status
 */
function inWords(status) {
  if (status === 401) return { title: 'Signed out', detail: 'Your session has ended. Sign in again.' };
  if (status === 429) return { title: 'Too many requests', detail: 'Wait a moment, then try again.' };
  return { title: 'No answer', detail: `The service took too long or stumbled (${status}). Try again in a moment.` };
}

/** @param {Record<string, string | number | null | undefined>} parameters */
function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

/** @param {string} id */
const at = (id) => `/properties/${encodeURIComponent(id)}`;
const data = async (/** @type {ReturnType<typeof ask>} */ answer) => (await answer).data;
const versioned = async (/** @type {ReturnType<typeof ask>} */ answer) => {
  const { data, etag } = await answer;
  return { ...data, etag };
};

/**
 * Every item of a list, page by page; from a cursor on, the rest.
 * @param {(cursor?: string) => Promise<{ items: any[], next_cursor?: string | null }>} page
 * @param {string} [cursor]
 */
export async function all(page, cursor) {
  const items = [];
  do {
    const { items: more, next_cursor } = await page(cursor);
    items.push(...more);
    cursor = next_cursor ?? undefined;
  } while (cursor);
  return items;
}

/** @template T @typedef {{ items: T[], next_cursor?: string | null, total?: number | null }} Page */
/** @typedef {Schemas['SyncWithChanges']} SyncDetail */

/** @type {() => Promise<Schemas['ApprovedPms'][]>} */
export const approvedPms = async () => (await data(ask('GET', '/pms'))).items;
/** @type {() => Promise<Schemas['Property'][]>} */
export const properties = () => all((cursor) => data(ask('GET', `/properties${query({ limit: 200, cursor })}`)));
/** None, if there is no such that one may see. @type {(property: string) => Promise<Schemas['Property'] | null>} */
export const property = async (property) => (await data(ask('GET', `/properties${query({ property_id: property })}`))).items[0] ?? null;

// The wizard.
/** @type {(property: string) => Promise<Card>} */
export const card = (property) => versioned(ask('GET', `${at(property)}/integration`));
/** @type {(property: string, pms: string, etag?: string) => Promise<Card>} */
export const choosePms = (property, pms, etag) =>
  versioned(ask('PUT', `${at(property)}/integration/pms`, { body: { pms }, etag }));
/** @type {(pms: string) => Promise<Schemas['Credential'][]>} */
export const credentials = (pms) => all((cursor) => data(ask('GET', `/credentials${query({ pms, limit: 200, cursor })}`)));
/** @type {(body: Schemas['NewCredential']) => Promise<Schemas['Credential']>} */
export const createCredential = (body) => data(ask('POST', '/credentials', { body }));
/** @type {(id: string, body: Schemas['ChangedCredential']) => Promise<Schemas['Credential']>} */
export const changeCredential = (id, body) => data(ask('PUT', `/credentials/${id}`, { body }));
/** @type {(id: string) => Promise<Schemas['Credential']>} */
export const testCredential = (id) => data(ask('POST', `/credentials/${id}/verification`, { body: {} }));
/** @type {(id: string) => Promise<void>} */
export const deleteCredential = (id) => data(ask('DELETE', `/credentials/${id}`));
/** @type {(property: string, credential_id: string, etag?: string) => Promise<Card>} */
export const chooseCredential = (property, credential_id, etag) =>
  versioned(ask('PUT', `${at(property)}/integration/credential`, { body: { credential_id }, etag }));
/** @type {(property: string) => Promise<Schemas['PmsProperty'][]>} */
export const pmsProperties = async (property) => (await data(ask('GET', `${at(property)}/integration/pms-properties`))).items;
/** @type {(property: string, pms_property_ids: string[], etag?: string) => Promise<Card>} */
export const attach = (property, pms_property_ids, etag) =>
  versioned(ask('PUT', `${at(property)}/integration/pms-properties`, { body: { pms_property_ids }, etag }));
/** @type {(property: string) => Promise<Schemas['LeaseStatus'][]>} */
export const leaseStatuses = async (property) => (await data(ask('GET', `${at(property)}/integration/lease-statuses`))).items;
/** @type {(property: string, excluded: string[], etag?: string) => Promise<Card>} */
export const exclude = (property, excluded, etag) =>
  versioned(ask('PUT', `${at(property)}/integration/lease-statuses`, { body: { excluded }, etag }));
/** @type {(property: string, which?: { outcome?: string, cursor?: string | null, limit?: number }) => Promise<Schemas['Preview']>} */
export const preview = (property, which = {}) => data(ask('GET', `${at(property)}/integration/preview${query(which)}`));
/** @type {(property: string, body: Schemas['Activation'], etag?: string) => Promise<Card & { sync_id?: string | null }>} */
export const turn = (property, body, etag) =>
  versioned(ask('PUT', `${at(property)}/integration/activation`, { body, etag }));
/** @type {(property: string, body: Schemas['Settings'], etag?: string) => Promise<Card>} */
export const saveSettings = (property, body, etag) =>
  versioned(ask('PUT', `${at(property)}/integration/settings`, { body, etag }));
/** @type {(property: string, body: Schemas['Settings']) => Promise<Schemas['SettingsPreview']>} */
export const previewSettings = (property, body) => data(ask('POST', `${at(property)}/integration/settings/preview`, { body }));
/** @type {(property: string, etag?: string) => Promise<void>} */
export const removeIntegration = (property, etag) => data(ask('DELETE', `${at(property)}/integration`, { etag }));

// Many properties set up like one.
/** @type {(model: string) => Promise<Schemas['RolloutSuggestions']>} */
export const suggestRollout = (model) => data(ask('GET', `/rollouts/suggestions${query({ model })}`));
/** @type {(body: Schemas['BeginRollout']) => Promise<Schemas['Rollout']>} */
export const beginRollout = (body) => data(ask('POST', '/rollouts', { body }));
/** @type {(which?: { cursor?: string | null }) => Promise<Page<Schemas['RolloutSummary']>>} */
export const rollouts = (which = {}) => data(ask('GET', `/rollouts${query(which)}`));
/** @type {(rollout: string) => Promise<Schemas['Rollout']>} */
export const rollout = (rollout) => data(ask('GET', `/rollouts/${encodeURIComponent(rollout)}`));
/** @type {(rollout: string) => Promise<Schemas['Rollout']>} */
export const continueRollout = (rollout) => data(ask('POST', `/rollouts/${rollout}/continuation`, { body: {} }));
/** @type {(rollout: string, which: Schemas['WhichLines']) => Promise<Schemas['Rollout']>} */
export const turnRolloutOn = (rollout, which) => data(ask('POST', `/rollouts/${rollout}/activation`, { body: { which } }));

// Notices of the portfolio.
/** @type {() => Promise<Schemas['Notices']>} */
export const notices = () => data(ask('GET', '/notices'));
/** @type {(body: Schemas['AddedReceiver']) => Promise<Schemas['NewReceiverView']>} */
export const addReceiver = (body) => data(ask('POST', '/notices/receivers', { body }));
/** @type {(receiver: Schemas['Receiver'], body: Schemas['ReceiverChoices']) => Promise<Schemas['Receiver']>} */
export const changeReceiver = ({ receiver_id, version }, body) => data(ask('PUT', `/notices/receivers/${receiver_id}`, { body, etag: `"${version}"` }));
/** @type {(id: string) => Promise<void>} */
export const removeReceiver = (id) => data(ask('DELETE', `/notices/receivers/${id}`));
/** @type {(id: string) => Promise<Schemas['Delivery']>} */
export const testReceiver = (id) => data(ask('POST', `/notices/receivers/${id}/test`, { body: {} }));
/** @type {(which?: { cursor?: string | null }) => Promise<Page<Schemas['Delivery']>>} */
export const deliveries = (which = {}) => data(ask('GET', `/notices/deliveries${query({ limit: 25, ...which })}`));

// People, units and access.
/** @type {(property: string) => Promise<Schemas['Attention']>} */
export const attention = (property) => data(ask('GET', `${at(property)}/attention`));
/** @typedef {{ lifecycle?: string, access?: string, only?: string, q?: string, lives_with?: string, from?: string, to?: string, sort?: string, order?: string }} WhichPeople */
/** @type {(property: string, which: WhichPeople & { limit?: number, cursor?: string | null }) => Promise<Page<Schemas['Person']>>} */
export const people = (property, which) => data(ask('GET', `${at(property)}/people${query(which)}`));
/** @type {(property: string, person: string) => Promise<Schemas['PersonWithHistory']>} */
export const person = (property, person) => data(ask('GET', `${at(property)}/people/${encodeURIComponent(person)}`));
/** @type {(property: string, person: string, lifecycle: Schemas['Lifecycle']) => Promise<Schemas['Person']>} */
export const setLifecycle = (property, person, lifecycle) =>
  data(ask('PUT', `${at(property)}/people/${encodeURIComponent(person)}/lifecycle`, { body: { lifecycle } }));
/** @type {(property: string, about: { email?: string, q?: string }) => Promise<Schemas['Explanations']>} */
export const explain = (property, about) => data(ask('GET', `${at(property)}/explanations${query(about)}`));
/** @type {(property: string) => Promise<Schemas['Unit'][]>} */
export const units = async (property) => (await data(ask('GET', `${at(property)}/units`))).units;
/** @type {(property: string) => Promise<Schemas['Key'][]>} */
export const keys = async (property) => (await data(ask('GET', `${at(property)}/keys`))).keys;
/** @type {(property: string) => Promise<Schemas['UnitMappingItem'][]>} */
export const unitMapping = async (property) => (await data(ask('GET', `${at(property)}/unit-mapping`))).items;
/** @type {(property: string, items: Schemas['SaveUnit'][]) => Promise<Schemas['UnitMappingItem'][]>} */
export const mapUnits = async (property, items) => (await data(ask('PUT', `${at(property)}/unit-mapping`, { body: { items } }))).items;
/** @type {(property: string) => Promise<Schemas['AccessSuggestion'][]>} */
export const accessSuggestions = async (property) => (await data(ask('GET', `${at(property)}/access-suggestions`))).items;
/** @type {(property: string, body: Schemas['DecideSuggestions']) => Promise<Schemas['DecidedSuggestions']>} */
export const decideAccess = (property, body) => data(ask('POST', `${at(property)}/access-suggestions/decision`, { body }));

// Syncs, alerts and what managers did.
/** @type {(property: string) => Promise<Schemas['RequestedSync']>} */
export const syncNow = (property) => data(ask('POST', `${at(property)}/syncs`, { body: {} }));
/** @type {(property: string, which?: { limit?: number, cursor?: string | null }) => Promise<Page<Schemas['Sync']>>} */
export const syncs = (property, which = {}) => data(ask('GET', `${at(property)}/syncs${query(which)}`));
/** @type {(property: string, sync: string, which?: { limit?: number, cursor?: string | null }) => Promise<SyncDetail>} */
export const sync = (property, sync, which = {}) =>
  data(ask('GET', `${at(property)}/syncs/${encodeURIComponent(sync)}${query(which)}`));
/** @type {(property: string, sync: string, plan_digest?: string | null) => Promise<Schemas['RequestedSync']>} */
export const approve = (property, sync, plan_digest) =>
  data(ask('POST', `${at(property)}/syncs/${sync}/approval`, { body: { plan_digest } }));
/** @type {(property: string, sync: string) => Promise<void>} */
export const discard = (property, sync) => data(ask('DELETE', `${at(property)}/syncs/${sync}/approval`));
/** @type {(property: string, sync: string) => Promise<Schemas['UndoneSync']>} */
export const undo = (property, sync) => data(ask('POST', `${at(property)}/syncs/${sync}/undo`, { body: {} }));
/** @type {(property: string, kind: Schemas['AlertKind'], which?: { limit?: number, cursor?: string | null }) => Promise<Page<Schemas['Alert']>>} */
export const alerts = (property, kind, which = {}) => data(ask('GET', `${at(property)}/alerts${query({ kind, ...which })}`));
/** @type {(property: string, alert: string, body: Schemas['ResolveAlert']) => Promise<Schemas['Alert']>} */
export const resolve = (property, alert, body) => data(ask('POST', `${at(property)}/alerts/${alert}/resolution`, { body }));
/** @type {(property: string, body: Schemas['ResolveAlerts']) => Promise<Schemas['ResolvedAlertsView']>} */
export const resolveMany = (property, body) => data(ask('POST', `${at(property)}/alerts/resolutions`, { body }));
/** @typedef {{ q?: string, action?: string, from?: string, to?: string, limit?: number, cursor?: string | null }} WhichEntries */
/** @type {(property: string, which?: WhichEntries) => Promise<Page<Schemas['AuditEntry']>>} */
export const audit = (property, which = {}) => data(ask('GET', `${at(property)}/audit${query(which)}`));
/** @type {(which?: WhichEntries) => Promise<Page<Schemas['AuditEntry']>>} */
export const portfolioAudit = (which = {}) => data(ask('GET', `/audit${query(which)}`));
