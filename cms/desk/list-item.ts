// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  COLLECTION_OF,
  type CollectionName,
  type DocumentType,
} from '@portico/shared/contract/types';
import { UNTITLED } from '../records/messages.ts';
import { type PublishedRow, published, type SubmissionRow } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import type { State } from '../records/states.ts';
import type { Db } from '../records/table.ts';
import type { Act } from './act.ts';

/** Items of one list at most; the lists of the collections have the rest. */
export const MAX_ITEMS = 100;

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
}

/** A document with what the tables of the workflow say of it. */
export interface ListedDocument {
  readonly type: DocumentType;
  readonly id: string;
  readonly title: string;
  readonly organisation: string | null;
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
    select: { type: true, digest: true, withdrawn: true, slugs: true, modified: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
