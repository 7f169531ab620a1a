// Moments as managers read them: in the property's zone, whatever zone the browser is in.

import { expect, test } from '@playwright/test';
import { date, exactly, shortly } from '../../../functions/console/app/time.js';

const plain = (text) => text.replaceAll(/\s/g, ' ');
const now = new Date('2026-11-25T06:30:00Z');

for (const [what, zone, at, told] of [
  ['the same day', 'America/New_York', '2026-11-25T06:05:00Z', 'today, 1:05 AM'],
  ['the day before, though the same in UTC', 'America/New_York', '2026-11-25T04:59:00Z', 'Nov 24, 11:59 PM'],
  ['the same day, though the one before in UTC', 'America/Denver', '2026-11-24T23:00:00Z', 'today, 4:00 PM'],
  ['another year', 'America/Denver', '2025-12-31T23:00:00Z', 'Dec 31, 2025, 4:00 PM'],
  ['a year that has begun in UTC alone', 'America/Denver', '2026-01-01T03:00:00Z', 'Dec 31, 2025, 8:00 PM'],
]) {
  test(`a moment of ${what} is told as people say it`, () => {
    expect(plain(shortly(at, zone, now))).toBe(told);
  });
}

test('behind it is the exact one, with its zone, also when clocks change', () => {
  expect(plain(exactly('2026-11-01T07:30:15Z', 'America/Denver'))).toBe('Sunday, November 1, 2026 at 1:30:15 AM MDT');
  expect(plain(exactly('2026-11-01T08:30:15Z', 'America/Denver'))).toBe('Sunday, November 1, 2026 at 1:30:15 AM MST');
});

test('a day of a lease is that day everywhere', () => {
  expect(date('2026-03-08')).toBe('Mar 8, 2026');
  expect(date(null)).toBe('—');
});
