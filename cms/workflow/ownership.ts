// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';
import { COLLECTION_OF } from '../collections/slugs.ts';
import { RelationId } from '../access/person.ts';
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

const idOrNull = (value: unknown): string | null => RelationId.safeParse(value).data ?? null;

/** Whose a row is; an organisation's card belongs to the organisation itself. */
export function ownershipIn(type: DocumentType, row: Row): Ownership {
  return {
    organisation: type === 'organisation' ? row.id : idOrNull(row.organisation),
    edition: type === 'edition' ? row.id : type === 'event' ? idOrNull(row.edition) : null,
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
