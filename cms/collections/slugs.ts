// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';

/** The collection that holds the working copies of each type of document. */
export const COLLECTION_OF = {
  settings: 'settings',
  home: 'home',
  organisation: 'organisations',
  topic: 'topics',
  venue: 'venues',
  edition: 'editions',
  event: 'events',
  article: 'articles',
} as const satisfies Record<DocumentType, string>;

export type ContentCollection = (typeof COLLECTION_OF)[DocumentType];

/** The type of document that a collection holds; `undefined` when it holds none. */
export function typeOfCollection(slug: string): DocumentType | undefined {
  const found = Object.entries(COLLECTION_OF).find(([, collection]) => collection === slug);
  return found?.[0] as DocumentType | undefined;
}
