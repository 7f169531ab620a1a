// Accessibility by axe: WCAG 2.2, A and AA, on what is shown now.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What colours and the width of the window can break. The other rules read what is the same in every look. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

const EVERY_RULE = { type: 'tag', values: tags };
const RULES_OF_LOOKS = { type: 'rule', values: LOOKS };

export async function expectAccessible(page, what, { looksOnly = false } = {}) {
  await page.evaluate(source);
  const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), looksOnly ? RULES_OF_LOOKS : EVERY_RULE);
  const found = violations.map((rule) => `${rule.id}: ${rule.help}\n${rule.nodes.map((node) => `    ${node.html}\n      ${node.failureSummary}`).join('\n')}`);
  expect.soft(found, what).toEqual([]);
}
