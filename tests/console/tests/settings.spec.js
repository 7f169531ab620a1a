// Manage Settings: every tab, and two tabs at one setting.

import { readFile } from 'node:fs/promises';
import { expect, test } from './office.js';

const settings = (property, tab) => `${property.path}/integrations/settings/${tab}`;
const save = (page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const saved = (page) => expect(page.getByText('Saved.', { exact: true })).toBeVisible();
const card = (office, property) => office.api('GET', `${property.path}/integration`);

test('the attached properties and the excluded statuses are changed later', async ({ office, page }) => {
  const property = await office.running('yardi');
  await office.signIn();
  await office.open(`${property.path}/integrations`, 'Integrations');
  await page.getByRole('link', { name: 'Manage Settings' }).click();
  await page.getByRole('link', { name: 'Properties', exact: true }).click();
  await page.getByRole('checkbox', { checked: false }).first().check();
  await save(page);
  await saved(page);
  expect((await card(office, property)).pms_properties).toHaveLength(2);

  await page.getByRole('link', { name: 'Lease statuses' }).click();
  await page.getByRole('checkbox', { name: /^Notice/ }).check();
  await save(page);
  await saved(page);
  expect((await card(office, property)).excluded_lease_statuses).toEqual(['Notice']);
});

test('units are mapped by a suggestion, by choice, all at once, and a mapping is removed', async ({ office, page }) => {
  const property = await office.running('entrata');
  await office.signIn();
  await office.open(settings(property, 'units'), 'Manage Settings');
  const first = page.getByRole('row').nth(1);
  // The building stands before it.
  const called = await first.getByRole('rowheader').textContent() ?? '';
  const label = called.split(', ').at(-1);
  await first.getByRole('button', { name: /^Accept for / }).click();
  await expect(page.getByText(`${label} is mapped to ${label}`)).toBeFocused();

  await first.getByRole('button', { name: `Edit ${called}` }).click();
  await expect(first.getByRole('combobox')).toBeFocused();
  await first.getByRole('button', { name: 'Cancel' }).click();
  await expect(first.getByRole('button', { name: `Edit ${called}` })).toBeFocused();
  await first.getByRole('button', { name: `Edit ${called}` }).click();
  await first.getByRole('button', { name: 'Remove Mapping' }).click();
  await expect(page.getByRole('dialog')).toContainText('without a unit in Door');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove Mapping' }).click();
  await expect(page.getByText(`The mapping of ${called} was removed.`)).toBeVisible();

  await page.getByRole('button', { name: /^Accept all \d+ suggestions/ }).click();
  await expect(page.getByText(/^\d+ units mapped\. Their residents are there now\.$/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Show' }).selectOption('unmapped');
  // What is left has no Door unit of its name: the vacant units of the PMS are listed, too.
  await expect(page.getByText(/^Suggested:/)).toHaveCount(0);
  expect((await office.people(property)).some((person) => person.unit)).toBe(true);
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('row', { name: `Mapped units ${label}: ${label} → none` })).toBeVisible();
});

test('units are mapped by a file, after what it does was looked at', { tag: '@chromium' }, async ({ office, page }) => {
  const property = await office.running('entrata');
  await office.signIn();
  await office.open(settings(property, 'units'), 'Manage Settings');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these as CSV' }).click();
  const [head, ...lines] = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\r\n');
  // The suggestions of the first three become what they are mapped to; a spreadsheet may write semicolons.
  const columns = head.split(',');
  expect(columns.slice(-2)).toEqual(['Door unit', 'Suggested Door unit']);
  const cells = (line) => line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g).slice(0, columns.length).map((cell) => cell.replace(/,$/, ''));
  const suggested = lines.map(cells).filter((row) => row.at(-1));
  const file = (rows) => [columns, ...rows].map((row) => row.join(';')).join('\n');
  const give = (text) => page.getByLabel('CSV with Door units').setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const three = suggested.slice(0, 3).map((row) => row.with(-2, row.at(-1)));
  await give(file([...three, suggested[3].with(-2, 'No Such Unit')]));
  await expect(page.getByRole('alert')).toContainText('Line 5: no Door unit is called “No Such Unit”.');
  await give(file([...three, ...suggested.slice(3)]));
  const dialog = page.getByRole('dialog', { name: 'Map 3 units as the file says?' });
  await expect(dialog).toContainText('3 units are mapped that were not, and 0 units go to another Door unit.');
  expect((await office.api('GET', `${property.path}/unit-mapping`)).items.filter((item) => item.unit_id)).toHaveLength(0);
  await dialog.getByRole('button', { name: 'Map' }).click();
  await expect(page.getByText('3 units mapped. Their residents are there now.')).toBeVisible();
  expect((await office.api('GET', `${property.path}/unit-mapping`)).items.filter((item) => item.unit_id)).toHaveLength(3);
  await give(file(three));
  await expect(page.getByText('The file says what is mapped already.')).toBeVisible();
});

test('access is suggested, approved in bulk, discarded one by one, and then automatic', { tag: '@chromium' }, async ({ office, page }) => {
  const property = await office.running('entrata');
  await office.api('POST', `${property.path}/unit-mapping/suggestions`, {});
  await office.signIn();
  await office.open(settings(property, 'access'), 'Manage Settings');
  await page.getByRole('radio', { name: /^Approval Required/ }).check();
  await page.getByRole('checkbox', { name: 'Residents Entrance' }).check();
  await page.getByRole('checkbox', { name: 'Residents Amenities' }).check();
  await page.getByLabel(/^End access of who moved out/).fill('48');
  // Whatever changes only by a manager's approval needs no other one.
  await save(page);
  await saved(page);
  expect((await card(office, property)).revoke_after_hours).toBe(48);
  await office.syncNow(property);

  await page.getByRole('link', { name: 'Access Review' }).click();
  const discard = page.getByRole('button', { name: /^Discard: / });
  await expect(discard.first()).toBeVisible();
  const waiting = await discard.count();
  expect(waiting).toBeGreaterThan(3);
  await discard.first().click();
  await expect(page.getByText('Discarded the suggestion for 1 person.')).toBeFocused();
  await expect(discard).toHaveCount(waiting - 1);
  await page.getByRole('checkbox', { name: /^Select the \d+ on this page/ }).check();
  await page.getByRole('button', { name: 'Update Access' }).click();
  await expect(page.getByText(`Updated access for ${waiting - 1} people.`)).toBeVisible();
  const granted = (await office.people(property)).filter((person) => person.access.state === 'granted');
  expect(granted).toHaveLength(waiting - 1);
  expect(granted[0].access.common_area_keys).toEqual(['Residents Amenities', 'Residents Entrance']);

  await office.open(settings(property, 'access'), 'Manage Settings');
  await page.getByRole('radio', { name: /^Automatic/ }).check();
  await save(page);
  await expect(page.getByRole('dialog')).toContainText('1 person gains access');
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await saved(page);
  expect((await card(office, property)).automated_access).toBe('automatic');
  expect((await office.people(property)).filter((person) => person.access.state === 'granted')).toHaveLength(waiting);
});

/** Opens Automate Access, and chooses Automatic. */
async function chooseAutomatic(office, page, property) {
  await office.signIn();
  await office.open(settings(property, 'access'), 'Manage Settings');
  await page.getByRole('radio', { name: /^Automatic/ }).check();
  await save(page);
  return page.getByRole('dialog', { name: 'Change access now?' });
}

test('a change of the mode shows who gains and who loses access, and changes nobody until it is confirmed', async ({ office, page }) => {
  const { property, left: [resident] } = await office.stillHaveAccess('entrata', 1);
  await office.api('POST', `${property.path}/unit-mapping/suggestions`, {});
  const dialog = await chooseAutomatic(office, page, property);
  await expect(dialog.getByRole('listitem').filter({ hasText: '1 person loses all access' })).toContainText(`${resident.first_name} ${resident.last_name}`);
  await expect(dialog.getByRole('listitem').filter({ hasText: 'gain access' })).toContainText(/^\d+ people gain access.*, and \d+ more$/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect((await card(office, property)).automated_access).toBe('approval_required');
  await save(page);
  const gaining = Number.parseInt(await dialog.getByText(/people gain access/).textContent() ?? '', 10);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await saved(page);
  const people = await office.people(property);
  expect(people.find((person) => person.email === resident.email).access.state).toBe('ended');
  expect(people.filter((person) => person.access.state === 'granted')).toHaveLength(gaining);
});

test.describe('what settings do, meanwhile another thing', () => {
  test.use({ expectedErrors: /409 .*settings/ });

  test('is shown again before it is saved', async ({ office, page }) => {
    const property = await office.running('entrata');
    await office.api('POST', `${property.path}/unit-mapping/suggestions`, {});
    const dialog = await chooseAutomatic(office, page, property);
    const gaining = async () => Number.parseInt(await dialog.getByText(/people gain access/).textContent() ?? '', 10);
    const before = await gaining();
    const [somebody] = (await office.people(property)).filter((person) => person.lifecycle === 'current' && person.unit);
    await office.api('PUT', `${property.path}/people/${somebody.person_id}/lifecycle`, { lifecycle: 'past' });
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(dialog.getByRole('alert')).toContainText('has changed since you looked, and nothing was saved');
    expect(await gaining()).toBe(before - 1);
    expect((await card(office, property)).automated_access).toBe('off');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await saved(page);
    expect((await card(office, property)).automated_access).toBe('automatic');
  });
});

test('common area keys are chosen from those that Door has, and who is to be asked for more is said', async ({ office, page }) => {
  const property = await office.running('entrata');
  await office.api('PUT', `${property.path}/integration/settings`, { common_area_keys: ['Residents Entrance'] });
  await office.keys(property, ['Garage']);
  await office.signIn();
  await office.open(settings(property, 'access'), 'Manage Settings');
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: 'Garage' })).not.toBeChecked();
  expect((await card(office, property)).common_area_keys, 'what Door deleted is chosen no more').toEqual([]);
  await page.getByRole('checkbox', { name: 'Garage' }).check();
  await save(page);
  await saved(page);
  expect((await card(office, property)).common_area_keys).toEqual(['Garage']);
  await office.keys(property, []);
  await page.reload();
  await expect(page.getByText('Door has registered no common area keys')).toBeVisible();
  await expect(page.getByRole('link', { name: 'doorman@door.com' })).toBeVisible();
});

