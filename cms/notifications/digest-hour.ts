// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { momentsAt } from '@portico/shared/civil-moment';
import { addDays } from '@portico/shared/verification';

/** On the clocks of Italy; an hour that every day of the year has once. */
export const DIGEST_HOUR = '08:00';

/** The next moment at which the daily mails leave, ISO 8601 in UTC. */
export function nextDigest(now: number): string {
  const today = civilDate(now);
  for (const date of [today, addDays(today, 1)])
    for (const moment of momentsAt(`${date}T${DIGEST_HOUR}`))
      if (Date.parse(moment) > now) return moment;
  throw new Error(`There is no ${DIGEST_HOUR} after ${new Date(now).toISOString()}.`);
}
