// Accessibility by axe: WCAG 2.2, A and AA, on what is shown now.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function expectAccessible(page, what) {
  await page.evaluate(source);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), tags);
  const found = violations.map((rule) => `${rule.id}: ${rule.help}\n${rule.nodes.map((node) => `    ${node.html}\n      ${node.failureSummary}`).join('\n')}`);
  expect.soft(found, what).toEqual([]);
}
