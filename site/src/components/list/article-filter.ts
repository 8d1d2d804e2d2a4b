// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../../i18n/index.ts';

/** Props of a `FilteredList` with the newest `shown` of `count` articles. */
export function articleFilter(shown: number, count: number, locale: ActiveLocale) {
  const words = messages(locale).topic;
  return { count, howMany: words.count, which: words.shown(shown, count) };
}
