// The whole way by keyboard: every control is reached by Tab, shows that it has the focus, and does its work.

import { expect, test } from './office.js';

/** Goes on by Tab until a control has the focus, which then can be seen. */
async function tabTo(page, control) {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) {
      const shown = await control.evaluate((element) => {
        const ring = (one) => one && getComputedStyle(one).outlineStyle !== 'none';
        return ring(element) || ring(element.closest('.choice'));
      });
      expect(shown, 'the focus can be seen').toBe(true);
      return;
    }
  }
  throw new Error(`Tab does not reach ${control}`);
}

const press = async (page, control, key = 'Enter') => {
  await tabTo(page, control);
  await page.keyboard.press(key);
};

test('the wizard is taken from the first to the last step by keyboard alone', { tag: '@chromium' }, async ({ office, page }) => {
  await office.reset('entrata');
  const property = await office.property('Birch Terrace', 'entrata');
  await office.signIn();
  await office.open(`${property.path}/integrations`, 'Integrations');

  await press(page, page.getByRole('link', { name: 'Set Up' }));
  const heading = (name) => page.getByRole('heading', { level: 1, name });
  await expect(heading('Select your PMS')).toBeFocused();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let step = 0; step < 5 && !(await page.getByRole('radio', { name: 'Entrata' }).isChecked()); step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await press(page, page.getByRole('button', { name: 'Continue' }));

  await expect(heading('Enter Credentials')).toBeFocused();
  for (const [field, value] of Object.entries(office.fields('entrata')).sort(([a], [b]) => (a === 'domain' ? -1 : b === 'domain' ? 1 : 0))) {
    await tabTo(page, page.locator(`[name="${field}"]`));
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');

  await expect(heading('Attach Property IDs')).toBeFocused();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await press(page, page.getByRole('checkbox').first(), 'Space');
  await press(page, page.getByRole('button', { name: 'Continue' }));

  await expect(heading('Exclude Lease Statuses')).toBeFocused();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await press(page, page.getByRole('checkbox', { name: /^Applicant/ }), 'Space');
  await press(page, page.getByRole('button', { name: 'Continue' }));

  await expect(heading('User Sync Integration')).toBeFocused();
  await expect(page.locator('summary', { hasText: 'To be created' })).toBeVisible();
  await press(page, page.locator('summary', { hasText: 'To be created' }));
  await expect(page.getByRole('table')).toBeVisible();
  await press(page, page.getByRole('switch', { name: 'User Sync' }), 'Space');
  await press(page, page.getByRole('button', { name: 'Done' }));
  await expect(page.getByText('Synced.')).toBeVisible();
});

test('menus, dialogs and the skip link work by keyboard, and give the focus back', async ({ office, page }) => {
  const property = await office.running('yardi');
  await office.signIn();
  await office.open(`${property.path}/people`, 'People');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const actions = page.locator('summary', { hasText: 'Actions' });
  await press(page, actions);
  await expect(page.getByRole('button', { name: 'Sync Now' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sync Now' })).toBeHidden();
  await expect(actions).toBeFocused();

  const scope = page.getByRole('button', { name: /^Property:/ });
  await scope.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type(property.name);
  await expect(page.getByRole('dialog').getByRole('link')).toHaveCount(1);
  // The first Escape empties the search, as in every search field; the second closes.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Search properties' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(scope).toBeFocused();

  // Another property is shown by the same section.
  await page.getByRole('link', { name: 'Integrations' }).click();
  await scope.click();
  await expect(page.getByRole('dialog').getByRole('link')).toHaveAttribute('href', `${property.path}/integrations`);
});