test('an API key that ends soon is said so where it is shown, until there is a new one', async ({ office, page }) => {
  const property = await office.ready('entrata');
  const [{ credential_id }] = (await office.api('GET', '/credentials')).items;
  const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const ends = async (day) => office.api('PUT', `/credentials/${credential_id}`, { fields: { api_key_expires_on: day } });
  await ends(inDays(20));
  await office.signIn();
  await office.open(settings(property, 'pms'), 'Manage Settings');
  const ours = page.getByRole('region', { name: 'credentials of your portfolio' });
  await expect(ours.getByText('Expires soon')).toBeVisible();
  await expect(ours.getByText(/The PMS stops accepting it on .*\. Get a new one from the PMS, and enter it here before\./)).toBeVisible();
  await page.getByRole('button', { name: /^Change / }).click();
  await page.getByLabel('API key expires on').fill(inDays(300));
  await page.getByRole('dialog').getByRole('button', { name: /Test|Save/ }).click();
  await expect(page.getByText('was tested and changed')).toBeVisible();
  await expect(ours.getByText('Expires soon')).toHaveCount(0);
  await expect(ours.getByText(/^The PMS stops accepting it on .*\.$/)).toBeVisible();
});

test('User Sync is turned off, the PMS is changed, and the integration is removed; people stay', async ({ office, page }) => {
  const property = await office.running('yardi');
  const people = (await office.people(property)).length;
  await office.signIn();
  await office.open(settings(property, 'sync'), 'Manage Settings');
  await expect(page.getByRole('button', { name: 'Remove the integration' })).toBeDisabled();
  await page.getByRole('switch', { name: 'User Sync' }).uncheck();
  await expect(page.getByText('Turning it off stops the syncs.')).toBeVisible();
  await save(page);
  await saved(page);

  await office.open(settings(property, 'pms'), 'Manage Settings');
  await page.locator('summary', { hasText: 'Change the PMS' }).click();
  await page.getByRole('radio', { name: 'Entrata' }).check();
  await expect(page.getByText('This begins the set-up anew')).toBeVisible();

  await office.open(settings(property, 'sync'), 'Manage Settings');
  await page.getByRole('button', { name: 'Remove the integration' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('link', { name: 'Set Up' })).toBeVisible();
  expect(await office.people(property)).toHaveLength(people);
});

test('the history shows what syncs did, and the activity who decided what, as a file too', { tag: '@chromium' }, async ({ office, page }) => {
  const property = await office.running('yardi');
  await office.syncNow(property);
  await office.signIn();
  await office.open(settings(property, 'syncs'), 'Manage Settings');
  await expect(page.getByRole('img', { name: /^Changes of the last 2 syncs/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Succeeded Turned on/ })).toBeVisible();
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('row', { name: /Turned User Sync on/ })).toContainText('User Sync: Off → On');
  await expect(page.getByRole('row', { name: /Turned User Sync on/ })).toContainText('Robin Vale');
  await page.getByRole('combobox', { name: 'What' }).selectOption('pms_selected');
  await expect(page.getByRole('row', { name: /Turned User Sync on/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Selected the PMS/ })).toBeVisible();
  await expect(page).toHaveURL(/action=pms_selected/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these as CSV' }).click();
  expect((await download).suggestedFilename()).toBe(`audit-${property.id}.csv`);
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('Robin Vale,Portfolio manager,Selected the PMS');
  // What a decision is called here finds it.
  await page.getByRole('combobox', { name: 'What' }).selectOption('');
  await page.getByRole('searchbox').fill('Turned User Sync on');
  await expect(page.getByRole('row', { name: /Selected the PMS/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Turned User Sync on/ })).toBeVisible();
});

test.describe('two tabs', () => {
  test.use({ expectedErrors: /412 / });

  test('the tab that saves second sees both versions, and overwrites nothing by itself', async ({ office, page }) => {
    const property = await office.running('yardi');
    await office.signIn();
    await office.open(settings(property, 'statuses'), 'Manage Settings');
    await page.getByRole('checkbox', { name: /^Notice/ }).check();
    await office.api('PUT', `${property.path}/integration/lease-statuses`, { excluded: ['Future'] });
    await save(page);
    const conflict = page.getByRole('alert');
    await expect(conflict).toContainText('Somebody else changed this while you were here');
    await expect(conflict.getByRole('row', { name: /^Yours/ })).toContainText('Notice');
    await expect(conflict.getByRole('row', { name: /^As it is now/ })).toContainText('Future');
    expect((await card(office, property)).excluded_lease_statuses).toEqual(['Future']);

    await page.getByRole('button', { name: 'Keep it as it is now' }).click();
    await expect(page.getByRole('checkbox', { name: /^Future/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /^Notice/ })).not.toBeChecked();

    await page.getByRole('checkbox', { name: /^Notice/ }).check();
    await office.api('PUT', `${property.path}/integration/lease-statuses`, { excluded: [] });
    await save(page);
    await page.getByRole('button', { name: 'Save mine instead' }).click();
    await saved(page);
    expect((await card(office, property)).excluded_lease_statuses.sort()).toEqual(['Future', 'Notice']);
  });
});
