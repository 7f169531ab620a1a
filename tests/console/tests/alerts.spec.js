// The alert window: each kind, and each decision that there is.

import { expect, test } from './office.js';

const named = (one) => `${one.first_name} ${one.last_name}`;

/** Opens the alerts by the exclamation mark, and all kinds of them. */
async function openAlerts(office, page, property) {
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await page.locator('summary', { hasText: /Waiting for somebody: \d+/ }).click();
  await expect(page.locator('.menu', { has: page.locator('.bell') }).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Alerts/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alerts' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** Decides about one alert, once the dialog has said what that does. */
async function decide(page, action, name, does = /Changes \d+ pe/) {
  await page.getByRole('button', { name: `${action}: ${name}` }).click();
  await expect(page.getByRole('dialog')).toContainText(does);
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
  const groups = (await page.getByRole('heading', { level: 2 }).allTextContents()).map((text) => text.replace(/^\d+ units? that somebody lives in .*/, 'Unmapped Unit'));
  const order = ['Duplicate Emails', 'Duplicate Accounts', 'Name Mismatch', 'Email Mismatch', 'Missing Email', 'Records Set Aside', 'Missing From PMS', 'Moved Out, Still Has Access', 'Unmapped Unit'];
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
  await decide(page, 'Create Separate', named(resident), '1 person loses all access');
  const after = await office.people(property);
  expect(after.find((person) => person.email === 'brand.new@example.com').lifecycle).toBe('current');
  expect(after.find((person) => person.email === resident.email).access.state).toBe('ended');
});

/** Another record has the name and the email that the person of the first one has in Door. */
test('Duplicate Accounts: Merge links the second record to the person', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [resident] = await office.linked(property, 'yardi');
  const { first_name, last_name, email, unit } = resident;
  await office.change('yardi', resident, { email: 'brand.new@example.com' });
  await office.moveIn('yardi', { first_name, last_name, email, unit });
  await office.syncNow(property);
  await openAlerts(office, page, property);
  await page.getByRole('button', { name: `Merge: ${named(resident)}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText(`Merge: done for ${named(resident)}.`)).toBeFocused();
  await expect(page.getByRole('region', { name: /^Duplicate Accounts/ })).toBeHidden();
  const same = (await office.people(property)).filter((person) => person.email === resident.email);
  expect(same.map((person) => [person.lifecycle, person.records.length])).toEqual([['current', 2]]);
});

for (const [action, does] of [['Same Person', 'under another name'], ['Another Person', 'is unlinked from it']]) {
  test(`Name Mismatch of somebody who is linked: ${action}`, async ({ office, page }) => {
    const property = await office.running('yardi');
    const [resident] = await office.linked(property, 'yardi');
    await office.change('yardi', resident, { first_name: 'Quentin', last_name: 'Otherwise' });
    await office.syncNow(property);
    await openAlerts(office, page, property);
    await expect(page.getByRole('button', { name: `Same Person: ${named(resident)}` })).toBeVisible();
    await decide(page, action, named(resident), does);
    const person = (await office.people(property)).find((one) => one.email === resident.email);
    expect(named(person)).toBe(action === 'Same Person' ? 'Quentin Otherwise' : named(resident));
  });
}

test('Moved Out, Still Has Access: it is kept for a reason, until a day', async ({ office, page }) => {
  const { property, left: [resident] } = await office.stillHaveAccess('yardi', 1);
  await openAlerts(office, page, property);
  const alert = page.getByRole('article', { name: `About ${named(resident)}` });
  await expect(alert).toContainText('Access ends by itself in 23 hours');
  await expect(alert).toContainText('Open since today');
  await page.getByRole('button', { name: `Keep: ${named(resident)}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText('Say why they keep access.')).toBeVisible();
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await dialog.getByLabel('Reason').fill('Moves the piano on Saturday');
  const until = await dialog.getByLabel('Last day with access').inputValue();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText(/Access is kept through .*: Moves the piano on Saturday/);
  await expect(dialog).toContainText('Nobody gains or loses access');
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText(`Keep: done for ${named(resident)}.`)).toBeFocused();
  await expect(alert).toBeHidden();
  const { items } = await office.api('GET', `${property.path}/alerts?status=resolved`);
  const { resolution } = items.find((one) => one.kind === 'still_has_access');
  expect([resolution.reason, resolution.until]).toEqual(['Moves the piano on Saturday', until]);
  await office.syncNow(property);
  const person = (await office.people(property)).find((one) => one.email === resident.email);
  expect([person.lifecycle, person.access.state]).toEqual(['past', 'unmanaged']);
});

