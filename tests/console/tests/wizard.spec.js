// The seven steps, as a manager takes them who reads nothing but the screens.

import { PMS, expect, test } from './office.js';

const title = (page, name) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const go = (page, name) => page.getByRole('button', { name, exact: true }).click();

for (const [pms, name] of Object.entries(PMS)) {
  test(`a manager connects a property with ${name}, and its people come in`, async ({ office, page }) => {
    await office.reset(pms);
    const property = await office.property('Birch Terrace', pms);
    await office.signIn();
    await office.open('/', 'Properties');

    await page.getByRole('link', { name: property.name, exact: true }).click();
    await page.getByRole('link', { name: 'Set up the integration' }).click();
    await page.getByRole('link', { name: 'Set Up' }).click();

    await expect(page.getByRole('heading', { name: 'Select your PMS' })).toBeVisible();
    await page.getByRole('radio', { name }).check();
    await expect(page.getByRole('heading', { name: `Prepare this in ${name} first` })).toBeVisible();
    await go(page, 'Continue');

    await title(page, 'Enter Credentials');
    for (const [field, value] of Object.entries(office.fields(pms))) await page.locator(`[name="${field}"]`).fill(value);
    await go(page, 'Continue');

    await title(page, 'Attach Property IDs');
    const { name: building } = await office.pmsProperty(pms);
    await page.getByRole('checkbox', { name: building }).first().check();
    await expect(page.getByText('1 property selected')).toBeVisible();
    await go(page, 'Continue');

    await title(page, 'Exclude Lease Statuses');
    await expect(page.getByText(/Of \d+ residents who live there or are to move in, 0 are left out/)).toBeVisible();
    await go(page, 'Continue');

    await title(page, 'User Sync Integration');
    await page.locator('summary', { hasText: 'To be created' }).click();
    await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible();
    await page.getByRole('switch', { name: 'User Sync' }).check();
    await go(page, 'Done');

    await title(page, 'Integrations');
    await expect(page.getByText('Synced.')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('link', { name: 'People', exact: true }).click();
    const people = await office.people(property);
    expect(people.length).toBeGreaterThan(5);
    await expect(page.getByRole('link', { name: `${people[0].first_name} ${people[0].last_name}` })).toBeVisible();
  });
}

test.describe('what the PMS refuses', () => {
  test.use({ expectedErrors: /422 .*\/v1\/credentials/ });

  test('a wrong password is told beside the form, stores nothing, and is not filled in again', async ({ office, page }) => {
    await office.reset('yardi');
    const property = await office.property('Birch Terrace', 'yardi');
    await office.api('PUT', `${property.path}/integration/pms`, { pms: 'yardi' });
    await office.signIn();
    await office.open(`${property.path}/integrations/setup/credentials`, 'Enter Credentials');
    const password = page.getByLabel('Password');
    await expect(password).toHaveAttribute('type', 'password');
    for (const [field, value] of Object.entries(office.fields('yardi'))) await page.locator(`[name="${field}"]`).fill(value);
    await password.fill('not the password');
    await go(page, 'Continue');
    await expect(page.getByRole('alert')).toContainText('Yardi Voyager 7 does not accept these values');
    expect((await office.api('GET', '/credentials')).items).toEqual([]);

    await page.reload();
    await expect(page.getByLabel('Username')).toHaveValue(office.fields('yardi').username);
    await expect(password).toHaveValue('');
    expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain('not the password');

    await password.fill(office.fields('yardi').password);
    await go(page, 'Continue');
    await title(page, 'Attach Property IDs');
  });

  test('an address that is no address of the PMS is told at its field', async ({ office, page }) => {
    const property = await office.property();
    await office.api('PUT', `${property.path}/integration/pms`, { pms: 'yardi' });
    await office.signIn();
    await office.open(`${property.path}/integrations/setup/credentials`, 'Enter Credentials');
    for (const [field, value] of Object.entries(office.fields('yardi'))) await page.locator(`[name="${field}"]`).fill(value);
    await page.getByLabel('Service URL').fill('https://169.254.169.254/latest/');
    await go(page, 'Continue');
    await expect(page.getByLabel('Service URL')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Service URL')).toHaveAccessibleDescription(/host/);
  });
});

test('fields that were forgotten are named, and the first of them has the focus', async ({ office, page }) => {
  const property = await office.property();
  await office.api('PUT', `${property.path}/integration/pms`, { pms: 'entrata' });
  await office.signIn();
  await office.open(`${property.path}/integrations/setup/credentials`, 'Enter Credentials');
  await go(page, 'Continue');
  await expect(page.getByText('Enter the Entrata Domain.')).toBeVisible();
  await expect(page.getByLabel('Entrata Domain')).toBeFocused();
});

test('a set-up that was left is gone on with where it was left, by its card, by a link and by Back', async ({ office, page }) => {
  await office.reset('mri');
  const property = await office.property('Birch Terrace', 'mri');
  await office.api('PUT', `${property.path}/integration/pms`, { pms: 'mri' });
  const { credential_id } = await office.credential('mri');
  await office.api('PUT', `${property.path}/integration/credential`, { credential_id });
  await office.signIn();

  await office.open(`${property.path}/integrations`, 'Integrations');
  await page.getByRole('link', { name: 'Configure' }).click();
  await title(page, 'Attach Property IDs');
  await page.getByRole('checkbox').first().check();
  await page.reload();
  await expect(page.getByRole('checkbox').first()).toBeChecked();

  // A step too early shows the one to take first.
  await page.goto(`${office.console.slice(0, -1)}${property.path}/integrations/setup/activate`);
  await title(page, 'Attach Property IDs');

  await go(page, 'Continue');
  await title(page, 'Exclude Lease Statuses');
  await page.goBack();
  await title(page, 'Attach Property IDs');
  await expect(page.getByText('1 property selected')).toBeVisible();
  await page.goForward();
  await title(page, 'Exclude Lease Statuses');
});

test('a second property takes the credential that is there, and sees what is attached elsewhere', async ({ office, page }) => {
  await office.reset('appfolio');
  const first = await office.property('Alder House', 'appfolio');
  await office.setUp(first, 'appfolio');
  const second = await office.property('Birch Terrace', 'appfolio');
  await office.api('PUT', `${second.path}/integration/pms`, { pms: 'appfolio' });
  await office.signIn();
  await office.open(`${second.path}/integrations/setup/credentials`, 'Enter Credentials');
  await page.getByRole('radio', { name: 'Harbor, AppFolio' }).check();
  await go(page, 'Continue');
  await title(page, 'Attach Property IDs');
  await expect(page.getByText('Attached to Alder House')).toBeVisible();
  const { name } = await office.pmsProperty('appfolio');
  await expect(page.getByRole('checkbox', { name }).first()).toBeDisabled();
  await go(page, 'Continue');
  await expect(page.getByText('Select at least one property.')).toBeVisible();
});

test('Done with the toggle off says what it means; once it is on, what is next is shown until it is done', async ({ office, page }) => {
  const property = await office.ready('entrata');
  await office.signIn();
  await office.open(`${property.path}/integrations/setup/activate`, 'User Sync Integration');
  await expect(page.getByText('Done leaves User Sync off: nobody is brought in until you turn it on.')).toBeVisible();
  await page.getByRole('switch', { name: 'User Sync' }).check();
  await expect(page.getByText('Done starts the first sync at once')).toBeVisible();
  await expect(page.locator('summary', { hasText: 'To be created' })).toBeVisible();
  await go(page, 'Done');
  const next = page.getByRole('region', { name: 'What is next' });
  await expect(next.getByRole('link', { name: /^Map \d+ units?$/ })).toBeVisible({ timeout: 30_000 });
  await expect(next.getByRole('link', { name: /^Correct \d+ emails? in the PMS$/ })).toBeVisible();
  await expect(next.getByRole('link', { name: 'doorman@door.com' })).toHaveAttribute('href', /^mailto:doorman@door\.com\?/);
  await next.getByRole('link', { name: /^Map / }).click();
  await page.getByRole('button', { name: /^Accept all/ }).click();
  await expect(page.getByText(/^\d+ units mapped\./)).toBeVisible();
  await page.getByRole('link', { name: 'Integrations', exact: true }).click();
  await expect(next.getByRole('link', { name: 'Choose who gives access' })).toBeVisible();
  await expect(next.getByRole('link', { name: /^Map / })).toHaveCount(0);
});

test('an excluded status says how many it leaves out, and the preview says why', async ({ office, page }) => {
  const property = await office.ready('yardi');
  await office.signIn();
  await office.open(`${property.path}/integrations/setup/statuses`, 'Exclude Lease Statuses');
  await page.getByRole('checkbox', { name: /^Future/ }).check();
  await expect(page.getByText(/residents who live there or are to move in, [1-9]\d* (is|are) left out/)).toBeVisible();
  await go(page, 'Continue');
  await title(page, 'User Sync Integration');
  await page.locator('summary', { hasText: 'Skipped: excluded lease status' }).click();
  await expect(page.getByText('You excluded their lease status.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Future' }).first()).toBeVisible();
});

test.describe('a PMS that is down', () => {
  test.use({ expectedErrors: /502 / });

  test('is told with what to do, and asked again when it is up', async ({ office, page }) => {
    const property = await office.ready('entrata');
    await office.control('entrata', 'PUT', '/faults', [{ kind: 'server_error', status: 503 }]);
    await office.signIn();
    await office.open(`${property.path}/integrations/setup/statuses`, 'Exclude Lease Statuses');
    await expect(page.getByRole('alert')).toContainText('PMS unavailable');
    await office.control('entrata', 'DELETE', '/faults');
    await go(page, 'Try again');
    await expect(page.getByRole('checkbox', { name: /^Current/ })).toBeVisible();
  });
});

test.describe('a preview that is old', () => {
  test.use({ expectedErrors: /409 .*activation/ });

  test('whom turning on would concern has changed since: it is told, and nothing is turned on', async ({ office, page }) => {
    const property = await office.ready('entrata');
    await office.signIn();
    await office.open(`${property.path}/integrations/setup/activate`, 'User Sync Integration');
    await expect(page.locator('summary', { hasText: 'To be created' })).toBeVisible();
    const resident = (await office.residents('entrata')).find((one) => one.status === 'current' && one.email);
    await office.change('entrata', resident, { last_name: 'Newly-Wed' });
    await page.getByRole('switch', { name: 'User Sync' }).check();
    await go(page, 'Done');
    await expect(page.getByRole('alert')).toContainText('has changed since you looked');
    expect((await office.api('GET', `${property.path}/integration`)).enabled).toBe(false);
    await go(page, 'Look at the preview again');
    await expect(page.locator('summary', { hasText: 'To be created' })).toBeVisible();
    await go(page, 'Done');
    await expect(page.getByText('Synced.')).toBeVisible();
  });
});
