// The console with a building of 5,000 residents.

import { expect } from './office.js';
import { atSize, nodes, rows, timed } from './size.js';

const test = atSize('building', ['--residents', '5000', '--properties', '1']);
const at = '/properties/property-000';
/** The directory is read whole at first, by a program that was not optimised and on a machine that may be busy. */
test.use({ actionTimeout: 60_000 });
test.setTimeout(240_000);
const slow = expect.configure({ timeout: 60_000 });

test('people are ordered, counted, searched and filtered, a page at a time', async ({ office, page }) => {
  await office.signIn();
  await timed('People, to the first row', async () => {
    await office.open(`${at}/people`, 'People');
    await slow(rows(page)).toHaveCount(50);
  });
  await nodes(page, 'People');
  const { total } = await office.api('GET', `${at}/people?limit=1`);
  expect(total).toBeGreaterThan(3000);
  await slow(page.getByText(`${total.toLocaleString('en-US')} people`)).toBeVisible();
  const last = async () => (await rows(page).getByRole('link').allTextContents()).map((name) => name.split(' ').at(-1));
  const names = await last();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));

  await page.getByRole('button', { name: 'Next' }).click();
  await slow(page.getByText(`51–100 of ${total.toLocaleString('en-US')}`)).toBeVisible();
  expect((await last())[0].localeCompare(names.at(-1), 'en', { sensitivity: 'base' })).toBeGreaterThanOrEqual(0);

  const { items: [somebody] } = await office.api('GET', `${at}/people?sort=unit&order=desc&limit=1`);
  const words = `${somebody.last_name.slice(0, 4).toUpperCase()} ${somebody.first_name.slice(0, 4)}`;
  await timed('a search, from the last key to its rows', async () => {
    await page.getByRole('searchbox').fill(words);
    await slow(page.getByText(/^\d+ (person|people)/).first()).toBeVisible();
    await slow(rows(page).getByRole('link', { name: `${somebody.first_name} ${somebody.last_name}` }).first()).toBeVisible();
  });
  // What was there stays while something else is looked for.
  await page.route('**/people?*', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue().catch(() => {});
  });
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await slow(page.locator('[aria-busy="true"]')).toBeVisible();
  await slow(rows(page).first()).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await page.getByRole('button', { name: 'Lease end' }).click();
  await slow(page.getByRole('columnheader', { name: 'Lease end' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Without a unit');
  await expect(page).toHaveURL(/only=no_unit/);
  await slow(rows(page)).toHaveCount(50);
});

test('upcoming moves are a page at a time, too, and so is a preview', async ({ office, page }) => {
  await office.signIn();
  await timed('Upcoming, to the first row', async () => {
    await office.open(`${at}/upcoming`, 'Upcoming');
    await slow(rows(page).first()).toBeVisible();
  });
  await nodes(page, 'Upcoming');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('out');
  await slow(page.getByRole('columnheader', { name: 'Move-out' })).toBeVisible();
  await slow(rows(page).first()).toBeVisible();
  await nodes(page, 'Upcoming, move-outs');

  await office.open(`${at}/integrations/settings/sync`, 'Manage Settings');
  const kind = page.locator('summary', { hasText: 'To be flagged' });
  await timed('the preview, to its counts', () => slow(kind).toBeVisible());
  await timed('the preview, to the rows of a kind', async () => {
    await kind.click();
    await slow(rows(page)).toHaveCount(50);
  });
  await nodes(page, 'the preview, with a kind opened');
  await page.getByRole('button', { name: 'Next' }).click();
  await slow(page.getByText(/^51–100 of/)).toBeVisible();

  const { items: [first] } = await office.api('GET', `${at}/syncs`);
  await timed('a first sync’s changes, to the first row', async () => {
    await office.open(`${at}/syncs/${first.sync_id}`, 'Sync');
    await slow(rows(page)).toHaveCount(50);
  });
  await nodes(page, 'a first sync’s changes');
  await page.getByRole('button', { name: 'Next' }).click();
  await slow(page.getByText(/^51–100/)).toBeVisible();
});

test('what a held sync would do is pages, too', async ({ office, page }) => {
  await office.api('PUT', `${at}/integration/settings`, { held_changes_threshold: 1 });
  const { items } = await office.api('GET', `${at}/people?lifecycle=current&limit=200`);
  for (const { pms_ref: { pms, pms_resident_id: id } } of items.filter((person) => person.pms_ref)) {
    await office.change(pms, { id }, { status: 'past', move_out: '2026-01-31' });
  }
  const held = await office.syncNow({ path: at });
  expect(held.status).toBe('held');
  await office.signIn();
  await timed('a held sync, to the first row', async () => {
    await office.open(`${at}/syncs/${held.sync_id}`, 'Sync');
    await slow(rows(page)).toHaveCount(50);
  });
  await nodes(page, 'a held sync');
  await slow(page.getByText('To move out')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await slow(page.getByText(/^51–100 of/)).toBeVisible();
  await nodes(page, 'a held sync, its next page');
});

test('alerts are told by their kind, and units are one line that leads to where they are mapped', async ({ office, page }) => {
  await office.signIn();
  await timed('Alerts, to the first kind', async () => {
    await office.open(`${at}/alerts`, 'Alerts');
    await slow(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  });
  await nodes(page, 'Alerts');
  await slow(page.getByRole('article')).toHaveCount(0);
  await page.locator('summary', { hasText: 'Duplicate Emails' }).click();
  await slow(page.getByRole('article')).toHaveCount(20);
  await nodes(page, 'Alerts, with a kind opened');
  await page.getByRole('button', { name: 'Next' }).click();
  await slow(page.getByText(/^21–40 of/)).toBeVisible();

  const { alerts } = await office.api('GET', `${at}/attention`);
  await slow(page.getByRole('heading', { name: `${alerts.at(-1).count.toLocaleString('en-US')} units that somebody lives in are not mapped` })).toBeVisible();
  await timed('Unit Mapping, to the first row', async () => {
    await page.getByRole('link', { name: 'Map the units' }).click();
    await slow(rows(page)).toHaveCount(50);
  });
  await nodes(page, 'Unit Mapping');
  await page.getByRole('button', { name: /^Edit / }).first().click();
  await nodes(page, 'Unit Mapping, with one edited');
  await page.getByRole('button', { name: 'Cancel' }).click();
  // They are accepted part by part, and each part is there at once.
  await page.getByRole('button', { name: /^Accept all/ }).click();
  await slow(page.getByRole('button', { name: /^Mapped [1-9][\d,]* so far…$/ })).toBeVisible({ timeout: 60_000 });
  await slow(page.getByText(/^[1-9][\d,]* of [\d,]+ PMS units mapped to a Door unit/)).toBeVisible();
});
