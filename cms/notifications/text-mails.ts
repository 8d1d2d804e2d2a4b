// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../access/person.ts';
import { momentSaid } from '../i18n/planned.ts';
import type { Said } from '../i18n/said.ts';
import { VERB_WORDS } from '../i18n/vocabulary.ts';
import type { Author } from '../records/contributors.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { MailTopic } from './choice.ts';
import { line, type SaidMail } from './mail.ts';
import { mailAbout } from './mail-about.ts';
import { alongSaid, withOthers } from './several.ts';

/** What the link of a mail to somebody who decides leads to. */
export const DECIDE: Said = { it: 'Leggi e decidi', en: 'Read and decide' };

/** When a text comes online; nothing of one without a moment. @param approved it is, and waits for its moment alone */
function plannedSaid({ publishAt }: Pick<SubmissionRow, 'publishAt'>, approved: boolean): Said {
  if (!publishAt) return { it: '', en: '' };
  const { it, en } = momentSaid(publishAt);
  return approved
    ? { it: `\n\nVa online ${it}.`, en: `\n\nIt comes online ${en}.` }
    : {
        it: `\n\nUna volta approvato, va online ${it}.`,
        en: `\n\nOnce approved, it comes online ${en}.`,
      };
}

/** To the reviewers: something waits. @param others titles of what was submitted with it */
export function submittedMail(
  submission: SubmissionRow,
  link: string,
  others: readonly string[] = [],
): SaidMail {
  const by = line(submission.submittedByName);
  const when = plannedSaid(submission, false);
  const along = alongSaid(others);
  const mail = mailAbout(
    submission,
    link,
    { it: 'Da approvare', en: 'To approve' },
    (title) => ({
      it: `${by} ha inviato in revisione «${title}».${when.it}${along.it}`,
      en: `${by} has submitted “${title}” for review.${when.en}${along.en}`,
    }),
    DECIDE,
  );
  return withOthers(mail, others);
}

/** To the authors of a text that another person sent along with their own, which the authors may not know of. */
export function sentAlongMail(
  submission: SubmissionRow,
  by: Person,
  link: string,
  others: readonly string[] = [],
): SaidMail {
  const name = line(by.name);
  const along = alongSaid(others);
  return mailAbout(submission, link, { it: 'Inviato in revisione', en: 'Submitted' }, (title) => ({
    it: `${name} ha inviato in revisione «${title}», che hai scritto tu, insieme a un altro testo che rimanda a questo.${along.it}`,
    en: `${name} has submitted “${title}”, which you wrote, for review, together with another text that refers to it.${along.en}`,
  }));
}

/** To the other side of a talk about a text: one mail, however many remarks and answers were written. */
export function remarksMail(submission: SubmissionRow, link: string, topic: MailTopic): SaidMail {
  return mailAbout(
    submission,
    link,
    { it: 'Annotazioni', en: 'Remarks' },
    (title) => ({
      it: `Ci sono novità nelle annotazioni su «${title}».`,
      en: `There is something new in the remarks on “${title}”.`,
    }),
    topic === 'mailWaiting' ? DECIDE : undefined,
  );
}

/** To the person who asked somebody without an account for an opinion. */
export function opinionMail(submission: SubmissionRow, asked: string, link: string): SaidMail {
  const name = line(asked);
  return mailAbout(submission, link, { it: 'Parere arrivato', en: 'Opinion given' }, (title) => ({
    it: `${name} ha dato il suo parere su «${title}».`,
    en: `${name} gave an opinion on “${title}”.`,
  }));
}

const VERDICTS = {
  approved: VERB_WORDS.approve,
  returned: VERB_WORDS.return,
  withdrawn: VERB_WORDS.withdraw,
};

/** A decision on a text, for its authors. */
export interface Verdict {
  readonly kind: keyof typeof VERDICTS;
  readonly submission: SubmissionRow;
  readonly by: Author;
  readonly reason?: string | undefined;
}

/** To the authors: the decision on their text. @param others titles of their texts that were decided on with it */
export function verdictMail(
  { kind, submission, by, reason }: Verdict,
  link: string,
  others: readonly string[] = [],
): SaidMail {
  const { done, past } = VERDICTS[kind];
  const name = line(by.name);
  const along = alongSaid(others);
  const isLater = kind === 'approved' && Date.parse(submission.publishAt ?? '') > Date.now();
  const when = isLater ? plannedSaid(submission, true) : { it: '', en: '' };
  const mail = mailAbout(submission, link, done, (title) => ({
    it: `${name} ${past.it} «${title}».${when.it}${along.it}${reason ? `\n\nMotivo: ${reason}` : ''}`,
    en: `${name} ${past.en} “${title}”.${when.en}${along.en}${reason ? `\n\nReason: ${reason}` : ''}`,
  }));
  return withOthers(mail, others);
}
