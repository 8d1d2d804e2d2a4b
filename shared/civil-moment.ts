// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from './locales.ts';

/** A minute on the clocks of Italy, `2026-11-28T08:00`. */
export const CIVIL_MINUTE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The minute that the clocks of Italy show at a moment. */
export function civilMinute(at: number | Date): string {
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.formatToParts(at).map(({ type, value }) => [type, value]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** Hours by which the clocks of Italy are ahead of UTC, summer time first. */
const OFFSETS = [2, 1];

/**
 * The moments at which the clocks of Italy show a minute, as ISO 8601 in UTC, earliest first: one, none in the hour that
 * is left out in March, two in the hour that comes twice in October.
 * @param civil a {@link CIVIL_MINUTE}
 */
export function momentsAt(civil: string): string[] {
  const asUtc = Date.parse(`${civil}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  return OFFSETS.map((hours) => asUtc - hours * 3_600_000)
    .filter((moment) => civilMinute(moment) === civil)
    .map((moment) => new Date(moment).toISOString());
}

/** Does the hour of a moment come twice, and is this the first time (summer time) or the second? */
export function repeatedHour(at: number): 'first' | 'second' | undefined {
  const [first, second] = momentsAt(civilMinute(at));
  if (first === undefined || second === undefined) return undefined;
  return Date.parse(second) > at ? 'first' : 'second';
}
