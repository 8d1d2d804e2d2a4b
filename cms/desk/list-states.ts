// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PublishedRow, published, type SubmissionRow, submissions } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import type { State } from '../records/states.ts';
import type { Db } from '../records/table.ts';
import { batchLoader } from './batch-loader.ts';

/** The state of a document in a list of its collection, with the moments that its words name. */
export interface ListState {
  readonly state: State;
  readonly submittedAt: string | null;
  readonly returnedAt: string | null;
  readonly firstPublished: string | null;
  readonly withdrawnAt: string | null;
}

type LastSubmission = Pick<SubmissionRow, 'document' | 'state' | 'submittedAt' | 'closedAt'>;
type Online = Pick<PublishedRow, 'id' | 'withdrawn' | 'firstPublished' | 'withdrawnAt'>;

async function lastSubmissions(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, LastSubmission>> {
  const rows = await submissions.find(db, {
    where: { document: { in: [...ids] } },
    select: { document: true, state: true, submittedAt: true, closedAt: true },
    sort: 'submittedAt',
  });
  return new Map(rows.map((row) => [row.document, row]));
}

async function onlineRows(db: Db, ids: readonly string[]): Promise<Map<string, Online>> {
  const rows = await published.find(db, {
    where: { id: { in: [...ids] } },
    select: { withdrawn: true, firstPublished: true, withdrawnAt: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function listState(last: LastSubmission | undefined, online: Online | undefined): ListState {
  return {
    state: deriveState(online, last),
    submittedAt: last?.submittedAt ?? null,
    returnedAt: last?.state === 'returned' ? last.closedAt : null,
    firstPublished: online?.firstPublished ?? null,
    withdrawnAt: online?.withdrawnAt ?? null,
  };
}

async function listStates(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ListState>> {
  const [last, online] = await Promise.all([lastSubmissions(db, ids), onlineRows(db, ids)]);
  return new Map(ids.map((id) => [id, listState(last.get(id), online.get(id))]));
}

/** The state of one row of a list; the rows of a page are read in two queries. The caller may read the documents. */
export const stateInList = batchLoader(listStates);
