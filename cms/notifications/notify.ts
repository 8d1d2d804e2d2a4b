// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Person } from '../access/person.ts';
import { cmsEnv } from '../values/env.ts';
import { outbox } from '../records/outbox.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { deliverSoon } from './queue.ts';
import {
  mailIn,
  type SaidMail,
  sentAlongMail,
  submittedMail,
  type Verdict,
  verdictMail,
} from './mails.ts';
import { addressesOfReviewers, addressesOfUsers } from './recipients.ts';

const linkTo = (submission: SubmissionRow): string =>
  `${cmsEnv().CMS_URL}/admin/collections/${COLLECTION_OF[submission.type]}/${submission.document}`;

/** In which language a person reads the desk stands in a cookie of theirs: here it is not known. */
const LANGUAGE = DEFAULT_LOCALE;

/** Writes one mail for each address, in the verb's transaction; they leave after the commit. */
async function send(work: Work, to: readonly string[], said: SaidMail): Promise<void> {
  const mail = mailIn(LANGUAGE, said);
  for (const address of new Set(to))
    await outbox.create(work.req, {
      to: address,
      ...mail,
      at: work.now,
      nextAt: work.now,
      attempts: 0,
    });
  if (to.length > 0) work.afterCommit(() => deliverSoon(work.req.payload));
}

/** Tells the reviewers that a text waits, but not those who wrote or sent it. */
export async function notifyReviewers(work: Work, submission: SubmissionRow): Promise<void> {
  const wrote = [submission.submittedBy, ...submission.contributors.map(({ user }) => user)];
  const to = await addressesOfReviewers(work.req, wrote);
  await send(work, to, submittedMail(submission, linkTo(submission)));
}

/** Tells the authors of a text that another person sent it along with their own: it may not have been finished. */
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

/** Tells the authors and the sender of a text the decision on it, but not the person who decided. */
export async function notifyWriters(work: Work, verdict: Verdict): Promise<void> {
  const { submission, by } = verdict;
  const wrote = [submission.submittedBy, ...submission.contributors.map(({ user }) => user)];
  const to = await addressesOfUsers(
    work.req,
    wrote.filter((user) => user !== by.id),
  );
  await send(work, to, verdictMail(verdict, linkTo(submission)));
}
