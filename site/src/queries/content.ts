// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType, PageType } from '@portico/shared/contract/types';
import type { DocumentOf } from '@portico/shared/contract/document';
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import type { Entry } from './query.ts';

/** What a document of a type says in one language. */
export type ContentOf<T extends DocumentType> = DocumentOf<T>['locales']['it'];

/** What an entry says in a language, or nothing: no language ever fills in for another. */
export function contentOf<T extends DocumentType>(
  entry: Entry<T>,
  locale: ActiveLocale,
): ContentOf<T> | undefined {
  // The union of all documents hides that `locales` of a type holds contents of that type.
  return entry.document.locales[locale] as ContentOf<T> | undefined;
}

/** Title and address of a page of the portal. */
export interface Named {
  readonly title: string;
  readonly path: string;
}

/** Title and address of a document in a language, or nothing when it lacks the language. */
export function named<T extends PageType>(
  entry: Entry<T> | undefined,
  locale: ActiveLocale,
): Named | null {
  if (entry === undefined) return null;
  const content: ContentOf<PageType> | undefined = contentOf(entry, locale);
  if (content === undefined) return null;
  const title = 'title' in content ? content.title : content.name;
  return { title, path: documentPath(entry.type, content.slug, locale) };
}
