// Times in the property's own zone; dates as they are, for a lease's day is the same everywhere.

/** @param {string} zone @param {Intl.DateTimeFormatOptions} options */
const format = (zone, options) => new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options });

/** The moment to the second, with the zone. @param {string} at @param {string} zone */
export const exactly = (at, zone) =>
  format(zone, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(at));

/**
 * Short, as people say it.
 * @param {string} at
 * @param {string} zone
 * @param {Date} now
 */
export function shortly(at, zone, now) {
  const day = format(zone, { dateStyle: 'short' });
  const then = new Date(at);
  const clock = format(zone, { timeStyle: 'short' }).format(then);
  if (day.format(then) === day.format(now)) return `today, ${clock}`;
  const year = format(zone, { year: 'numeric' });
  const sameYear = year.format(then) === year.format(now);
  const date = format(zone, { month: 'short', day: 'numeric', year: sameYear ? undefined : 'numeric' }).format(then);
  return `${date}, ${clock}`;
}

/** A day without a time. @param {string | null | undefined} day */
export const date = (day) =>
  day ? format('UTC', { dateStyle: 'medium' }).format(new Date(`${day}T00:00:00Z`)) : '—';
