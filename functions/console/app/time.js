// Times in the property's own zone; dates as they are, for a lease's day is the same everywhere.

import { count } from './words.js';

/** @param {string} zone @param {Intl.DateTimeFormatOptions} options */
const format = (zone, options) => new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options });

/** The moment to the second, with the zone. @param {string} at @param {string} zone */
export const exactly = (at, zone) =>
  format(zone, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(at));

/**
 * Short, as people say it, and in which zone.
 * @param {string} at
 * @param {string} zone
 * @param {Date} now
 */
export function shortly(at, zone, now) {
  const day = format(zone, { dateStyle: 'short' });
  const then = new Date(at);
  const clock = format(zone, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(then);
  if (day.format(then) === day.format(now)) return `today, ${clock}`;
  const year = format(zone, { year: 'numeric' });
  const sameYear = year.format(then) === year.format(now);
  const date = format(zone, { month: 'short', day: 'numeric', year: sameYear ? undefined : 'numeric' }).format(then);
  return `${date}, ${clock}`;
}

/**
 * How long, in whole days, hours or minutes.
 * @param {number} ms
 */
export function howLong(ms) {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return count(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day');
}

/** How long something has been going on, to the second. @param {number} ms */
export function running(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * The day there, or so many days later, as the API writes it.
 * @param {string} zone
 * @param {Date} now
 * @param {number} [later]
 */
export function dayAt(zone, now, later = 0) {
  const parts = Object.fromEntries(format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now).map(({ type, value }) => [type, value]));
  const day = new Date(`${parts.year}-${parts.month}-${parts.day}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + later);
  return day.toISOString().slice(0, 10);
}

/** A text of the API with its moments and days as people say them. @param {string} text @param {string} zone */
export const timesIn = (text, zone) =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) => shortly(at, zone, new Date()))
    .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, date);

/** A day without a time. @param {string | null | undefined} day */
export const date = (day) =>
  day ? format('UTC', { dateStyle: 'medium' }).format(new Date(`${day}T00:00:00Z`)) : '—';
