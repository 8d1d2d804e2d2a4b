// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../access/person.ts';
import type { SubmissionRow } from '../records/rows.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

export type Verdict = 'returned' | 'approved' | 'withdrawn';

/** What somebody wrote into one line: breaks in it could look like lines of ours. */
const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A title in a subject line: not a whole paragraph. */
const inSubject = (title: string): string => line(title).slice(0, 100);

const end = (link: string): string =>
  `\n\nApri il contenuto: ${link}\n\nRicevi questo messaggio perché lavori ai contenuti del portale.\n`;

/** To the reviewers: something waits. */
export const submittedMail = (submission: SubmissionRow, link: string): Mail => ({
  subject: `Da approvare: ${inSubject(submission.title)}`,
  text: `${line(submission.submittedByName)} ha inviato in revisione «${line(submission.title)}».${end(link)}`,
});

/** To those who wrote a text that somebody sent along with another. The other may be nothing that they may know of. */
export const sentAlongMail = (submission: SubmissionRow, by: Person, link: string): Mail => ({
  subject: `Inviato in revisione: ${inSubject(submission.title)}`,
  text: `${line(by.name)} ha inviato in revisione «${line(submission.title)}», che hai scritto tu, insieme a un altro testo che rimanda a questo.${end(link)}`,
});

const VERDICTS: Readonly<Record<Verdict, { readonly subject: string; readonly what: string }>> = {
  approved: { subject: 'Approvato', what: 'ha approvato' },
  returned: { subject: 'Da rivedere', what: 'ha restituito' },
  withdrawn: { subject: 'Ritirato', what: 'ha tolto dal sito' },
};

/** To those who wrote: what became of it. */
export function verdictMail(
  verdict: {
    readonly kind: Verdict;
    readonly submission: SubmissionRow;
    readonly by: Person;
    readonly reason?: string | undefined;
  },
  link: string,
): Mail {
  const { subject, what } = VERDICTS[verdict.kind];
  const { title } = verdict.submission;
  const reason = verdict.reason ? `\n\nMotivo: ${verdict.reason}` : '';
  return {
    subject: `${subject}: ${inSubject(title)}`,
    text: `${line(verdict.by.name)} ${what} «${line(title)}».${reason}${end(link)}`,
  };
}
