// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Phrase } from './phrases.ts';
import { readings } from './words.ts';

/**
 * What people say of each situation of the help page, by its place there; `help` is the page itself, and a language its
 * page in that language.
 */
export type SituationWords = Readonly<Record<string, readonly Phrase[]>>;

/** The words of each language, loaded when somebody searches in it. */
const WORDS: Readonly<Record<string, () => Promise<{ readonly default: SituationWords }>>> = {
  it: () => import('./situation-words.it.ts'),
  en: () => import('./situation-words.en.ts'),
};

/** What people say of each situation in a language. */
export const wordsOf = async (locale: string): Promise<SituationWords> =>
  (await WORDS[locale]?.())?.default ?? {};

const isIn = (word: string, words: readonly string[]): boolean =>
  word.endsWith('*')
    ? words.some((one) => one.startsWith(word.slice(0, -1)))
    : words.includes(word);

/** How many words of the longest phrase that a query says; 0 when it says none. */
function said(all: readonly Phrase[], words: readonly string[]): number {
  const found = all.filter((phrase) => phrase.every((word) => isIn(word, words)));
  return Math.max(0, ...found.map(({ length }) => length));
}

/** Whoever writes with these letters is led to the help page in their language. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bn: /\p{Script=Bengali}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};

/** Letters of a language that the portal does not have: the numbers to call answer in many. */
const OTHER_LETTERS = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The situations that a query tells of, the one that it tells in most words first. Its short words count: «ho dato»
 * tells of somebody who did.
 */
export function pinned(query: string, known: SituationWords): string[] {
  if (OTHER_LETTERS.test(query))
    return [...Object.keys(LETTERS).filter((language) => LETTERS[language]?.test(query)), 'help'];
  const words = [...new Set(readings(query).flatMap((reading) => reading.trim().split(' ')))];
  return Object.entries(known)
    .map(([situation, all]) => ({ situation, length: said(all, words) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ situation }) => situation);
}
