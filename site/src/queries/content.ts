// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import {
  type DocumentType,
  hasPage,
  type SingleType,
  titleIn,
} from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { documentPath, homePath } from '@portico/shared/paths';
import type { PageLink, Paths } from '../route.ts';
import type { Entry, Store } from './query.ts';

/** The content of a document of a type in one language. */
export type ContentOf<T extends DocumentType> = DocumentOf<T>['locales']['it'];

/** The content of an entry in a language; `undefined` when it lacks the language: no other fills in. */
export function contentOf<T extends DocumentType>(
  entry: Entry<T>,
  locale: ActiveLocale,
): ContentOf<T> | undefined {
  // The union of all documents hides that `locales` of a type holds contents of that type.
  return entry.document.locales[locale] as ContentOf<T> | undefined;
}

/**
 * The content of an entry in a language, or else the Italian: for names, numbers and addresses, which are needed in
 * every language.
 */
export const contentOrItalian = <T extends DocumentType>(
  entry: Entry<T>,
  locale: ActiveLocale,
): ContentOf<T> => contentOf(entry, locale) ?? entry.document.locales.it;

/** Address of the page that shows a document: its own, or the first page for types that have none. */
function documentAddress({ type, document }: Entry, locale: ActiveLocale): string | undefined {
  const content = document.locales[locale];
  if (content === undefined) return undefined;
  return hasPage(type) && 'slug' in content
    ? documentPath(type, content.slug, locale)
    : homePath(locale);
}

/** The page of a document in each of its languages. */
export const documentPaths = (entry: Entry): Paths =>
  Object.fromEntries(
    ACTIVE_LOCALES.flatMap((locale) => {
      const path = documentAddress(entry, locale);
      return path === undefined ? [] : [[locale, path]];
    }),
  );

/** Title and address of a document in a language; `null` when it lacks the language. */
export function pageLink(entry: Entry | undefined, locale: ActiveLocale): PageLink | null {
  if (entry === undefined) return null;
  const title = titleIn(entry.type, entry.document.locales[locale]);
  const path = documentAddress(entry, locale);
  return title === undefined || path === undefined ? null : { title, path };
}

/** The document of a type of which there is one; `undefined` until it is published. */
export const singleEntry = <T extends SingleType>(store: Store, type: T): Entry<T> | undefined =>
  store.all(type).at(-1);
