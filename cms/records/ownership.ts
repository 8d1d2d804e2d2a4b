// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType, factsOf } from '@portico/shared/contract/types';
import { idIn } from '../values/relation-id.ts';
import { table, type Db } from './table.ts';

/** The organisation and the edition that a working copy belongs to. */
export interface Ownership {
  readonly organisation: string | null;
  readonly edition: string | null;
}

/** Do the documents of a type name an organisation? The others are the Comune's, or an organisation themselves. */
export const namesOrganisation = (type: DocumentType): boolean =>
  factsOf(type).owner === 'organisation';

/** Do the documents of a type name an edition? */
export const namesEdition = (type: DocumentType): boolean => factsOf(type).edition === 'named';

interface Row {
  readonly id: string;
  readonly organisation?: unknown;
  readonly edition?: unknown;
}

/** The owner that a row names, or the row itself. */
export function ownershipIn(type: DocumentType, row: Row): Ownership {
  const { owner, edition } = factsOf(type);
  return {
    organisation: owner === 'self' ? row.id : (idIn(row.organisation) ?? null),
    edition: edition === 'self' ? row.id : edition ? (idIn(row.edition) ?? null) : null,
  };
}

/** The columns that name the owner of a document of a type; with them its lists are not read. */
const ownerColumns = (type: DocumentType): Partial<Record<keyof Row, true>> => ({
  id: true,
  ...(namesOrganisation(type) && { organisation: true }),
  ...(namesEdition(type) && { edition: true }),
});

/** The owner of a document, from its main row; `undefined` when there is no such document. */
export async function readOwnership(
  db: Db,
  type: DocumentType,
  id: string,
): Promise<Ownership | undefined> {
  const row = await table<Row>(COLLECTION_OF[type]).byId(db, id, ownerColumns(type));
  return row && ownershipIn(type, row);
}
