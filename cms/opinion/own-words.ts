// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskLanguage } from '../i18n/desk.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { escaped } from '../http/plain-page.ts';
import { type Filled, isMark, noteIn } from './filled.ts';
import { OPINION_PAGE } from './messages.ts';

const MARK = 'mark-';

/**
 * The words of an opinion that was not taken, as HTML to copy them from: without those of the text, whose passages have
 * their numbers only. Empty when nothing was filled in.
 */
export function ownWords(filled: Filled, language: DeskLanguage): string {
  const say = (said: Said): string => spoken(said, language);
  // Of each passage the form sends a mark, also an empty one: that gives its number.
  const marks = Object.keys(filled).filter((name) => name.startsWith(MARK));
  const passages = marks.flatMap((name, index) => {
    const mark = filled[name];
    const note = noteIn(filled, `note-${name.slice(MARK.length)}`);
    if (!isMark(mark) && note === '') return [];
    const verdict = isMark(mark) ? `${say(OPINION_PAGE[mark])}. ` : '';
    return [`${say(OPINION_PAGE.passage(index + 1))}: ${verdict}${note}`.trim()];
  });
  const whole = noteIn(filled, 'whole');
  const words = whole === '' ? passages : [...passages, whole];
  if (words.length === 0) return '';
  const paragraphs = words.map((text) => `<p class="own">${escaped(text)}</p>`).join('');
  return `<h2>${escaped(say(OPINION_PAGE.notTaken))}</h2>${paragraphs}`;
}
