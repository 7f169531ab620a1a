// The People page and what is reached from it: syncs by hand, persons, held syncs, undoing one.

import { readFile } from 'node:fs/promises';
import { expect, test } from './office.js';


async function syncNow(page) {
  await page.locator('summary', { hasText: 'Actions' }).click();
  await page.getByRole('button', { name: 'Sync Now' }).click();
}

test('Sync Now brings a new resident in, with progress and result', async ({ office, page }) => {
  const property = await office.running('yardi');
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  const [neighbour] = await office.living('yardi');
  await office.moveIn('yardi', { first_name: 'Wilma', last_name: 'Newcomer', email: 'wilma.newcomer@example.com', unit: neighbour.unit });
  await office.control('yardi', 'PUT', '/faults', [{ kind: 'latency', ms: 5000 }]);
  await syncNow(page);
  await expect(page.getByText('Syncing with the PMS')).toBeVisible();
  await expect(page.getByText('It reads the residents from the PMS')).toBeVisible();
  // It goes on without the page, and whoever comes back sees it.
  await page.reload();
  await expect(page.getByText('Syncing with the PMS')).toBeVisible();
  await expect(page.getByText('Synced.')).toBeVisible();
  await office.control('yardi', 'DELETE', '/faults');
  await expect(page.getByText(/1 created/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Wilma Newcomer' })).toBeVisible();
  await expect(page.getByText(/Last sync: today/)).toBeVisible();
  await page.getByRole('link', { name: 'See the whole sync' }).click();
  await expect(page.getByRole('row', { name: /Wilma Newcomer Created/ })).toBeVisible();
});

test('a sync that fails says why, and that it changed nothing', async ({ office, page }) => {
  const property = await office.running('entrata');
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await office.control('entrata', 'PUT', '/faults', [{ kind: 'server_error', status: 500 }]);
  await syncNow(page);
  await expect(page.getByRole('alert')).toContainText('The sync failed, and changed nothing more');
  await expect(page.getByRole('alert')).toContainText('Try again in a few minutes');
  await office.control('entrata', 'DELETE', '/faults');
});

test('people are searched and filtered, and the address keeps it', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [somebody] = await office.living('yardi');
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await page.getByRole('searchbox', { name: 'Search by name, email, phone, unit or ID' }).fill(somebody.last_name);
  await expect(page).toHaveURL(/q=/);
  await page.reload();
  await expect(page.getByRole('link', { name: new RegExp(somebody.last_name) }).first()).toBeVisible();
  for (const row of await page.getByRole('row').all()) {
    if (await row.getByRole('rowheader').count()) await expect(row).toContainText(somebody.last_name);
  }
  await page.getByRole('searchbox').fill('nobody is called this');
  await expect(page.getByText('Nobody fits')).toBeVisible();
  await office.open(`${property.path}/people?lifecycle=future`, 'People');
  await expect(page.getByRole('combobox', { name: 'Lifecycle' })).toHaveValue('future');
});

test('a search and a filter do not undo each other, and whoever asks for everybody has an empty field', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [somebody] = await office.living('yardi');
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await page.getByRole('searchbox').fill(`${somebody.last_name}, ${somebody.first_name}`);
  // Sooner than the search is told on.
  await page.getByRole('combobox', { name: 'Lifecycle' }).selectOption('current');
  await expect(page).toHaveURL(/q=/);
  await expect(page).toHaveURL(/lifecycle=current/);
  await expect(page.getByRole('link', { name: `${somebody.first_name} ${somebody.last_name}` })).toBeVisible();
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page).not.toHaveURL(/q=|lifecycle=/);
});

test('until a unit is mapped, its name in the PMS is shown and searched', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [somebody] = await office.linked(property, 'yardi');
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await page.getByRole('searchbox').fill(`${somebody.last_name} ${somebody.unit}`);
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole('row', { name: new RegExp(somebody.last_name) }).first()).toContainText(`${somebody.unit} not mapped`);
});

test('who lives with somebody is on their page', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [somebody] = await office.linked(property, 'yardi');
  await office.moveIn('yardi', { first_name: 'Wilma', last_name: 'Newcomer', email: 'wilma.newcomer@example.com', unit: somebody.unit });
  await office.syncNow(property);
  const person = (await office.people(property)).find((one) => one.email === somebody.email);
  await office.signIn();
  await office.open(`${property.path}/people/${person.person_id}`, person.first_name);
  const household = page.getByRole('region', { name: 'Lives with' });
  await household.getByRole('link', { name: 'Wilma Newcomer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wilma Newcomer' })).toBeVisible();
  await expect(household.getByRole('link', { name: `${somebody.first_name} ${somebody.last_name}` })).toBeVisible();
});

