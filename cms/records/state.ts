// SPDX-License-Identifier: AGPL-3.0-or-later
import { deriveState, type State } from './states.ts';
import { type PublishedRow, published, type SubmissionRow, submissions } from './rows.ts';
import type { Db } from './table.ts';

/** The state of a document, with the rows that it follows from. */
export interface Standing {
  readonly state: State;
  readonly pending?: SubmissionRow | undefined;
  /** The submission that was approved for a moment that has not come. */
  readonly scheduled?: SubmissionRow | undefined;
  /** The last submission, in any state. */
  readonly last?: SubmissionRow | undefined;
  /** The published row, also of a withdrawn document. */
  readonly published?: PublishedRow | undefined;
}

export async function standingOf(db: Db, document: string): Promise<Standing> {
  const online = await published.first(db, { id: { equals: document } });
  const last =
    (await submissions.first(db, { slot: { equals: document } })) ??
    (await submissions.first(db, { document: { equals: document } }, '-closedAt'));
  const pending = last?.state === 'pending' ? last : undefined;
  const scheduled = last?.state === 'scheduled' ? last : undefined;
  return { state: deriveState(online, last), pending, scheduled, last, published: online };
}

export const stateOf = async (db: Db, document: string): Promise<State> =>
  (await standingOf(db, document)).state;
