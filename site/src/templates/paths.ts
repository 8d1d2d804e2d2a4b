// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import { contentOf } from '../queries/content.ts';
import type { Entry } from '../queries/query.ts';

export type Paths = Readonly<Partial<Record<ActiveLocale, string>>>;

/** A page that exists in every language, in each. */
export const inEveryLocale = (path: (locale: ActiveLocale) => string): Paths =>
  Object.fromEntries(ACTIVE_LOCALES.map((locale) => [locale, path(locale)]));

/** The page of a document in each of its languages. */
export const pathsOf = (entry: Entry<PageType>): Paths =>
  Object.fromEntries(
    ACTIVE_LOCALES.flatMap((locale) => {
      const content = contentOf(entry, locale);
      return content ? [[locale, documentPath(entry.type, content.slug, locale)]] : [];
    }),
  );
