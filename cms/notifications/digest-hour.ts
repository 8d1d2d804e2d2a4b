// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { momentsAt } from '@portico/shared/civil-moment';

/** On the clocks of Italy; an hour that every day of the year has once. */
export const DIGEST_HOUR = '08:00';

const DAY_MS = 86_400_000;

/** The day after a civil date, `YYYY-MM-DD`. */
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** The next moment at which the daily mails leave, ISO 8601 in UTC. */
export function nextDigest(now: number): string {
  const today = civilDate(now);
  for (const date of [today, dayAfter(today)])
    for (const moment of momentsAt(`${date}T${DIGEST_HOUR}`))
      if (Date.parse(moment) > now) return moment;
  throw new Error(`There is no ${DIGEST_HOUR} after ${new Date(now).toISOString()}.`);
}
