// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SubmissionRow } from '../records/rows.ts';
import { type Act, type Actor, actor } from './act.ts';

/** The submission that waits for approval. */
export interface PendingSubmission extends Act {
  readonly digest: string;
  /** Everybody who wrote a part of it. */
  readonly writers: readonly Actor[];
  /** Languages that were sent. */
  readonly languages: readonly string[];
}

export function pendingSubmission(row: SubmissionRow): PendingSubmission {
  const writers = new Map(row.contributors.map(({ user, name }) => [user, { id: user, name }]));
  return {
    digest: row.digest,
    at: row.submittedAt,
    by: actor(row.submittedBy, row.submittedByName),
    writers: [...writers.values()],
    languages: row.languages,
  };
}