test.describe('what one decision about many does, meanwhile another thing', () => {
  test.use({ expectedErrors: /409 .*resolutions/ });

  test('is not done until it is looked at again', async ({ office, page }) => {
    const { property, left } = await office.stillHaveAccess('yardi', 3);
    await openAlerts(office, page, property);
    await page.getByRole('button', { name: /^End Access for all 3/ }).click();
    const dialog = page.getByRole('dialog', { name: 'End Access: all 3?' });
    await expect(dialog).toContainText('3 people lose all access');
    const [alert] = (await office.api('GET', `${property.path}/alerts`)).items.filter((one) => one.kind === 'still_has_access');
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await office.api('POST', `${property.path}/alerts/${alert.alert_id}/resolution`, { action: 'keep', reason: 'Moves on Friday', until });
    await dialog.getByRole('button', { name: 'End Access' }).click();
    await expect(dialog.getByRole('alert')).toContainText('has changed since it was looked at');
    const ended = async () => (await office.people(property)).filter((one) => left.some((resident) => resident.email === one.email) && one.access.state === 'ended');
    expect(await ended()).toHaveLength(0);
    await dialog.getByRole('button', { name: 'Look again' }).click();
    await expect(dialog).toContainText('2 people lose all access');
    await dialog.getByRole('button', { name: 'End Access' }).click();
    await expect(page.getByText('End Access: done for 2 alerts; 2 people lost access.')).toBeFocused();
    expect(await ended()).toHaveLength(2);
  });
});

test('one decision ends the access of all who moved out, once it was looked at', async ({ office, page }) => {
  const { property, left } = await office.stillHaveAccess('yardi', 3);
  await openAlerts(office, page, property);
  await page.getByRole('button', { name: /^End Access for all 3/ }).click();
  const dialog = page.getByRole('dialog', { name: 'End Access: all 3?' });
  await expect(dialog).toContainText('Decides 3 alerts');
  await expect(dialog).toContainText('3 people lose all access');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const states = async () => {
    const people = await office.people(property);
    return left.map((resident) => people.find((one) => one.email === resident.email).access.state);
  };
  expect(await states()).toEqual(['unmanaged', 'unmanaged', 'unmanaged']);
  await page.getByRole('button', { name: /^End Access for all 3/ }).click();
  await dialog.getByRole('button', { name: 'End Access' }).click();
  await expect(page.getByText('End Access: done for 3 alerts; 3 people lost access.')).toBeFocused();
  expect(await states()).toEqual(['ended', 'ended', 'ended']);
});

test('an alert about many residents has a line for each', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [first] = await office.linked(property, 'yardi');
  for (const name of ['Ann', 'Ben', 'Cleo', 'Dan']) {
    await office.moveIn('yardi', { first_name: name, last_name: 'Sharing', email: 'shared@example.com', unit: first.unit });
  }
  await office.syncNow(property);
  await openAlerts(office, page, property);
  const group = page.getByRole('region', { name: /^Duplicate Emails/ });
  await expect(group.getByRole('row', { name: /Cleo Sharing shared@example.com/ })).toBeVisible();
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
    // What it would do is read first: of a closed alert it would say that nothing can be decided.
    await expect(page.getByRole('dialog')).toContainText(/Changes \d+ pe/);
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
