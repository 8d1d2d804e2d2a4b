// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { DocumentOf, PublishedDocument } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { IMPORTERS } from './fields.ts';
import { libraryOf, type LibraryPicture } from './pictures.ts';

export type { LibraryPicture };
export { libraryOf };

/** What to write into the collection of a type so that it says what a document says. */
export interface Imported {
  readonly id: string;
  readonly type: DocumentType;
  /** The same in every language. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** For each language that the document has. */
  readonly locales: Readonly<Partial<Record<ActiveLocale, Readonly<Record<string, unknown>>>>>;
}

/**
 * The inverse of `present`: a document of the contract as data of a working copy.
 * @param mediaIdOf the media row of each picture of {@link libraryOf}, by its key
 */
export function importDocument<T extends DocumentType>(
  document: DocumentOf<T> & PublishedDocument,
  mediaIdOf: (key: string) => string,
): Imported {
  const importer = IMPORTERS[document.type as T];
  const library = libraryOf(document);
  const locales: Partial<Record<ActiveLocale, Record<string, unknown>>> = {};
  for (const locale of ACTIVE_LOCALES) {
    const content = document.locales[locale];
    if (content === undefined) continue;
    locales[locale] = {
      ...importer.content(
        content as DocumentOf<T>['locales']['it'],
        (picture) => mediaIdOf(library.keyOf(picture, locale)),
        `${document.id}.${locale}`,
      ),
    };
  }
  return {
    id: document.id,
    type: document.type,
    shared: { ...importer.shared(document) },
    locales,
  };
}
