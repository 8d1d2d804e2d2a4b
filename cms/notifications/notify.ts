// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { Person } from '../access/person.ts';
import { cmsEnv } from '../values/env.ts';
import { outbox } from '../records/outbox.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { deliverSoon } from './deliver.ts';
import { type Mail, sentAlongMail, submittedMail, verdictMail, type Verdict } from './mails.ts';
import { addressesOfReviewers, addressesOfUsers } from './recipients.ts';

const linkTo = (submission: SubmissionRow): string =>
  `${cmsEnv().CMS_URL}/admin/collections/${COLLECTION_OF[submission.type]}/${submission.document}`;

/** Writes one mail for each address, in the verb's transaction; they leave after the commit. */
async function send(work: Work, to: readonly string[], mail: Mail): Promise<void> {
  for (const address of new Set(to))
    await outbox.create(work.req, {
      to: address,
      ...mail,
      at: work.now,
      nextAt: work.now,
      attempts: 0,
    });
  if (to.length > 0) work.afterCommit(async () => deliverSoon(work.req.payload));
}

/** Reviewers hear that something waits, but not of what they wrote themselves. */
export async function notifyReviewers(work: Work, submission: SubmissionRow): Promise<void> {
  const wrote = [submission.submittedBy, ...submission.contributors.map(({ user }) => user)];
  const to = await addressesOfReviewers(work.req, wrote);
  await send(work, to, submittedMail(submission, linkTo(submission)));
}

/** Whoever wrote a text hears that somebody else sent it, along with another: they may not have been done with it. */
export async function notifySentAlong(
  work: Work,
  submission: SubmissionRow,
  by: Person,
): Promise<void> {
  const { document, contributors } = submission;
  const wrote = contributors.filter(
    ({ key, user }) => user !== by.id && key === `${document}/${user}`,
  );
  const to = await addressesOfUsers(
    work.req,
    wrote.map(({ user }) => user),
  );
  await send(work, to, sentAlongMail(submission, by, linkTo(submission)));
}

/** Whoever wrote or sent it hears what became of it, except the person who decided. */
export async function notifyWriters(
  work: Work,
  verdict: {
    readonly kind: Verdict;
    readonly submission: SubmissionRow;
    readonly by: Person;
    readonly reason?: string | undefined;
  },
): Promise<void> {
  const { submission, by } = verdict;
  const wrote = [submission.submittedBy, ...submission.contributors.map(({ user }) => user)];
  const to = await addressesOfUsers(
    work.req,
    wrote.filter((user) => user !== by.id),
  );
  await send(work, to, verdictMail(verdict, linkTo(submission)));
}
