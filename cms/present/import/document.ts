// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { StoredFile } from '@portico/shared/contract/file';
import type { DocumentType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { codecsOf } from '../../content/form.ts';
import { FORMS } from '../../content/index.ts';
import { type Held, type Storing, storeRow } from '../../fields/codec/codec.ts';
import { libraryOf } from './pictures.ts';

/** A document as data of its collection: the inverse of `present`. */
export interface Imported {
  readonly id: string;
  readonly type: DocumentType;
  /** The same in every language. */
  readonly shared: Held;
  /** For each language that the document has. */
  readonly locales: Readonly<Partial<Record<ActiveLocale, Held>>>;
}

/** Whose the working copy is, where the contract has no field for it. */
function ownerIn(document: PublishedDocument): Held {
  const { ownerOf } = FORMS[document.type];
  // The form of a type takes documents of that type.
  const owner = ownerOf?.(document as never);
  return owner ? { organisation: owner.id } : {};
}

/**
 * The inverse of `present`: a document of the contract as data of a working copy.
 * @param mediaIdOf the media row of each picture of {@link libraryOf}, by its key
 * @param fileIdOf the row of a file
 */
export function importDocument(
  document: PublishedDocument,
  mediaIdOf: (key: string) => string,
  fileIdOf: (file: StoredFile) => string,
): Imported {
  const { id, type } = document;
  const form = FORMS[type];
  const library = libraryOf(document);
  const locales: Partial<Record<ActiveLocale, Held>> = {};
  for (const locale of ACTIVE_LOCALES) {
    const content = document.locales[locale];
    if (content === undefined) continue;
    const at: Storing = {
      path: `${id}.${locale}`,
      mediaId: (picture) => mediaIdOf(library.keyOf(picture, locale)),
      fileId: fileIdOf,
    };
    locales[locale] = storeRow(codecsOf(form, true), { ...content }, at);
  }
  const at: Storing = { path: id, mediaId: () => '', fileId: fileIdOf };
  const shared = storeRow(codecsOf(form, false), { ...document }, at);
  return { id, type, shared: { ...shared, ...ownerIn(document) }, locales };
}
