// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { partialDate } from './dates.ts';
import { messages } from './index.ts';

/** «da ottobre 2023 a ottobre 2024», «dall’11 ottobre 2024 all’8 aprile 2025»; one word when it begins and ends with the same. */
export const period = (
  { from, until }: { readonly from: string; readonly until: string },
  locale: ActiveLocale,
): string =>
  from === until
    ? partialDate(from, locale)
    : messages(locale).report.fromUntil(partialDate(from, locale), partialDate(until, locale));
