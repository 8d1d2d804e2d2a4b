// SPDX-License-Identifier: AGPL-3.0-or-later
import { quoted, type Said } from '../i18n/said.ts';
import { line, type SaidMail } from './mail.ts';

/** Titles that a mail names at most. */
const MAX_TITLES = 10;

const TOGETHER: Said = { it: 'Insieme', en: 'Together with it' };

/**
 * The titles of texts to which the same happened as to the first; nothing when there are none.
 * @param words what stands before them
 */
export function alongSaid(others: readonly string[], words = TOGETHER): Said {
  if (others.length === 0) return { it: '', en: '' };
  const titles = quoted(others.slice(0, MAX_TITLES).map(line));
  const more = others.length - MAX_TITLES;
  const rest: Said =
    more > 0 ? { it: ` e altri ${more}`, en: ` and ${more} more` } : { it: '', en: '' };
  return {
    it: `\n\n${words.it}: ${titles.it}${rest.it}.`,
    en: `\n\n${words.en}: ${titles.en}${rest.en}.`,
  };
}

/** Its subject says how many more there are. */
export function withOthers(mail: SaidMail, { length }: readonly string[]): SaidMail {
  if (length === 0) return mail;
  const { it, en } = mail.subject;
  const more = length === 1 ? 'un altro' : `altri ${length}`;
  return { ...mail, subject: { it: `${it} e ${more}`, en: `${en} and ${length} more` } };
}
