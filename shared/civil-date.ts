// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from './locales.ts';

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil date of the portal (Europe/Rome) at a moment, `YYYY-MM-DD`. */
export const civilDate = (moment: number | Date): string => format.format(moment);
