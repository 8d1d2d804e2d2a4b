// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { type PublishedRow, published, type SubmissionRow } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import type { named } from './status.ts';
import type { Db } from '../records/table.ts';

/** A document as the first page knows it. */
export interface Seen {
  readonly type: DocumentType;
  readonly id: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly last?: SubmissionRow | undefined;
  readonly online?: PublishedRow | undefined;
}

/** One line of the first page. */
export const rowOf = (seen: Seen, at: string, by: ReturnType<typeof named>) => ({
  collection: COLLECTION_OF[seen.type],
  type: seen.type,
  id: seen.id,
  title: seen.title,
  organisation: seen.organisation,
  state: deriveState(seen.online, seen.last),
  at,
  by,
});

/** A document as its last submission and what is online tell. */
export const seenIn = (row: SubmissionRow, online: PublishedRow | undefined): Seen => ({
  type: row.type,
  id: row.document,
  title: row.title,
  organisation: row.organisation,
  last: row,
  online,
});

/** What is online of some documents, without the texts. */
export async function onlineOf(db: Db, ids: readonly string[]): Promise<Map<string, PublishedRow>> {
  if (ids.length === 0) return new Map();
  const rows = await published.find(db, {
    where: { id: { in: [...ids] } },
    select: { type: true, digest: true, withdrawn: true, slugs: true, modified: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
