// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';

/** «Marzo 2027»: words that stand alone, as a title or a choice. */
export const capitalised = (words: string, locale: ActiveLocale): string =>
  words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
