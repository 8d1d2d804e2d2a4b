// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  COLLECTION_OF,
  type CollectionName,
  DOCUMENT_TYPES,
  type DocumentType,
} from '@portico/shared/contract/types';
import type { Where } from 'payload';
import type { Person } from '../access/person.ts';
import { scopeOf } from '../access/scope.ts';
import { UNTITLED } from '../records/catalogue.ts';
import { type PublishedRow, published, type SubmissionRow, submissions } from '../records/rows.ts';
import { deriveState, type State } from '../records/states.ts';
import type { Db } from '../records/table.ts';
import type { Act } from './history.ts';

/** One document in a list of the first page. */
export interface ListItem extends Act {
  readonly collection: CollectionName;
  readonly type: DocumentType;
  readonly id: string;
  /** Empty when the document has none: the reader's language says what stands there. */
  readonly title: string;
  /** Id of the organisation; the name in the answer. */
  readonly organisation: string | null;
  readonly state: State;
  /** When an event begins, ISO 8601, where the list knows it: the copies of a series have one title. */
  readonly begins?: string | undefined;
}

/** A document with what the tables of the workflow say of it. */
export interface ListedDocument extends Pick<ListItem, 'type' | 'id' | 'title' | 'organisation'> {
  /** Its last submission. */
  readonly last?: SubmissionRow | undefined;
  readonly online?: PublishedRow | undefined;
}

export const listItem = (
  { type, id, title, organisation, online, last }: ListedDocument,
  { at, by }: Act,
): ListItem => ({
  collection: COLLECTION_OF[type],
  type,
  id,
  title: title === UNTITLED ? '' : title,
  organisation,
  state: deriveState(online, last),
  at,
  by,
});

/** Rows of published documents by id, without their texts. */
export async function onlineOf(db: Db, ids: readonly string[]): Promise<Map<string, PublishedRow>> {
  if (ids.length === 0) return new Map();
  const rows = await published.find(db, {
    where: { id: { in: [...ids] } },
    select: { canonical: false },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows of the last submission of each document, by its id, without their texts. */
export async function lastSubmissions(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, SubmissionRow>> {
  const rows = await submissions.find(db, {
    where: { document: { in: [...ids] } },
    select: { canonical: false },
    sort: 'submittedAt',
  });
  return new Map(rows.map((row) => [row.document, row]));
}

/** A filter for what a person may read, over the columns that all tables of the workflow share. */
export function readableBy(person: Person, idColumn: 'id' | 'document'): Where {
  const parts = DOCUMENT_TYPES.flatMap((type): Where[] => {
    const scope = scopeOf(person, 'read', type);
    if (scope === false) return [];
    const ofType: Where = { type: { equals: type } };
    if (scope === true) return [ofType];
    // `id` in the scope means the document; in submissions that is another column.
    const renamed = Object.fromEntries(
      Object.entries(scope).map(([key, value]) => [key === 'id' ? idColumn : key, value]),
    );
    return [{ and: [ofType, renamed] }];
  });
  return parts.length > 0 ? { or: parts } : { id: { exists: false } };
}
