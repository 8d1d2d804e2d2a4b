// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import type { DocumentType } from '@portico/shared/contract/types';

/** An accepted document with what the manifest says of it. The same object for as long as the digest is the same. */
export interface Entry<T extends DocumentType = DocumentType> {
  readonly type: T;
  readonly id: string;
  readonly document: DocumentOf<T>;
  readonly digest: string;
  readonly firstPublished: string;
  readonly modified: string;
  readonly revision: number;
  readonly version: number;
}

/** Is this the entry of a document of that type? */
export function isOf<T extends DocumentType>(entry: Entry, type: T): entry is Entry<T> {
  return entry.type === type;
}

/** The entries of a type, in order of first publication, then id. */
export type AllOf = <T extends DocumentType>(type: T) => readonly Entry<T>[];
