// SPDX-License-Identifier: AGPL-3.0-or-later
import { DECIDING_ROLES, SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import type { AnnouncementRow } from '../records/announcements.ts';
import type { Author } from '../records/contributors.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { recipientsAmong } from './choice.ts';
import { deskLink, textLink } from './links.ts';
import {
  type Overtaken,
  announcementMail,
  overtakenMail,
  unconfirmedMail,
  undoneMail,
} from './announcement-mails.ts';
import { writersOf } from './notify.ts';
import { tellAtOnce } from './tell.ts';

/** Tells the reviewers that a change went online at once, but not those who made it. */
export async function notifyOfAnnouncement(work: Work, row: AnnouncementRow): Promise<void> {
  const reviewers = await recipientsAmong(work.req, { role: { in: [...SUBMISSION_MAIL_ROLES] } });
  const others = reviewers.filter(({ id }) => !row.authors.includes(id));
  await tellAtOnce(work, others, 'mailWaiting', announcementMail(row, deskLink()));
}

/** Tells all who may decide, also those who made it, that nobody confirmed a change in time. */
export async function notifyUnconfirmed(work: Work, row: AnnouncementRow): Promise<void> {
  const people = await recipientsAmong(work.req, { role: { in: [...DECIDING_ROLES] } });
  await tellAtOnce(work, people, 'mailWaiting', unconfirmedMail(row, deskLink()));
}

/** Tells those who made a change that it was undone. */
export async function notifyOfUndoing(
  work: Work,
  row: AnnouncementRow,
  by: Author,
  reason: string,
): Promise<void> {
  const ids = row.authors.filter((id) => id !== by.id);
  const authors = await recipientsAmong(work.req, { id: { in: ids } });
  const link = textLink({ type: 'event', document: row.document });
  await tellAtOnce(work, authors, 'mailDecisions', undoneMail(row, by, reason, link));
}

/** Tells the writers of a text that waited, but not who changed the event, that their text is another one, or waits no more. */
export async function notifyOvertaken(
  work: Work,
  submission: SubmissionRow,
  by: Author,
  how: Overtaken,
): Promise<void> {
  const ids = writersOf(submission).filter((id) => id !== by.id);
  const writers = await recipientsAmong(work.req, { id: { in: ids } });
  const mail = overtakenMail(submission, by, how, textLink(submission));
  await tellAtOnce(work, writers, 'mailDecisions', mail);
}
