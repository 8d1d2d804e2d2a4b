// SPDX-License-Identifier: AGPL-3.0-or-later
import { DECIDING_ROLES, SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import type { Said } from '../i18n/said.ts';
import { titleOf } from '../records/catalogue.ts';
import type { PublishedRow, SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { recipientsAmong } from './choice.ts';
import { reviewLink, textLink } from './links.ts';
import { mailAbout } from './mail-about.ts';
import { newsOf, writersOf } from './notify.ts';
import { tell, tellAtOnce } from './tell.ts';
import { DECIDE } from './text-mails.ts';

const AGAIN: Said = { it: 'Da approvare di nuovo', en: 'To approve again' };
const STAYS: Said = { it: 'Non esce più dal sito', en: 'Does not leave the site any more' };

const about =
  ({ it, en }: Said) =>
  (title: string): Said => ({ it: `«${title}». ${it}`, en: `“${title}”. ${en}` });

/** Tells those who decide, and the writers, that an approval holds no more: the text waits, and misses its moment else. */
export async function notifyOfLapse(
  work: Work,
  submission: SubmissionRow,
  why: Said,
): Promise<void> {
  const writers = writersOf(submission);
  const reviewers = await recipientsAmong(work.req, { role: { in: [...SUBMISSION_MAIL_ROLES] } });
  for (const reviewer of reviewers.filter(({ id }) => !writers.includes(id)))
    await tell(work, reviewer, {
      topic: 'mailWaiting',
      mail: mailAbout(submission, reviewLink(submission), AGAIN, about(why), DECIDE),
      news: [newsOf('submitted', submission.submittedByName)(submission)],
    });
  const authors = await recipientsAmong(work.req, { id: { in: writers } });
  const mail = mailAbout(submission, textLink(submission), AGAIN, about(why));
  await tellAtOnce(work, authors, 'mailDecisions', mail);
}

/** Tells those who decide that a text stays online after the day on which it was to leave. */
export async function notifyOfLapsedWithdrawal(
  work: Work,
  row: PublishedRow,
  why: Said,
): Promise<void> {
  const people = await recipientsAmong(work.req, { role: { in: [...DECIDING_ROLES] } });
  const title = titleOf(row.type, JSON.parse(row.canonical));
  const link = textLink({ type: row.type, document: row.id });
  const mail = mailAbout({ title }, link, STAYS, about(why));
  await tellAtOnce(work, people, 'mailWaiting', mail);
}
