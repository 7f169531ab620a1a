// What is searched in the browser is found as the API finds people: `Sought` in `shared/domain/src/text.rs`.

import { expect, test } from '@playwright/test';
import { finds } from '../../../functions/console/app/find.js';

const texts = ['Łukasz', 'O’Smith-Đoković', 'A, 101', '512-555-0142', null];

for (const words of ['lukasz', "o'smith", 'dokovic', 'a, 101', '101 A', 'O’Smith, Łukasz', '(512) 555-0142', '5125550142', '+1 512 555 0142', '555-0142', 'lukasz 0142', '']) {
  test(`“${words}” is found`, () => expect(finds(words, texts)).toBe(true));
}

for (const words of ['smith, john', '102', '555-0143', '0124']) {
  test(`“${words}” is not`, () => expect(finds(words, texts)).toBe(false));
}

test('letters without a mark of their own are found by those that every keyboard has', () => {
  expect(finds('soren gross aerin', ['Søren', 'Groß', 'Ærin'])).toBe(true);
});
