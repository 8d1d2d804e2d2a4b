// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { type Author, clearContributions } from '../../records/contributors.ts';
import { record } from '../../records/history.ts';
import type { SubmissionRow } from '../../records/rows.ts';
import type { Work } from '../../records/transaction.ts';
import type { Found } from '../subject.ts';
import { approvedContributors } from './approved-contributors.ts';
import { closeSubmission } from './pending.ts';

/** A submission that is online from now on. */
export interface Approving {
  readonly found: Found;
  readonly submission: SubmissionRow;
  readonly document: PublishedDocument;
  /** Why it was approved below the reading level; stays with it. */
  readonly reason: string | undefined;
  /** In the history: `approve` at once, `publish` at its moment. */
  readonly verb: 'approve' | 'publish';
  readonly event: Pick<
    NonNullable<Parameters<typeof record>[4]>,
    'revision' | 'reason' | 'readingLevel'
  >;
}

/** Closes a submission as approved: those all of whose work it held are its authors no more. */
export async function closeApproved(
  work: Work,
  by: Author,
  { found, submission, document, reason, verb, event }: Approving,
): Promise<void> {
  const { digest, languages, offline } = submission;
  await closeSubmission(work, by, submission, { state: 'approved', reason });
  await clearContributions(work.req, await approvedContributors(work.req, submission, document));
  await record(work, by, verb, found, { digest, languages, offline, ...event });
}
