// A stack at the size of a real building or of a real portfolio, and what is asked of every list there: that it is no
// longer than a page. How long things took is told, and not judged: that depends on the machine.

import { start } from '../stack.js';
import { expect, test as base } from './office.js';

/** Elements of the page at most, whatever is listed. */
const NODES = 1500;

/** Tests on a stack that is started so. @param {string} name @param {string[]} flags */
export const atSize = (name, flags) => base.extend({
  // A stack of its own, with a portfolio that is connected and synced.
  local: [
    async ({}, use) => {
      const { local, stop } = await start(name, flags, 900);
      await use(local);
      await stop();
    },
    { scope: 'worker', timeout: 900_000 },
  ],
  office: async ({ office }, use) => {
    office.org = 'org_harbor';
    await use(office);
  },
});

export async function nodes(page, what) {
  const n = await page.locator('main *').count();
  console.log(`      ${what}: ${n} nodes`);
  expect(n, what).toBeLessThanOrEqual(NODES);
}

export async function timed(what, act) {
  const since = Date.now();
  await act();
  console.log(`      ${what}: ${Date.now() - since} ms`);
}

export const rows = (page) => page.locator('main tbody tr');
