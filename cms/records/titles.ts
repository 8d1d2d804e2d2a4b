// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, titleIn } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { fold } from '../values/fold.ts';

/** The title of a document in each language that has one. */
export type Titles = Readonly<Partial<Record<ActiveLocale, string>>>;

/** The titles in a document of the contract, checked or not. */
export function titlesIn(type: DocumentType, document: unknown): Titles {
  const locales = (document as { locales?: Readonly<Record<string, unknown>> } | undefined)
    ?.locales;
  return Object.fromEntries(
    ACTIVE_LOCALES.flatMap((language) => {
      const title = titleIn(type, locales?.[language]);
      return title === undefined ? [] : [[language, title]];
    }),
  );
}

/** The title by which people know a document: the Italian one, or that of the first other language that has one. */
export const firstTitle = (titles: Titles): string | undefined =>
  ACTIVE_LOCALES.map((language) => titles[language]).find(Boolean);

/** What a search by title looks in: the titles in all languages. */
export const foldedTitles = (titles: Titles): string => fold(Object.values(titles).join(' · '));
