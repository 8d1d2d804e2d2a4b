// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Where } from 'payload';
import { type Role, SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import { table } from '../records/table.ts';
import type { Person } from '../access/person.ts';
import { cmsEnv } from '../values/env.ts';
import { outbox } from '../records/outbox.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { deliverSoon } from './deliver.ts';
import {
  mailIn,
  type SaidMail,
  sentAlongMail,
  submittedMail,
  type Verdict,
  verdictMail,
} from './mails.ts';

interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
}

const users = table<UserRow>('users');

const linkTo = (submission: SubmissionRow): string =>
  `${cmsEnv().CMS_URL}/admin/collections/${COLLECTION_OF[submission.type]}/${submission.document}`;

/** In which language a person reads the desk stands in a cookie of theirs: here it is not known. */
const LANGUAGE = DEFAULT_LOCALE;

/** Writes one mail for each of these users but some, in the verb's transaction; they leave after the commit. */
async function send(work: Work, to: Where, without: readonly string[], said: SaidMail) {
  const found = await users.find(work.req, { where: to, select: { email: true } });
  const mail = mailIn(LANGUAGE, said);
  const addresses = found.filter(({ id }) => !without.includes(id)).map(({ email }) => email);
  for (const address of addresses)
    await outbox.create(work.req, {
      to: address,
      ...mail,
      at: work.now,
      nextAt: work.now,
      attempts: 0,
    });
  if (addresses.length > 0) work.afterCommit(() => deliverSoon(work.req.payload));
}

const writersOf = ({ submittedBy, contributors }: SubmissionRow): string[] => [
  submittedBy,
  ...contributors.map(({ user }) => user),
];

/** Tells the reviewers that a text waits, but not those who wrote or sent it. */
export async function notifyReviewers(work: Work, submission: SubmissionRow): Promise<void> {
  const mail = submittedMail(submission, linkTo(submission));
  await send(work, { role: { in: [...SUBMISSION_MAIL_ROLES] } }, writersOf(submission), mail);
}

/** Tells the authors of a text that another person sent it along with their own: it may not have been finished. */
export async function notifySentAlong(
  work: Work,
  submission: SubmissionRow,
  by: Person,
): Promise<void> {
  const { document, contributors } = submission;
  const wrote = contributors.filter(({ key, user }) => key === `${document}/${user}`);
  if (wrote.length === 0) return;
  const mail = sentAlongMail(submission, by, linkTo(submission));
  await send(work, { id: { in: wrote.map(({ user }) => user) } }, [by.id], mail);
}

/** Tells the authors and the sender of a text the decision on it, but not the person who decided. */
export async function notifyWriters(work: Work, verdict: Verdict): Promise<void> {
  const { submission, by } = verdict;
  const mail = verdictMail(verdict, linkTo(submission));
  await send(work, { id: { in: writersOf(submission) } }, [by.id], mail);
}
