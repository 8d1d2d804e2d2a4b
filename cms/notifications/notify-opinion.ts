// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpinionRow } from '../records/opinions.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { recipientsAmong } from './choice.ts';
import { reviewLink } from './links.ts';
import { opinionMail } from './text-mails.ts';
import { tellAtOnce } from './tell.ts';

/** Tells the person who asked for an opinion that it came. */
export async function notifyOfOpinion(
  work: Work,
  submission: SubmissionRow,
  { by, asked }: OpinionRow,
): Promise<void> {
  const asker = await recipientsAmong(work.req, { id: { equals: by } });
  const mail = opinionMail(submission, asked, reviewLink(submission));
  await tellAtOnce(work, asker, 'mailDecisions', mail);
}
