// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';

/** The attribute `lang` of words in one language on a page in another; none when they are the same. */
export const langOn = (page: ActiveLocale, words: ActiveLocale): ActiveLocale | undefined =>
  words === page ? undefined : words;