test('a list is a file, too: whoever is looked for, on all pages', { tag: '@chromium' }, async ({ office, page }) => {
  const property = await office.running('yardi', 'Birch Terrace', 120);
  await office.signIn();
  await office.open(`${property.path}/people?lifecycle=current`, 'People');
  await expect(page.locator('tbody tr').first()).toBeVisible();
  const { total, items: [first] } = await office.api('GET', `${property.path}/people?lifecycle=current&limit=1`);
  expect(total).toBeGreaterThan(50);
  const download = page.waitForEvent('download');
  await page.locator('summary', { hasText: 'Actions' }).click();
  await page.getByRole('button', { name: 'Save this list as CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  // By its first letter a spreadsheet knows how the others are written.
  expect(file.codePointAt(0)).toBe(0xfeff);
  const [names, ...lines] = file.slice(1).trim().split('\r\n');
  expect(names).toMatch(/^First name,Last name,Email,/);
  expect(lines).toHaveLength(total);
  expect(lines[0]).toContain(first.email);
});

test('a long list goes on page by page, and is printed whole, with the property’s name', { tag: '@chromium' }, async ({ office, page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', String(document.querySelectorAll('tbody tr').length));
  });
  const property = await office.running('yardi', 'Birch Terrace', 220);
  const everybody = (await office.people(property)).length;
  expect(everybody).toBeGreaterThan(100);
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(50);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(`51–100 of ${everybody}`)).toBeVisible();
  await expect(rows).toHaveCount(50);
  await page.locator('summary', { hasText: 'Actions' }).click();
  await page.getByRole('button', { name: 'Print this list' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', String(everybody));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(property.name, { exact: true }).last()).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
});

test('a person has a history and a reason, and a manager’s word on the lifecycle ends access', async ({ office, page }) => {
  const property = await office.running('entrata');
  const [resident] = await office.living('entrata');
  await office.change('entrata', resident, { phone: '801 555 0142' });
  await office.syncNow(property);
  await office.signIn();
  await office.open(`${property.path}/people?q=${encodeURIComponent(resident.email)}`, 'People');
  await page.getByRole('link', { name: `${resident.first_name} ${resident.last_name}` }).click();
  await expect(page.getByRole('row', { name: /Updated/ })).toContainText('Phone');
  await page.getByRole('button', { name: 'Ask the PMS' }).click();
  await expect(page.getByText('Rule R1')).toBeVisible();

  await page.getByRole('button', { name: 'Set to Past' }).click();
  await expect(page.getByRole('dialog')).toContainText('All their access ends at once');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Set to Past' })).toBeFocused();
  await page.getByRole('button', { name: 'Set to Past' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set to Past' }).click();
  await expect(page.getByText('is now Past.')).toBeFocused();
  await expect(page.getByText('All access ended')).toBeVisible();
});

test('a person in several records shows them, which leads, and why they are one', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [resident] = await office.linked(property, 'yardi');
  const { first_name, last_name, email, unit } = resident;
  await office.change('yardi', resident, { status: 'past', move_out: '2026-01-31' });
  await office.moveIn('yardi', { first_name, last_name, email, unit });
  await office.syncNow(property);
  const person = (await office.people(property)).find((one) => one.email === email);
  expect([person.lifecycle, person.records.length]).toEqual(['current', 2]);
  await office.signIn();
  await office.open(`${property.path}/people/${person.person_id}`, `${first_name} ${last_name}`);
  const records = page.getByRole('region', { name: 'Records in the PMS' });
  await expect(records.getByRole('row', { name: /Leads/ })).toContainText('It is a further record of the same human');
  await expect(records.getByRole('row', { name: new RegExp(resident.id) })).toContainText('This person was made from it.');
  await page.getByRole('button', { name: 'Ask the PMS' }).click();
  // Once, not for each of the two.
  await expect(page.getByText('The PMS has this human in 2 records.')).toBeVisible();
  await expect(page.getByText('The lease of this record is the one that counts.')).toBeVisible();
});

test('why somebody is not here is answered by the rule', async ({ office, page }) => {
  const property = await office.running('yardi');
  const nobody = (await office.residents('yardi')).find((one) => !one.email && one.status === 'current');
  const past = (await office.residents('yardi')).find((one) => one.status === 'past' && one.email);
  await office.signIn();
  await office.open(`${property.path}/why`, 'Why is somebody here, or not?');
  await page.getByLabel('Name, unit, email, phone, or ID in the PMS').fill(past?.email ?? nobody.id);
  await page.getByRole('button', { name: 'Ask the PMS' }).click();
  await expect(page.getByText('What to do:').first()).toBeVisible();
  await expect(page).toHaveURL(/why\?/);

  // By name, in any order and case; their alert is open.
  await page.getByLabel('Name, unit, email, phone, or ID in the PMS').fill(`${nobody.last_name.toUpperCase()} ${nobody.first_name}`);
  await page.getByRole('button', { name: 'Ask the PMS' }).click();
  await expect(page.getByText(`${nobody.first_name} ${nobody.last_name}`, { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'An alert is open: Missing Email' }).first()).toBeVisible();
  await page.getByLabel('Name, unit, email, phone, or ID in the PMS').fill('nobody such');
  await page.getByRole('button', { name: 'Ask the PMS' }).click();
  await expect(page.getByText(/^Looked for “nobody such” in names, units, emails, phones and IDs, among \d+ residents whom the PMS has for .* and \d+ people in Door\./)).toBeVisible();
  await expect(page.getByText('Nobody such was found.')).toBeVisible();
});

/** More people move out at once than may without a manager. */
async function held(office, property, pms) {
  const leaving = await office.moveOut(property, pms, 7);
  const sync = await office.syncNow(property);
  expect(sync.status).toBe('held');
  // With some PMS their households go with them.
  return { sync, leaving, moveOuts: sync.hold_reasons[0].move_outs };
}

test('a held sync shows whom it would move out, and approving moves them out', async ({ office, page }) => {
  const property = await office.running('yardi');
  const { leaving, moveOuts } = await held(office, property, 'yardi');
  await office.signIn();
  await office.open(`${property.path}/integrations`, 'Integrations');
  await expect(page.getByText('Needs attention')).toBeVisible();
  await page.getByRole('link', { name: 'Look at what it would do' }).click();
  await expect(page.getByText('To move out')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(leaving[0].last_name) }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('dialog')).toContainText(`${moveOuts} people move out.`);
  await expect(page.getByRole('dialog')).toContainText('Of those who move out, all lose all access at once.');
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Synced.')).toBeVisible();
  const past = (await office.api('GET', `${property.path}/people?lifecycle=past&limit=200`)).items.map((person) => person.email);
  expect(past).toEqual(expect.arrayContaining(leaving.map((resident) => resident.email.trim())));
});

test('where a manager approves access, a held sync takes none from those who move out, and says so', async ({ office, page }) => {
  const property = await office.running('yardi');
  await office.api('PUT', `${property.path}/integration/settings`, { automated_access: 'approval_required' });
  const { sync, leaving, moveOuts } = await held(office, property, 'yardi');
  await office.signIn();
  await office.open(`${property.path}/syncs/${sync.sync_id}`, 'Sync');
  await expect(page.getByText('Keeps access until you decide')).toHaveCount(moveOuts);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('dialog')).toContainText('All of those who move out keep access for now');
  await expect(page.getByRole('dialog')).not.toContainText('lose all access');
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Synced.')).toBeVisible();
  const past = (await office.api('GET', `${property.path}/people?lifecycle=past&limit=200`)).items;
  const left = past.filter((person) => leaving.some((resident) => resident.email.trim() === person.email));
  expect(left.map((person) => person.access.state)).toEqual(Array(7).fill('unmanaged'));
  await office.open(`${property.path}/people?lifecycle=past`, 'People');
  await expect(page.getByText('Still has access')).toHaveCount(moveOuts);
});

test('a held sync that is discarded changes nobody', async ({ office, page }) => {
  const property = await office.running('yardi');
  const before = (await office.people(property)).map((person) => [person.email, person.lifecycle]);
  const { sync } = await held(office, property, 'yardi');
  await office.signIn();
  await office.open(`${property.path}/syncs/${sync.sync_id}`, 'Sync');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Discarded. Nothing was changed')).toBeVisible();
  await expect(page.getByText(/Discarded by/)).toBeVisible();
  expect((await office.people(property)).map((person) => [person.email, person.lifecycle])).toEqual(before);
});

test('User Sync is turned off and a sync undone in one step', async ({ office, page }) => {
  const property = await office.running('yardi');
  const [first] = (await office.api('GET', `${property.path}/syncs`)).items;
  await office.signIn();
  await office.open(`${property.path}/syncs/${first.sync_id}`, 'Sync');
  await page.getByRole('button', { name: 'Undo this sync' }).click();
  await expect(page.getByRole('dialog')).toContainText('User Sync is turned off with it');
  await page.getByRole('dialog').getByRole('button', { name: 'Turn off and undo' }).click();
  await expect(page.getByText(/^User Sync is off now\. Undone for \d+ people/)).toBeVisible();
  expect((await office.api('GET', `${property.path}/integration`)).enabled).toBe(false);
  await page.getByRole('button', { name: 'Undo this sync' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText(/^Undone for/)).toBeVisible();
});
