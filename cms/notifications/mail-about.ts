// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';
import type { SubmissionRow } from '../records/rows.ts';
import { line, type SaidMail } from './mail.ts';

/** What the link of a mail leads to, unless it says something else. */
const OPEN: Said = { it: 'Apri il contenuto', en: 'Open the content' };

/**
 * A mail about a text.
 * @param what happened, before at most 100 characters of the title in the subject
 * @param sentence for the text; below it stands where the content is
 * @param open what the link leads to
 */
export function mailAbout(
  submission: Pick<SubmissionRow, 'title'>,
  link: string,
  what: Said,
  sentence: (title: string) => Said,
  open: Said = OPEN,
): SaidMail {
  const title = line(submission.title);
  const short = title.slice(0, 100);
  const { it, en } = sentence(title);
  return {
    subject: { it: `${what.it}: ${short}`, en: `${what.en}: ${short}` },
    text: {
      it: `${it}\n\n${open.it}: ${link}\n`,
      en: `${en}\n\n${open.en}: ${link}\n`,
    },
  };
}
