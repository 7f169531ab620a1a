// Every screen and state, in light, in dark, on a phone and at 200 %: accessible, within the window, and kept as a
// picture to look at. One walk through the console shows each screen in every look; the rules of accessibility that
// no look can change are asked in light. With LONG set there is a walk in each look, which is asked all of them.
// With GALLERY set, the pictures of the light one go where `docs/gallery.md` shows them.

import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { expectAccessible } from './axe.js';
import { expect, test } from './office.js';

const root = new URL('../../../', import.meta.url);
const gallery = 'functions/console/gallery/';
const desk = { width: 1200, height: 800 };
const LOOKS = {
  light: { colorScheme: 'light', viewport: desk },
  dark: { colorScheme: 'dark', viewport: desk },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  zoom: { colorScheme: 'light', viewport: { width: desk.width / 2, height: desk.height / 2 }, deviceScaleFactor: 2 },
};

/** What is kept of a walk: pictures of every screen, once it is accessible and no wider than the window. */
class Album {
  constructor(page, looks) {
    this.page = page;
    this.looks = looks;
    this.names = [];
    for (const look of looks) {
      rmSync(this.folder(look), { recursive: true, force: true });
      mkdirSync(this.folder(look), { recursive: true });
    }
  }

  folder(look) {
    return new URL(process.env.GALLERY ? gallery : `target/console/screens/${look}/`, root).pathname;
  }

  /** Keeps it from its top on, or where something is to be seen. */
  async keep(name, shown = null) {
    this.names.push(name);
    await this.page.mouse.move(0, 0);
    for (const look of this.looks) {
      if (this.looks.length > 1) await this.look(look);
      await this.keepOne(name, look, shown);
    }
    if (this.looks.length > 1) await this.look(this.looks[0]);
  }

  async look(look) {
    const { colorScheme, viewport } = LOOKS[look];
    await this.page.emulateMedia({ colorScheme });
    await this.page.setViewportSize(viewport);
  }

  async keepOne(name, look, shown) {
    const { page } = this;
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page, `${look}, ${name}`, { looksOnly: look !== this.looks[0] });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wide, `${look}, ${name}: it is wider than the screen`).toBeLessThanOrEqual(0);
    if (shown) await shown.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.screenshot({ path: `${this.folder(look)}${name}.png`, fullPage: look === 'phone', animations: 'disabled' });
  }

  /** Once what is on its way is there. */
  async settled(name, shown) {
    await expect(this.page.locator('.skeleton, [aria-busy=true]')).toHaveCount(0);
    await this.keep(name, shown);
  }
}

