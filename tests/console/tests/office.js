// What a test starts from: a portfolio of its own with properties, people who sign in to the console, and the
// simulators as they were seeded.

import { test as base, expect } from '@playwright/test';
import { start } from '../stack.js';

export { expect };

/** What the console calls each PMS. */
export const PMS = {
  yardi: 'Yardi Voyager 7',
  realpage: 'RealPage',
  entrata: 'Entrata',
  mri: 'MRI',
  appfolio: 'AppFolio',
};

const KEYS = ['Residents Entrance', 'Residents Amenities'];

/** A portfolio, and those who act for it outside the browser. */
export class Office {
  static #next = 0;

  constructor(page, local) {
    this.page = page;
    this.local = local;
    this.console = this.local.console;
    Office.#next += 1;
    this.org = `org_${Office.#next}`;
  }

  async request(method, url, body, token) {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  async token(role = 'portfolio_manager', more = {}) {
    const wanted = { org_id: this.org, role, sub: 'robin.vale@harbor.example', name: 'Robin Vale', ...more };
    return (await this.request('POST', this.local.token, wanted)).token;
  }

  /** Calls the API as somebody of the portfolio. */
  async api(method, path, body, role) {
    return this.request(method, this.local.api + path, body, await this.token(role));
  }

  /** Calls a simulator's control. */
  control(pms, method, path, body) {
    return this.request(method, this.local.simulators[pms].control + path, body);
  }

  /** A simulator as a test expects to find it. */
  async reset(pms, residents = 24) {
    await this.control(pms, 'DELETE', '/faults');
    await this.control(pms, 'POST', '/seed', { seed: 7, residents });
    const secret = { yardi: 'password', entrata: 'api_key', mri: 'password', appfolio: 'client_secret' }[pms];
    if (secret) await this.control(pms, 'PUT', '/credential', { [secret]: this.fields(pms)[secret] });
  }

  /** What is to be typed into a PMS's form. */
  fields(pms) {
    return this.local.sample_credentials[pms];
  }

  /** Registers a property, with the units that a simulator's building has, and keys to common areas. */
  async property(name = 'Birch Terrace', pms = null) {
    const id = `${this.org}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
    await this.api('PUT', `/properties/${id}`, { org_id: this.org, name, time_zone: 'America/Denver' }, 'platform');
    const labels = pms ? [...new Set((await this.residents(pms)).map((resident) => resident.unit))].sort() : [];
    const units = labels.map((name, index) => ({ unit_id: `u-${index}`, name }));
    await this.api('PUT', `/properties/${id}/units`, { units }, 'platform');
    const property = { id, name, path: `/properties/${id}` };
    await this.keys(property, KEYS);
    return property;
  }

  /** The common area keys that Door has. */
  async keys(property, names) {
    const keys = names.map((name) => ({ key_id: name.toLowerCase().replaceAll(' ', '-'), name, kind: 'common' }));
    await this.api('PUT', `${property.path}/keys`, { keys }, 'platform');
  }

  /** The PMS property that the wizard attaches, and its residents. */
  async pmsProperty(pms) {
    const { properties } = await this.control(pms, 'GET', '');
    return properties.find((property) => !property.disabled);
  }

  async residents(pms) {
    const { id } = await this.pmsProperty(pms);
    return this.control(pms, 'GET', `/properties/${encodeURIComponent(id)}/residents?limit=500`);
  }

  async change(pms, resident, patch) {
    return this.control(pms, 'PATCH', `/residents/${encodeURIComponent(resident.id)}`, patch);
  }

  async credential(pms) {
    return this.api('POST', '/credentials', { pms, name: `Harbor, ${PMS[pms]}`, fields: this.fields(pms) });
  }

  /** Steps 3 to 6, by the API. */
  async setUp(property, pms) {
    const at = `${property.path}/integration`;
    await this.api('PUT', `${at}/pms`, { pms });
    const { credential_id } = await this.credential(pms);
    await this.api('PUT', `${at}/credential`, { credential_id });
    const { items } = await this.api('GET', `${at}/pms-properties`);
    const { id } = await this.pmsProperty(pms);
    const wanted = items.find((item) => item.pms_property_id === id) ?? items.find((item) => !item.attached);
    await this.api('PUT', `${at}/pms-properties`, { pms_property_ids: [wanted.pms_property_id] });
    await this.api('PUT', `${at}/lease-statuses`, { excluded: [] });
  }

  /** A property that is set up, with User Sync off. */
  async ready(pms, name, residents) {
    await this.reset(pms, residents);
    const property = await this.property(name, pms);
    await this.setUp(property, pms);
    return property;
  }

  async turnOn(property) {
    const { sync_id } = await this.api('PUT', `${property.path}/integration/activation`, { enabled: true });
    await this.finished(property, sync_id);
  }

  /** A property with User Sync on and its first sync done. */
  async running(pms, name, residents) {
    const property = await this.ready(pms, name, residents);
    await this.turnOn(property);
    return property;
  }

  async syncNow(property) {
    const { sync_id } = await this.api('POST', `${property.path}/syncs`, {});
    return this.finished(property, sync_id);
  }

  async finished(property, sync_id) {
    for (const patience = Date.now() + 60_000; Date.now() < patience; ) {
      const sync = await this.api('GET', `${property.path}/syncs/${sync_id}`);
      if (!['queued', 'running'].includes(sync.status)) return sync;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`${sync_id} does not end`);
  }

  async people(property) {
    return (await this.api('GET', `${property.path}/people?limit=200`)).items;
  }

  /** The current residents of a simulator who have an email. */
  async living(pms) {
    return (await this.residents(pms)).filter((one) => one.status === 'current' && one.email);
  }

  /** Those of them who are in Door as they are in the PMS. */
  async linked(property, pms) {
    const emails = new Set((await this.people(property)).map((person) => person.email));
    return (await this.living(pms)).filter((one) => emails.has(one.email));
  }

  /** Of those who are in Door, so many move out of the PMS; those who live alone first, as some PMS move households. */
  async moveOut(property, pms, howMany) {
    const everybody = await this.residents(pms);
    const together = (resident) => everybody.filter((other) => other.household === resident.household).length;
    const leaving = (await this.linked(property, pms)).sort((a, b) => together(a) - together(b)).slice(0, howMany);
    for (const resident of leaving) await this.change(pms, resident, { status: 'past', move_out: '2026-01-31' });
    return leaving;
  }

  /** A property where a manager approves access, with some who moved out and still have it. */
  async stillHaveAccess(pms, howMany, name) {
    const property = await this.running(pms, name);
    await this.api('PUT', `${property.path}/integration/settings`, { automated_access: 'approval_required' });
    const left = await this.moveOut(property, pms, howMany);
    await this.syncNow(property);
    return { property, left };
  }

  /** Somebody moves in. */
  async moveIn(pms, resident) {
    const { id } = await this.pmsProperty(pms);
    return this.control(pms, 'POST', `/properties/${encodeURIComponent(id)}/residents`, { status: 'current', ...resident });
  }

  /** Signs somebody of this portfolio in, as the issuer's page does for its own. */
  async signIn(role = 'portfolio_manager', more = {}) {
    const value = await this.token(role, more);
    const { hostname } = new URL(this.console);
    await this.page.context().addCookies([{ name: 'local_issuer', value, domain: hostname, path: '/_local/issuer', httpOnly: true }]);
  }

  /** Opens a screen, and waits for its title. */
  async open(path, title) {
    await this.page.goto(new URL(path, this.console).href);
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
}

/** Every test fails when the page logs an error that the test did not expect. */
export const test = base.extend({
  // One for all tests of a worker.
  local: [
    async ({}, use, worker) => {
      const { local, stop } = await start(`stack-${worker.parallelIndex}`);
      await use(local);
      await stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  expectedErrors: [/(?!)/, { option: true }],
  office: async ({ page, local, expectedErrors }, use) => {
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.stack));
    page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && !expectedErrors.test(text)) errors.push(text);
    });
    const office = new Office(page, local);
    await use(office);
    expect(errors).toEqual([]);
  },
});
