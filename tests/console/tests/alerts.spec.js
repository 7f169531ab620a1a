// The alert window: each kind, and each decision that there is.

import { expect, test } from './office.js';

const named = (one) => `${one.first_name} ${one.last_name}`;

/** Opens the alerts by the exclamation mark. */
async function openAlerts(office, page, property) {
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await page.getByRole('link', { name: /^Alerts: \d+ open/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alerts' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
}

async function decide(page, action, name) {
  await page.getByRole('button', { name: `${action}: ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: action }).click();
  await expect(page.getByText(`${action}: done for ${name}.`)).toBeFocused();
  await expect(page.getByRole('article', { name: `About ${name}` })).toBeHidden();
}

/** A property that knew people before its first sync. */
async function knowing(office, pms, people) {
  await office.reset(pms);
  const property = await office.property('Birch Terrace', pms);
  for (const person of people(await office.living(pms))) await office.api('POST', `${property.path}/people`, person);
  await office.setUp(property, pms);
  await office.turnOn(property);
  return property;
}

/** The order of the groups on the page is the product's. */
test('alerts are grouped by type, in the order in which to resolve them', async ({ office, page }) => {
  const property = await office.running('entrata');
  const [first, second] = await office.living('entrata');
  await office.change('entrata', second, { email: 'changed@example.com' });
  await office.moveIn('entrata', { first_name: 'Same', last_name: 'Email', email: first.email, unit: first.unit });
  await office.syncNow(property);
  await openAlerts(office, page, property);
  const groups = (await page.getByRole('heading', { level: 2 }).allTextContents()).map((text) => text.replace(/\s*\d+ alerts?$/, ''));
  const order = ['Duplicate Emails', 'Duplicate Accounts', 'Name Mismatch', 'Email Mismatch', 'Missing Email', 'Missing From PMS', 'Unmapped Unit'];
  expect(groups).toEqual(order.filter((kind) => groups.includes(kind)));
  expect(groups).toEqual(expect.arrayContaining(['Duplicate Emails', 'Email Mismatch', 'Unmapped Unit']));
  await page.getByRole('link', { name: 'Map the units' }).click();
  await expect(page.getByText(/PMS units mapped to a Door unit/)).toBeVisible();
});

test('Name Mismatch: Merge takes the PMS’s name over', async ({ office, page }) => {
  let resident;
  const property = await knowing(office, 'yardi', ([one]) => {
    resident = one;
    return [{ first_name: 'Wrong', last_name: 'Name', email: one.email.trim() }];
  });
  await openAlerts(office, page, property);
  const alert = page.getByRole('article', { name: 'About Wrong Name' });
  await expect(alert.getByRole('row', { name: /^Name/ })).toContainText(named(resident));
  await decide(page, 'Merge', 'Wrong Name');
  const person = (await office.people(property)).find((one) => one.email === resident.email.trim());
  expect([named(person), person.source]).toEqual([named(resident), 'door']);
});

test('Email Mismatch: Create Separate makes a new person, and the old one moves out', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [resident] = await office.linked(property, 'yardi');
  await office.change('yardi', resident, { email: 'brand.new@example.com' });
  await office.syncNow(property);
  await openAlerts(office, page, property);
  await decide(page, 'Create Separate', named(resident));
  const after = await office.people(property);
  expect(after.find((person) => person.email === 'brand.new@example.com').lifecycle).toBe('current');
  expect(after.find((person) => person.email === resident.email).access.state).toBe('ended');
});

test('Duplicate Accounts: Merge links the second record to the person', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [resident] = await office.linked(property, 'yardi');
  await office.change('yardi', resident, { status: 'past', move_out: '2026-01-31' });
  await office.syncNow(property);
  const { first_name, last_name, email, unit } = resident;
  await office.moveIn('yardi', { first_name, last_name, email, unit });
  await office.syncNow(property);
  await openAlerts(office, page, property);
  await decide(page, 'Merge', named(resident));
  const same = (await office.people(property)).filter((person) => person.email === resident.email);
  expect(same.map((person) => person.lifecycle)).toEqual(['current']);
});

for (const [action, state] of [['Move Out', 'ended'], ['Keep', 'unmanaged']]) {
  test(`Missing From PMS: ${action}`, async ({ office, page }) => {
    const property = await office.running('yardi');
    const [resident] = await office.linked(property, 'yardi');
    await office.control('yardi', 'DELETE', `/residents/${encodeURIComponent(resident.id)}`);
    await office.syncNow(property);
    await office.syncNow(property);
    await openAlerts(office, page, property);
    await decide(page, action, named(resident));
    const person = (await office.people(property)).find((one) => one.email === resident.email);
    expect(person.access.state).toBe(state);
  });
}

test.describe('two managers', () => {
  test.use({ expectedErrors: /409 .*resolution/ });

  test('an alert that was resolved in the meantime is told, and nothing is done twice', async ({ office, page }) => {
    const property = await office.running('yardi');
    const [resident] = await office.linked(property, 'yardi');
    await office.change('yardi', resident, { email: 'brand.new@example.com' });
    await office.syncNow(property);
    await openAlerts(office, page, property);
    const { items } = await office.api('GET', `${property.path}/alerts?status=open`);
    const { alert_id } = items.find((alert) => alert.kind === 'email_mismatch');
    await page.getByRole('button', { name: `Create Separate: ${named(resident)}` }).click();
    await office.api('POST', `${property.path}/alerts/${alert_id}/resolution`, { action: 'create_separate' });
    await page.getByRole('dialog').getByRole('button', { name: 'Create Separate' }).click();
    await expect(page.getByText('was closed in the meantime')).toBeVisible();
  });
});

test.describe('a refused credential', () => {
  test.use({ expectedErrors: /422 .*verification/ });

  test('Credential Failing leads to the form, and a new password mends it', async ({ office, page }) => {
    const property = await office.running('yardi');
    await office.control('yardi', 'PUT', '/credential', { password: 'another one' });
    await office.syncNow(property);
    await openAlerts(office, page, property);
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Credential Failing');
    await page.getByRole('link', { name: 'Enter the new credential' }).click();
    const credentials = page.getByRole('region', { name: 'Yardi Voyager 7 credentials of your portfolio' });
    await expect(credentials.getByText('Refused by the PMS')).toBeVisible();
    await page.getByRole('button', { name: /^Test / }).click();
    await expect(page.getByRole('alert')).toContainText('Credential rejected');
    await page.getByRole('button', { name: /^Change / }).click();
    await expect(page.getByLabel(/^Password/)).toHaveValue('');
    await page.getByLabel(/^Password/).fill('another one');
    await page.getByRole('button', { name: 'Test and save' }).click();
    await expect(page.getByText('was tested and changed.')).toBeVisible();
    await expect(credentials.getByText('Works', { exact: true })).toBeVisible();
    expect((await office.syncNow(property)).status).toBe('succeeded');
  });
});
