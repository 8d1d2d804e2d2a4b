// SPDX-License-Identifier: AGPL-3.0-or-later
import type { State } from './states.ts';
import { type PublishedRow, published, type SubmissionRow, submissions } from './rows.ts';
import type { Db } from './table.ts';

/** What the rows of the workflow say of one document. */
export interface Standing {
  readonly state: State;
  /** What waits for approval. */
  readonly pending?: SubmissionRow | undefined;
  /** What was sent last, whatever became of it. */
  readonly last?: SubmissionRow | undefined;
  /** What is online, or was. */
  readonly published?: PublishedRow | undefined;
}

/** How a document stands, from what is online and what was sent last. */
export function deriveState(
  online: Pick<PublishedRow, 'withdrawn'> | undefined,
  last: Pick<SubmissionRow, 'state'> | undefined,
): State {
  const live = online !== undefined && !online.withdrawn;
  switch (last?.state) {
    case 'pending':
      return live ? 'live-pending' : 'pending';
    case 'returned':
      return live ? 'live-returned' : 'returned';
    default:
      if (live) return 'live';
      if (online) return 'withdrawn';
      return last ? 'recalled' : 'draft';
  }
}

/** Reads how a document stands. */
export async function standingOf(db: Db, document: string): Promise<Standing> {
  const online = await published.first(db, { id: { equals: document } });
  const last =
    (await submissions.first(db, { slot: { equals: document } })) ??
    (await submissions.first(db, { document: { equals: document } }, '-closedAt'));
  const pending = last?.state === 'pending' ? last : undefined;
  return { state: deriveState(online, last), pending, last, published: online };
}

/** The state alone. */
export const stateOf = async (db: Db, document: string): Promise<State> =>
  (await standingOf(db, document)).state;
