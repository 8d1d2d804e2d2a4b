// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpinionRow } from '../records/opinions.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { opinionMail } from './mails.ts';
import { examinationOf, send } from './notify.ts';

/** Tells the person who asked for an opinion that it came. */
export const notifyOfOpinion = (
  work: Work,
  submission: SubmissionRow,
  { by, asked }: OpinionRow,
): Promise<void> =>
  send(work, { id: { equals: by } }, [], opinionMail(submission, asked, examinationOf(submission)));
