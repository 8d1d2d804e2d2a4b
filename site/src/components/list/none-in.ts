// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { month, monthName } from '../../i18n/dates.ts';
import { messages } from '../../i18n/index.ts';

/**
 * «Nessun evento ad aprile.», with the years where they are two; nothing for no months.
 * @param months `YYYY-MM`, one after the other
 * @param other there was one before
 */
export function noneIn(
  months: readonly string[],
  other: boolean,
  locale: ActiveLocale,
): string | undefined {
  const [first, ...rest] = months;
  if (first === undefined) return undefined;
  const ends = [first, ...rest.slice(-1)];
  const sameYear = new Set(ends.map((end) => end.slice(0, 4))).size === 1;
  const [from = '', to] = ends.map((end) =>
    sameYear ? monthName(Number(end.slice(5)), locale) : month(end, locale),
  );
  return messages(locale).events.noneIn(from, to, months.length > 2, other);
}
