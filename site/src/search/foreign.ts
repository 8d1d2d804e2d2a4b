// SPDX-License-Identifier: AGPL-3.0-or-later
import { FOREIGN } from './foreign-words.ts';
import { isStopWord } from './stop-words.ts';
import { readings } from './words.ts';

/** Whoever writes with these letters is led to the help page in their language. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bn: /\p{Script=Bengali}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};

/** Letters of a language that the portal does not have: the numbers to call answer in many. */
const OTHER_LETTERS = /(?!\p{Script=Latin})\p{L}/u;

const SETS = Object.entries(FOREIGN).map(([language, { telling, small, asked = '' }]) => ({
  language,
  telling: new Set(telling.split(/\s+/)),
  small: new Set(small.split(/\s+/)),
  asked: new Set(asked.split(/\s+/)),
}));

/** So much must speak for a language: a word that only it has, one that is asked and another, or three small ones, more than speak for the page's own. */
const ENOUGH = 2;

/** The languages in which a query is written that are not the page's, the surest first; none when it may be in that. */
export function foreignIn(query: string, locale: string): string[] {
  if (OTHER_LETTERS.test(query))
    return [...Object.keys(LETTERS).filter((language) => LETTERS[language]?.test(query)), 'help'];
  const words = [...new Set(readings(query).flatMap((one) => one.trim().split(' ')))];
  const own = SETS.find(({ language }) => language === locale);
  const points = SETS.filter(({ language }) => language !== locale).map(
    ({ language, telling, small, asked }) => {
      const each: number[] = words.map((word) => {
        if (telling.has(word)) return own?.telling.has(word) ? 0 : 2;
        if (asked.has(word)) return 1;
        if (small.has(word)) return isStopWord(word, locale) ? 0 : 1;
        return isStopWord(word, locale) || own?.telling.has(word) ? -1 : 0;
      });
      const sum = each.reduce((all, one) => all + one, 0);
      const isTold = words.some((word) => telling.has(word) || asked.has(word));
      return { language, sum: isTold || sum > ENOUGH ? sum : 0 };
    },
  );
  const best = Math.max(...points.map(({ sum }) => sum));
  return points.filter(({ sum }) => sum >= ENOUGH && sum === best).map(({ language }) => language);
}
