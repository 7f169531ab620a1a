// Who is signed in, and what they may see.

import { expectAccessible } from './axe.js';
import { expect, test } from './office.js';

test('somebody chooses whom to be, comes to where they wanted to go, and signs out', async ({ office, page }) => {
  await page.goto(`${office.console}properties/harbor-row/people`);
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await expectAccessible(page, 'the chooser');
  await page.getByRole('button', { name: /Maya Ortiz/ }).click();
  await expect(page).toHaveURL(/\/properties\/harbor-row\/people$/);
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  // A reload asks the issuer, which remembers.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.locator('summary', { hasText: 'MO' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
});

test('what to type into the forms here is on a page of the local stack', async ({ office, page }) => {
  await page.goto(`${office.console}_local/forms`);
  await expect(page.getByText(office.fields('entrata').domain)).toBeVisible();
  await expectAccessible(page, 'the forms');
});

test('no token is kept where another page or a later day could find it', async ({ office, page }) => {
  await office.property();
  await office.signIn();
  await office.open('/', 'Properties');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept).not.toContain('eyJ');
});

test('a property manager sees the own properties, and another one’s address shows nothing', async ({ office, page }) => {
  const own = await office.property('Alder House');
  const other = await office.property('Birch Terrace');
  await office.signIn('property_manager', { property_ids: [own.id] });
  await office.open('/', 'Properties');
  await expect(page.getByRole('link', { name: own.name, exact: true })).toBeVisible();
  await expect(page.getByText(other.name)).toHaveCount(0);
  for (const screen of ['people', 'alerts', 'integrations', 'integrations/settings/pms', 'integrations/setup/pms']) {
    await office.open(`${other.path}/${screen}`, 'There is nothing here');
  }
});

test('another portfolio’s property looks like none at all', async ({ office }) => {
  await office.signIn();
  await office.open('/properties/hidden-gardens/people', 'There is nothing here');
  await office.open('/properties/no-such-property/people', 'There is nothing here');
  await office.open('/no/such/page', 'There is nothing here');
});

test('support looks and runs syncs, and is offered no change of the set-up', async ({ office, page }) => {
  const property = await office.running('yardi');
  await office.signIn('support');
  await office.open(`${property.path}/integrations`, 'Integrations');
  await expect(page.getByText('a manager of the portfolio changes the set-up')).toBeVisible();
  await page.getByRole('button', { name: 'Sync Now' }).click();
  await expect(page.getByText('Synced.')).toBeVisible();
  await page.getByRole('link', { name: 'See the settings' }).click();
  const tabs = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
  await expect(tabs).toHaveText(['PMS and credentials', 'Properties', 'Lease statuses', 'User Sync', 'Unit Mapping', 'Automate Access', 'Syncs', 'Activity']);
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expect(page.getByRole('main').locator('input:not([type="search"], [type="date"]), form')).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'PMS and credentials' }).click();
  await expect(page.getByText('Harbor, Yardi Voyager 7')).toBeVisible();
  await page.getByRole('link', { name: 'Syncs', exact: true }).click();
  await expect(page.getByRole('row', { name: /Succeeded Support/ })).toBeVisible();
  await office.open(`${property.path}/integrations/setup/pms`, 'Set up the integration');
  await expect(page.getByText('Your role looks, and changes no set-up')).toBeVisible();
  await office.open(`${property.path}/alerts`, 'Alerts');
  await expect(page.getByRole('button', { name: /^(Merge|Create Separate|Keep|Move Out)/ })).toHaveCount(0);
});

test.describe('somebody and a sync that are not there', () => {
  test.use({ expectedErrors: /404 / });

  test('look like a property that is not there', async ({ office, page }) => {
    const property = await office.property();
    await office.signIn();
    for (const [path, title] of [['people/person_01ARZ3NDEKTSV4RRFFQ69G5FAV', 'Person'], ['people/nobody', 'Person'], ['syncs/none', 'Sync']]) {
      await office.open(`${property.path}/${path}`, title);
      await expect(page.getByText('There is nothing here that you may see')).toBeVisible();
    }
  });
});

/** Somebody ticks a status in the wizard, and has not gone on yet. */
async function chooseNotice(office, page) {
  const property = await office.ready('yardi');
  await office.signIn();
  await office.open(`${property.path}/integrations/setup/statuses`, 'Exclude Lease Statuses');
  await page.getByRole('checkbox', { name: /^Notice/ }).check();
}

test.describe('when things are not as they should be', () => {
  test.use({ expectedErrors: /401 |ERR_INTERNET_DISCONNECTED/ });

  test('an expired session asks to sign in, and returns to the place with what was chosen', async ({ office, page }) => {
    await chooseNotice(office, page);
    const unauthorized = { status: 401, contentType: 'application/json', body: '{"message":"Unauthorized"}' };
    await page.route('**/v1/**', (route) => route.fulfill(unauthorized));
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('dialog')).toContainText('Your session has ended');
    await expectAccessible(page, 'session ended');
    await page.unroute('**/v1/**');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/setup\/statuses$/);
    await expect(page.getByRole('checkbox', { name: /^Notice/ })).toBeChecked();
  });

  test('without a network it says so, loses nothing, and goes on when it is back', async ({ office, page, context }) => {
    await chooseNotice(office, page);
    await context.setOffline(true);
    await expect(page.getByText('You are offline')).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('No connection')).toBeVisible();
    await expectAccessible(page, 'offline');
    await context.setOffline(false);
    await expect(page.getByText('You are offline')).toBeHidden();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'User Sync Integration' })).toBeVisible();
  });
});

test.describe('a sign-in that fails', () => {
  test.use({ expectedErrors: /400 .*token/ });

  test('is told, with a way to try again', async ({ office, page }) => {
    await office.property();
    await office.signIn();
    await page.route('**/_local/issuer/token', (route) => route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"invalid_grant"}' }));
    await page.goto(office.console);
    await expect(page.getByRole('heading', { name: 'You could not be signed in' })).toBeVisible();
    await expectAccessible(page, 'sign-in failed');
    await page.unroute('**/_local/issuer/token');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Properties' })).toBeVisible();
  });
});

test('times are those of the property’s zone, with the exact one behind', async ({ office, page }) => {
  const property = await office.running('yardi');
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await expect(page.locator('time').first()).toHaveAttribute('title', /Mountain|M[DS]T/);
});
