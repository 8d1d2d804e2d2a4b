// SPDX-License-Identifier: AGPL-3.0-or-later
import { DECIDING_ROLES, SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import type { AnnouncementRow } from '../records/announcements.ts';
import type { Author } from '../records/contributors.ts';
import type { Work } from '../records/transaction.ts';
import { cmsEnv } from '../values/env.ts';
import { announcementMail, unconfirmedMail, undoneMail } from './mails.ts';
import { send } from './notify.ts';

const desk = (): string => `${cmsEnv().CMS_URL}/admin`;

/** Tells the reviewers that a change went online at once, but not those who made it. */
export const notifyOfAnnouncement = (work: Work, row: AnnouncementRow): Promise<void> =>
  send(
    work,
    { role: { in: [...SUBMISSION_MAIL_ROLES] } },
    row.authors,
    announcementMail(row, desk()),
  );

/** Tells all who may decide, also those who made it, that nobody confirmed a change in time. */
export const notifyUnconfirmed = (work: Work, row: AnnouncementRow): Promise<void> =>
  send(work, { role: { in: [...DECIDING_ROLES] } }, [], unconfirmedMail(row, desk()));

/** Tells those who made a change that it was undone. */
export const notifyOfUndoing = (
  work: Work,
  row: AnnouncementRow,
  by: Author,
  reason: string,
): Promise<void> => {
  const link = `${desk()}/collections/events/${row.document}`;
  return send(work, { id: { in: [...row.authors] } }, [by.id], undoneMail(row, by, reason, link));
};
