// A credential that properties of other managers use: whoever does not manage them can use and test it.

import { expect, test } from './office.js';

test('a credential that other managers rest on is tested and not changed', async ({ office, page }) => {
  await office.ready('entrata', 'Alder Court');
  const ours = await office.property('Birch Terrace');
  const at = `${ours.path}/integration`;
  const [{ credential_id, name }] = (await office.api('GET', '/credentials')).items;
  await office.api('PUT', `${at}/pms`, { pms: 'entrata' });
  await office.api('PUT', `${at}/credential`, { credential_id });
  const { pms_property_id } = (await office.api('GET', `${at}/pms-properties`)).items.find(({ attached }) => !attached);
  await office.api('PUT', `${at}/pms-properties`, { pms_property_ids: [pms_property_id] });
  await office.api('PUT', `${at}/lease-statuses`, { excluded: [] });

  await office.signIn('property_manager', { property_ids: [ours.id] });
  await office.open(`${ours.path}/integrations/settings/pms`, 'Manage Settings');
  const region = page.getByRole('region', { name: 'credentials of your portfolio' });
  await expect(region.getByText('Used by 2 properties, 1 of them not yours.')).toBeVisible();
  await expect(region.getByText('Properties that you do not manage use it, too.')).toBeVisible();
  await expect(region.getByRole('button', { name: `Change ${name}` })).toHaveCount(0);
  await region.getByRole('button', { name: `Test ${name}` }).click();
  await expect(region.getByText(`${name} works.`)).toBeVisible();
});
