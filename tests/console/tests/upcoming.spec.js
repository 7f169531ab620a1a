// Who moves in and who moves out, by the day; and whoever is let in before the PMS says so.

import { readFile } from 'node:fs/promises';
import { expect, test } from './office.js';

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const at = (property) => `${property.path}/upcoming`;

/** A property with somebody who is to move in within a week, and somebody who is to move out. */
async function moves(office) {
  const property = await office.running('entrata');
  const [, leaving] = await office.linked(property, 'entrata');
  const coming = { first_name: 'Wilma', last_name: 'Newcomer', email: 'wilma.newcomer@example.com', unit: leaving.unit, phone: '512-555-0142' };
  await office.moveIn('entrata', { ...coming, status: 'future', lease_start: inDays(5), move_in: inDays(5) });
  await office.change('entrata', leaving, { status: 'notice', move_out: inDays(4) });
  await office.api('POST', `${property.path}/unit-mapping/suggestions`, {});
  await office.api('PUT', `${property.path}/integration/settings`, { automated_access: 'automatic' });
  await office.syncNow(property);
  return { property, coming, leaving };
}

test('move-ins are told by the day, and whoever comes early is let in', async ({ office, page }) => {
  const { property, coming } = await moves(office);
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await page.getByRole('link', { name: 'Upcoming' }).click();
  const row = page.getByRole('row', { name: /Wilma Newcomer/ });
  await expect(row).toContainText('(512) 555-0142');
  await expect(row).toContainText(coming.unit);
  const days = (await office.api('GET', `${property.path}/people?lifecycle=future&sort=move_in&to=${inDays(30)}&limit=200`)).items;
  await expect(page.locator('tbody tr')).toHaveCount(days.length);
  await page.getByLabel('Until').fill(inDays(2));
  await expect(row).toHaveCount(0);
  await expect(page).toHaveURL(/to=/);
  await page.getByLabel('Until').fill(inDays(6));
  await row.getByRole('button', { name: 'Let in now' }).click();
  await expect(page.getByRole('dialog')).toContainText(`They get access to ${coming.unit} and the common areas at once.`);
  await page.getByRole('dialog').getByRole('button', { name: 'Let in now' }).click();
  await expect(page.getByText('Wilma Newcomer is now Current.')).toBeFocused();
  await expect(row).toHaveCount(0);
  const person = (await office.people(property)).find(({ email }) => email === coming.email);
  expect([person.lifecycle, person.access.state]).toEqual(['current', 'granted']);
});

test('move-outs are told by the day, searched, and saved as a file', { tag: '@chromium' }, async ({ office, page }) => {
  const { property, leaving } = await moves(office);
  await office.signIn();
  await office.open(at(property), 'Upcoming');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('out');
  await page.getByRole('searchbox').fill(`${leaving.last_name}, ${leaving.first_name}`);
  await expect(page).toHaveURL(/q=/);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Let in now/ })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await download).suggestedFilename()).toBe(`move-outs-${property.id}.csv`);
  expect((await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')).toHaveLength(2);
});

test('support sees them, and lets nobody in', async ({ office, page }) => {
  const { property } = await moves(office);
  await office.signIn('support');
  await office.open(at(property), 'Upcoming');
  await expect(page.getByRole('row', { name: /Wilma Newcomer/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Let in now/ })).toHaveCount(0);
});
