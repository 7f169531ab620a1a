// A portfolio of a hundred properties, rolled out: the clicks of a person and the calls of the console are counted.

import { expect, PMS } from './office.js';
import { atSize, nodes, rows, timed } from './size.js';

const test = atSize('rollout', ['--buildings', '45', '--residents', '12']);

test.setTimeout(600_000);

/** So many with each PMS: a credential sees one PMS, and so does a roll-out. */
const MANY = { yardi: 34, entrata: 33, mri: 33 };

/** A property that is set up with the PMS, and others called nearly as buildings of it. */
async function portfolio(office, pms, many) {
  const { properties } = await office.control(pms, 'GET', '');
  const open = properties.filter(({ disabled }) => !disabled);
  const model = await office.property(`Model of ${pms}`);
  await office.setUp(model, pms);
  const attached = (await office.api('GET', `${model.path}/integration`)).pms_properties[0].pms_property_id;
  const free = open.filter(({ id }) => id.toLowerCase() !== attached.toLowerCase()).slice(0, many);
  for (const [at, { name }] of free.entries()) {
    const id = `${pms}-${at}`;
    await office.api('PUT', `/properties/${id}`, { org_id: office.org, name: `The ${name} Apartments, LLC`, time_zone: 'America/Denver' }, 'platform');
  }
  return model;
}

test('a hundred properties are set up, previewed and turned on', async ({ office, page }) => {
  const told = { clicks: 0, calls: 0 };
  const click = async (what) => {
    told.clicks += 1;
    await what.click();
  };
  const button = (name) => page.getByRole('button', { name });
  // A portfolio without the sample properties, two of which are called as buildings are.
  office.org = 'org_hundred';
  const models = {};
  for (const [pms, many] of Object.entries(MANY)) models[pms] = await portfolio(office, pms, many);
  await office.signIn();
  page.on('request', (request) => {
    if (request.url().includes('/v1/')) told.calls += 1;
  });
  const since = Date.now();
  for (const [pms, many] of Object.entries(MANY)) {
    await office.open('/', 'Properties');
    await click(page.getByRole('link', { name: 'Roll out' }));
    await page.getByRole('combobox', { name: 'Set up like' }).selectOption({ label: `${models[pms].name} (${PMS[pms]})` });
    told.clicks += 2;
    await expect(page.getByText(new RegExp(`^${many} properties chosen`))).toBeVisible();
    await nodes(page, `${pms}: the matches`);
    await click(button(`Set up and preview ${many} properties`));
    await timed(`${pms}: set up and previewed`, () => expect(page.getByText(`${many} of ${many} set up and previewed`)).toBeVisible({ timeout: 300_000 }));
    await nodes(page, `${pms}: the previews`);
    await click(button(`Turn on all ${many}`));
    await click(page.getByRole('dialog').getByRole('button', { name: 'Turn On' }));
    await timed(`${pms}: turned on`, () => expect(page.getByText(`${many} on.`)).toBeVisible({ timeout: 300_000 }));
  }
  console.log(`      100 properties: ${told.clicks} clicks, ${told.calls} calls, ${Math.round((Date.now() - since) / 1000)} s`);
  const { items } = await office.api('GET', '/properties?limit=200');
  const on = items.filter(({ integration: { state } }) => state === 'on' || state === 'needs_attention');
  expect(on).toHaveLength(100);
  expect(told.clicks, 'a person has ten minutes').toBeLessThanOrEqual(20);
});

test('what is not matched by name is first, is matched by hand or by a file, and is kept while one is away', async ({ office, page }) => {
  const model = await portfolio(office, 'appfolio', 3);
  await office.property('Nothing Like It');
  await office.signIn();
  await office.open(`/rollouts?model=${model.id}`, 'Roll out to more properties');
  await expect(page.getByText('3 properties chosen')).toBeVisible();
  await expect(rows(page).first()).toContainText('Not matched');
  const first = await rows(page).first().getByRole('rowheader').innerText();
  await page.getByRole('button', { name: `Change the PMS property of ${first}` }).click();
  const { pms_properties: offered } = await office.api('GET', `/rollouts/suggestions?model=${model.id}`);
  const free = offered.filter(({ attached_to }) => !attached_to);
  const field = page.getByRole('combobox', { name: `PMS property for ${first}` });
  const label = ({ name, pms_property_id }) => `${name} (${pms_property_id})`;
  await field.fill(label(free.at(-1)));
  await field.press('Enter');
  await expect(page.getByText('4 properties chosen')).toBeVisible();
  await page.reload();
  await expect(page.getByText('4 properties chosen')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the matches as CSV' }).click();
  const { default: fs } = await import('node:fs');
  const text = fs.readFileSync(await (await saved).path(), 'utf8');
  expect(text).toContain(free.at(-1).pms_property_id);
  // The last of the file is left without, and a line that names nothing there changes nothing.
  const lines = text.trimEnd().split('\r\n');
  const without = lines.map((line) => (line.startsWith('appfolio-0,') ? 'appfolio-0,,,' : line)).join('\n');
  const give = (text) => page.getByLabel('CSV with matches').setInputFiles({ name: 'matches.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await give(`${without}\nno-such-property,,${free[0].pms_property_id},\n`);
  await expect(page.getByRole('alert')).toContainText('no-such-property');
  await expect(page.getByText('4 properties chosen')).toBeVisible();
  await give(without);
  await expect(page.getByText('3 properties chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Set up and preview 3 properties' }).click();
  await expect(page.getByText('3 of 3 set up and previewed')).toBeVisible({ timeout: 120_000 });
  await page.getByRole('link', { name: 'All roll-outs' }).click();
  await page.getByRole('link', { name: /today/ }).first().click();
  await expect(page.getByText('3 of 3 set up and previewed')).toBeVisible();
});
