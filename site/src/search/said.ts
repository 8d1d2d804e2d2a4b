// SPDX-License-Identifier: AGPL-3.0-or-later
import { inSpeech } from './in-speech.ts';
import type { Phrase } from './phrases.ts';

/** What people say, by the name of what they mean. */
export type Meant = Readonly<Record<string, readonly Phrase[]>>;

/** Has each word of a phrase a word of the query for itself? */
function isSaid(phrase: Phrase, words: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = phrase;
  if (first === undefined) return true;
  const means = (word: string): boolean =>
    first.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one));
  return words.some(
    (ways, at) => ways.some(means) && isSaid(rest, [...words.slice(0, at), ...words.slice(at + 1)]),
  );
}

/** How many words of the longest phrase that a query says; 0 when it says none. */
const longest = (all: readonly Phrase[], words: readonly (readonly string[])[]): number =>
  Math.max(0, ...all.filter((phrase) => isSaid(phrase, words)).map(({ length }) => length));

/**
 * What a query tells of, that first which it tells in most words. Its short words count: «ho dato» tells of somebody who
 * did.
 */
export function meantIn(query: string, locale: string, known: Meant): string[] {
  const words = inSpeech(query, locale, Object.values(known).flat(3));
  return Object.entries(known)
    .map(([name, all]) => ({ name, length: longest(all, words) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ name }) => name);
}
