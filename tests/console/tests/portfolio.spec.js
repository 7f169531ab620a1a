// The console with a portfolio of 100 properties.

import { expect } from './office.js';
import { atSize, nodes, rows, timed } from './size.js';

const test = atSize('portfolio', ['--properties', '100']);

test.setTimeout(120_000);

test('what needs somebody is first, and a refused credential is told once', async ({ office, page }) => {
  const { items } = await office.api('GET', '/properties?limit=200');
  expect(items).toHaveLength(100);
  await office.control('yardi', 'PUT', '/credential', { password: 'another one' });
  const ours = items.filter((one) => one.integration.pms === 'yardi');
  await office.syncNow({ path: `/properties/${ours[0].property_id}` });
  await office.signIn();
  await timed('the portfolio, to the first row', async () => {
    await office.open('/', 'Properties');
    await expect(rows(page)).toHaveCount(50);
  });
  await nodes(page, 'the portfolio');
  await expect(page.getByText(`${ours.length} properties are not synced`)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('Credential refused');
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: `Credential refused (${ours.length})` });
  await expect(rows(page)).toHaveCount(ours.length);
  await page.getByRole('searchbox').fill(ours[0].name.toLowerCase().split(' ').reverse().join(' '));
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText(ours[0].name);
});
