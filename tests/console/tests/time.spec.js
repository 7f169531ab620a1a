// Moments as managers read them: in the property's zone, whatever zone the browser is in.

import { expect, test } from '@playwright/test';
import { date, dayAt, exactly, howLong, running, shortly, timesIn } from '../../../functions/console/app/time.js';

const plain = (text) => text.replaceAll(/\s/g, ' ');
const now = new Date('2026-11-25T06:30:00Z');

for (const [what, zone, at, told] of [
  ['the same day', 'America/New_York', '2026-11-25T06:05:00Z', 'today, 1:05 AM EST'],
  ['the day before, though the same in UTC', 'America/New_York', '2026-11-25T04:59:00Z', 'Nov 24, 11:59 PM EST'],
  ['the same day, though the one before in UTC', 'America/Denver', '2026-11-24T23:00:00Z', 'today, 4:00 PM MST'],
  ['another year', 'America/Denver', '2025-12-31T23:00:00Z', 'Dec 31, 2025, 4:00 PM MST'],
  ['a year that has begun in UTC alone', 'America/Denver', '2026-01-01T03:00:00Z', 'Dec 31, 2025, 8:00 PM MST'],
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

for (const [ms, told] of [
  [30_000, '0 minutes'],
  [60_000, '1 minute'],
  [3_599_000, '59 minutes'],
  [86_399_000, '23 hours'],
  [47.9 * 3_600_000, '47 hours'],
  [167.9 * 3_600_000, '6 days'],
  [-5000, '0 minutes'],
]) {
  test(`${ms} ms are ${told}, and never more than they are`, () => {
    expect(howLong(ms)).toBe(told);
  });
}

test('what is going on is told to the second', () => {
  expect([0, 59_900, 61_000, 3_600_000].map(running)).toEqual(['0:00', '0:59', '1:01', '60:00']);
});

test('a day is that of the property, also so many days later and over a change of clocks', () => {
  expect(dayAt('America/Denver', now)).toBe('2026-11-24');
  expect(dayAt('America/New_York', now)).toBe('2026-11-25');
  expect(dayAt('America/Denver', new Date('2026-10-30T20:00:00Z'), 7)).toBe('2026-11-06');
});

test('moments and days within a text of the service are told as people say them', () => {
  expect(plain(timesIn('u-1, until 2025-12-01T07:00:00Z', 'America/Denver'))).toBe('u-1, until Dec 1, 2025, 12:00 AM MST');
  expect(timesIn('2026-03-08, expected', 'America/Denver')).toBe('Mar 8, 2026, expected');
});
