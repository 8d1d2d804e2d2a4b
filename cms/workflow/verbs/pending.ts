// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Author } from '../../records/contributors.ts';
import { VerbError } from '../../records/verb-error.ts';
import { type SubmissionRow, submissions } from '../../records/rows.ts';
import type { SubmissionState } from '../../records/states.ts';
import type { Found } from '../subject.ts';
import type { Work } from '../../records/transaction.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/** The submission that waits. @throws VerbError `wrong-state` when none does */
export function requirePending(found: Found): SubmissionRow {
  const { pending } = found.standing;
  if (!pending) throw new VerbError('wrong-state', WORKFLOW_MESSAGES.nothingPending);
  return pending;
}

/** The submission that waits for a decision, or for its moment. @throws VerbError `wrong-state` when none does */
export function requireWaiting(found: Found): SubmissionRow {
  const { pending, scheduled } = found.standing;
  const waiting = pending ?? scheduled;
  if (!waiting) throw new VerbError('wrong-state', WORKFLOW_MESSAGES.nothingPending);
  return waiting;
}

/** @throws VerbError `stale` when the text was submitted again since it was read */
export function requireSameDigest(submission: SubmissionRow, digest: string): void {
  if (submission.digest !== digest) throw new VerbError('stale', WORKFLOW_MESSAGES.stale);
}

/** Closes a submission; its slot is free for the next. */
export async function closeSubmission(
  work: Work,
  person: Author,
  submission: SubmissionRow,
  how: { state: Exclude<SubmissionState, 'pending' | 'scheduled'>; reason?: string | undefined },
): Promise<void> {
  await submissions.update(work.req, submission.id, {
    slot: `${submission.document}/${submission.id}`,
    state: how.state,
    closedBy: person.id,
    closedByName: person.name,
    closedAt: work.now,
    reason: how.reason ?? null,
  });
}