const title = (page, name) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const go = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Who is told without looking. */
async function notices(office, page, album) {
  await office.api('POST', '/notices/receivers', { channel: 'email', address: 'maya@harbor.example', quiet: ['daily_digest'] });
  await office.open('/notices', 'Notices');
  await page.getByRole('button', { name: 'Test maya@harbor.example' }).click();
  await expect(page.getByText('A test is on its way')).toBeVisible();
  await expect(async () => {
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(page.getByText('Delivered')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await album.settled('notices');
  await go(page, 'Add a receiver');
  await page.getByLabel('How').selectOption('Webhook');
  await page.getByLabel('Address').fill(office.local.webhooks);
  await album.settled('notices-add');
  await go(page, 'Add');
  await expect(page.getByText('It is shown only now.')).toBeVisible();
  // One that is another in each picture says nothing.
  await page.getByRole('dialog').locator('code').evaluate((code) => {
    code.textContent = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  });
  await album.settled('notices-secret');
  await go(page, 'I have kept it');
}

/** From the card to the preview, with what goes wrong on the way; then another property takes the credential. */
async function wizard(office, page, album) {
  await office.reset('yardi');
  const first = await office.property('Cedar Court', 'yardi');
  const second = await office.property('Dune Lofts', 'yardi');
  await page.goto(office.console);
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await album.keep('sign-in');
  await office.signIn();
  await office.open('/', 'Properties');
  await album.settled('properties');
  await office.open('/activity', 'Activity of the portfolio');
  await album.settled('activity');
  await notices(office, page, album);
  await office.open(`${first.path}/people`, 'People');
  await album.settled('people-nobody-yet');
  await office.open(`${first.path}/integrations`, 'Integrations');
  await album.settled('integrations-set-up');

  await page.getByRole('link', { name: 'Set Up' }).click();
  await title(page, 'Select your PMS');
  await page.getByRole('radio', { name: 'Yardi' }).check();
  await album.settled('select-pms');
  await go(page, 'Continue');
  await title(page, 'Enter Credentials');
  await page.getByLabel('Service URL').fill('https://www.yardiasp14.com/12345acme/webservices/');
  await go(page, 'Continue');
  await expect(page.getByText('Enter the Password.')).toBeVisible();
  await album.settled('enter-credentials-forgotten');
  for (const [field, value] of Object.entries(office.fields('yardi'))) await page.locator(`[name="${field}"]`).fill(value);
  await page.locator('[name="password"]').fill('not the password');
  await go(page, 'Continue');
  await expect(page.getByRole('alert')).toBeVisible();
  await album.settled('enter-credentials-refused', page.getByRole('alert'));
  await page.locator('[name="password"]').fill(office.fields('yardi').password);
  await go(page, 'Continue');

  await title(page, 'Attach Property IDs');
  await page.getByRole('checkbox').first().check();
  await album.settled('attach-property-ids');
  await office.control('yardi', 'PUT', '/faults', [{ kind: 'latency', ms: 4000 }]);
  await go(page, 'Continue');
  await title(page, 'Exclude Lease Statuses');
  await album.keep('loading');
  await office.control('yardi', 'PUT', '/faults', [{ kind: 'server_error', status: 503 }]);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('PMS unavailable');
  await album.keep('pms-unavailable');
  await office.control('yardi', 'DELETE', '/faults');
  await go(page, 'Try again');
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await album.settled('exclude-lease-statuses');
  await go(page, 'Continue');
  await title(page, 'User Sync Integration');
  await page.locator('summary', { hasText: 'To be created' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await album.settled('user-sync-integration');

  await office.open(`${second.path}/integrations/setup/pms`, 'Select your PMS');
  await page.getByRole('radio', { name: 'Yardi' }).check();
  await go(page, 'Continue');
  await expect(page.getByText('Which Yardi Voyager 7 credential?')).toBeVisible();
  await album.settled('enter-credentials-existing');
}

/** One property is set up, and others like it. */
async function rollout(office, page, album) {
  await office.reset('mri');
  const model = await office.property('Model House', 'mri');
  await office.setUp(model, 'mri');
  const { pms_properties: offered } = await office.api('GET', `/rollouts/suggestions?model=${model.id}`);
  for (const { name } of offered.filter(({ attached_to }) => !attached_to).slice(0, 2)) await office.property(`The ${name}`);
  await office.property('Willow Walk');
  await office.open('/rollouts', 'Roll out to more properties');
  await album.settled('rollouts');
  await page.getByRole('combobox', { name: 'Set up like' }).selectOption(model.id);
  await expect(page.getByText('2 properties chosen')).toBeVisible();
  await album.settled('rollout-matches');
  await go(page, 'Set up and preview 2 properties');
  await expect(page.getByText('2 of 2 set up and previewed')).toBeVisible({ timeout: 60_000 });
  await album.settled('rollout');
  await go(page, 'Turn on all 2');
  await expect(page.getByRole('dialog')).toBeVisible();
  await album.settled('rollout-turn-on');
  await go(page, 'Turn On');
  await expect(page.getByText('2 on.')).toBeVisible({ timeout: 60_000 });
}

/** A property in the middle of its life: people, alerts, unmapped units, suggestions, a failed sync. */
async function busyProperty(office) {
  const property = await office.running('entrata', 'Harbor View');
  const [first, second, third, ...leaving] = (await office.linked(property, 'entrata')).slice(0, 5);
  const people = await office.people(property);
  property.person = people.find((person) => person.email === first.email);
  await office.api('PUT', `${property.path}/integration/settings`, {
    automated_access: 'approval_required',
    common_area_keys: ['Residents Entrance'],
  });
  const { items } = await office.api('GET', `${property.path}/unit-mapping`);
  const suggested = items.filter((item) => item.suggested_unit_id).slice(0, -3);
  await office.api('PUT', `${property.path}/unit-mapping`, {
    items: suggested.map(({ pms_property_id, pms_unit_id, suggested_unit_id: unit_id }) => ({ pms_property_id, pms_unit_id, unit_id })),
  });
  await office.change('entrata', second, { email: 'new.address@example.com' });
  await office.change('entrata', third, { phone: '555 0100' });
  for (const resident of leaving) await office.change('entrata', resident, { status: 'past', move_out: '2026-01-31' });
  await office.moveIn('entrata', { first_name: first.first_name, last_name: first.last_name, email: first.email, unit: second.unit });
  await office.moveIn('entrata', { first_name: 'Ada', last_name: 'Marlow', email: first.email, unit: first.unit });
  const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await office.moveIn('entrata', { first_name: 'Wilma', last_name: 'Newcomer', email: 'wilma.newcomer@example.com', phone: '801 555 0142', unit: third.unit, status: 'future', lease_start: inDays(5), move_in: inDays(5) });
  await office.syncNow(property);
  await office.control('entrata', 'PUT', '/faults', [{ kind: 'server_error', status: 500 }]);
  property.failed = (await office.syncNow(property)).sync_id;
  await office.control('entrata', 'DELETE', '/faults');
  expect((await office.syncNow(property)).status).toBe('succeeded');
  property.sync = (await office.api('GET', `${property.path}/syncs?limit=20`)).items.at(-1).sync_id;
  return property;
}

/** So many people move out at once that a manager is asked. */
async function holdOne(office, property) {
  await office.moveOut(property, 'entrata', 7);
  const held = await office.syncNow(property);
  expect(held.status).toBe('held');
  return held.sync_id;
}

/** Living with it. */
async function life(office, page, album) {
  const property = await busyProperty(office);
  const settings = `${property.path}/integrations/settings`;
  await office.open(`${property.path}/integrations`, 'Integrations');
  await album.settled('integrations');
  await office.open(`${property.path}/people`, 'People');
  await album.settled('people');
  await page.locator('summary', { hasText: 'Waiting for somebody' }).click();
  await album.settled('people-waiting');
  await office.open(`${property.path}/upcoming`, 'Upcoming');
  await album.settled('upcoming');
  await page.getByRole('button', { name: /^Let in now/ }).first().click();
  await album.settled('upcoming-let-in');
  await office.open(`${property.path}/people`, 'People');
  await page.locator('summary', { hasText: 'Actions' }).click();
  await album.settled('people-actions');
  await office.control('entrata', 'PUT', '/faults', [{ kind: 'latency', ms: 2000 }]);
  await go(page, 'Sync Now');
  await expect(page.getByText('It reads the residents')).toBeVisible();
  await album.keep('sync-now');
  await office.control('entrata', 'DELETE', '/faults');
  await expect(page.getByText('Synced.')).toBeVisible();
  await album.settled('sync-now-done');
  await office.open(`${property.path}/people/${property.person.person_id}`, property.person.first_name);
  await go(page, 'Ask the PMS');
  await expect(page.getByText('What to do:').first()).toBeVisible();
  await album.settled('person');
  await go(page, 'Set to Past');
  await expect(page.getByRole('dialog')).toBeVisible();
  await album.settled('person-set-to-past');
  await office.open(`${property.path}/why?q=nobody%40example.com`, 'Why is somebody here, or not?');
  await expect(page.getByText('The PMS was asked')).toBeVisible();
  await album.settled('why');
  await office.open(`${property.path}/alerts`, 'Alerts');
  await album.settled('alerts');
  await page.getByRole('button', { name: /^Create Separate/ }).click();
  await expect(page.getByRole('dialog')).toContainText('loses all access');
  await album.settled('alerts-create-separate');
  await page.keyboard.press('Escape');
  const left = page.getByRole('region', { name: /^Moved Out, Still Has Access/ });
  await album.settled('alerts-still-has-access', left);
  await left.getByRole('button', { name: /^Keep: / }).first().click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Moves the piano on Saturday');
  await album.settled('alerts-keep');
  await page.keyboard.press('Escape');
  await left.getByRole('button', { name: /^End Access for all/ }).click();
  await expect(page.getByRole('dialog')).toContainText('lose all access');
  await album.settled('alerts-end-access-for-all');
  await office.open(`${property.path}/access`, 'Access Review');
  await album.settled('access-review');

  for (const [name, tab] of [
    ['pms-and-credentials', 'pms'],
    ['properties', 'properties'],
    ['lease-statuses', 'statuses'],
    ['user-sync', 'sync'],
    ['unit-mapping', 'units'],
    ['automate-access', 'access'],
    ['syncs', 'syncs'],
    ['activity', 'activity'],
  ]) {
    await office.open(`${settings}/${tab}`, 'Manage Settings');
    await album.settled(`settings-${name}`);
  }
  await office.open(`${settings}/access`, 'Manage Settings');
  await page.getByRole('radio', { name: /^Automatic/ }).check();
  await go(page, 'Save');
  await expect(page.getByRole('dialog')).toContainText('gain access');
  await album.settled('settings-automate-access-preview');
  await office.open(`${settings}/pms`, 'Manage Settings');
  await page.getByRole('button', { name: /^Change / }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await album.settled('settings-change-credential');
  await office.open(`${property.path}/syncs/${property.sync}`, 'Sync');
  await album.settled('sync');
  await office.open(`${property.path}/syncs/${property.failed}`, 'Sync');
  await album.settled('sync-failed');
  const held = await holdOne(office, property);
  await office.open(`${property.path}/integrations`, 'Integrations');
  await album.settled('integrations-needs-attention');
  await office.open(`${property.path}/syncs/${held}`, 'Sync');
  await album.settled('sync-held');
  return property;
}

/** What nobody hopes for. */
async function trouble(office, page, album, property) {
  const statuses = `${property.path}/integrations/settings/statuses`;
  await office.open(statuses, 'Manage Settings');
  await page.getByRole('checkbox', { name: /^Notice/ }).check();
  await office.api('PUT', `${property.path}/integration/lease-statuses`, { excluded: ['Future'] });
  await go(page, 'Save');
  await expect(page.getByText('Somebody else changed this')).toBeVisible();
  await album.settled('two-tabs', page.getByText('Somebody else changed this'));
  await go(page, 'Keep it as it is now');
  await expect(page.getByRole('checkbox', { name: /^Future/ })).toBeChecked();
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await album.settled('offline');
  await page.context().setOffline(false);
  await office.open('/properties/no-such/people', 'There is nothing here');
  await album.settled('not-found');
  await page.getByRole('button', { name: /Property/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await album.settled('choose-a-property');
  await office.open(`${property.path}/people`, 'People');
  await page.route('**/v1/**', (route) => route.fulfill({ status: 401, contentType: 'application/json', body: '{"message":"Unauthorized"}' }));
  await page.getByRole('link', { name: 'Integrations' }).click();
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible();
  await album.keep('session-ended');
  await page.unroute('**/v1/**');
}

/** The looks of each walk. */
const WALKS = process.env.LONG || process.env.GALLERY ? Object.keys(LOOKS).map((look) => [look]) : [Object.keys(LOOKS)];

for (const looks of WALKS) {
  const name = looks.join(', ');
  test.describe(name, () => {
    // A refused credential, a PMS that is down, a stale tab and the end of the session are part of it. A change of
    // look takes no time.
    test.use({ ...LOOKS[looks[0]], contextOptions: { reducedMotion: 'reduce' }, expectedErrors: /(401|412|422|502) / });

    test(`every screen is accessible in ${name}`, async ({ office, page }) => {
      test.setTimeout(900_000);
      const album = new Album(page, looks);
      await wizard(office, page, album);
      await rollout(office, page, album);
      const property = await life(office, page, album);
      await trouble(office, page, album, property);
      const shown = readFileSync(new URL('docs/gallery.md', root), 'utf8');
      const missing = album.names.filter((name) => !shown.includes(`../${gallery}${name}.png`));
      expect(missing, 'the gallery shows every screen').toEqual([]);
      expect(readdirSync(new URL(gallery, root)).sort(), 'the gallery has every screen and no other').toEqual(album.names.map((name) => `${name}.png`).sort());
    });
  });
}
