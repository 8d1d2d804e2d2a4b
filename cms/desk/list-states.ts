// SPDX-License-Identifier: AGPL-3.0-or-later
import type { State } from '../records/states.ts';
import { type PublishedRow, published, type SubmissionRow, submissions } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import type { Db } from '../records/table.ts';
import { atOnce } from './at-once.ts';

/** How a document of a list stands. */
export interface ListState {
  readonly state: State;
  readonly submittedAt: string | null;
  readonly returnedAt: string | null;
  readonly firstPublished: string | null;
  readonly withdrawnAt: string | null;
}

type Sent = Pick<SubmissionRow, 'document' | 'state' | 'submittedAt' | 'closedAt'>;
type Online = Pick<PublishedRow, 'id' | 'withdrawn' | 'firstPublished' | 'withdrawnAt'>;

/** What was sent last of each document. */
async function lastSent(db: Db, ids: readonly string[]): Promise<Map<string, Sent>> {
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

function listState(sent: Sent | undefined, online: Online | undefined): ListState {
  return {
    state: deriveState(online, sent),
    submittedAt: sent?.submittedAt ?? null,
    returnedAt: sent?.state === 'returned' ? sent.closedAt : null,
    firstPublished: online?.firstPublished ?? null,
    withdrawnAt: online?.withdrawnAt ?? null,
  };
}

/** How many documents stand, in two reads. Who asks has been shown the rows already. */
export async function listStates(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListState>> {
  const [sent, online] = await Promise.all([lastSent(db, ids), onlineRows(db, ids)]);
  return new Map(ids.map((id) => [id, listState(sent.get(id), online.get(id))]));
}

/** How one row of a list stands; all rows of a page are read at once. */
export const stateInList = atOnce(listStates);
