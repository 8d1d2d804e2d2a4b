// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { idIn } from '../values/relation-id.ts';
import { table, type Db } from './table.ts';

/** Whose a working copy is. */
export interface Ownership {
  readonly organisation: string | null;
  readonly edition: string | null;
}

/** Types whose rows name no organisation: they are the Comune's, or the organisation itself. */
export const OWNERLESS: readonly DocumentType[] = ['organisation', 'topic', 'home', 'settings'];

interface Row {
  readonly id: string;
  readonly organisation?: unknown;
  readonly edition?: unknown;
}

/** Whose a row is; an organisation's card belongs to the organisation itself. */
export function ownershipIn(type: DocumentType, row: Row): Ownership {
  return {
    organisation: type === 'organisation' ? row.id : (idIn(row.organisation) ?? null),
    edition: type === 'edition' ? row.id : type === 'event' ? (idIn(row.edition) ?? null) : null,
  };
}

/** Whose a document is, from its main row; `undefined` when there is no such document. */
export async function readOwnership(
  db: Db,
  type: DocumentType,
  id: string,
): Promise<Ownership | undefined> {
  const row = await table<Row>(COLLECTION_OF[type]).first(db, { id: { equals: id } });
  return row && ownershipIn(type, row);
}
