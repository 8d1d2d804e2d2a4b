// SPDX-License-Identifier: AGPL-3.0-or-later
import { inSpeech } from './in-speech.ts';
import { ALONE, type Phrase } from './phrases.ts';
import { withoutStopWords } from './stop-words.ts';

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

/** A query word by word, each in the ways in which it can be meant. */
interface Spoken {
  readonly all: readonly (readonly string[])[];
  /** Those that say something. */
  readonly telling: readonly (readonly string[])[];
}

/** How many words of a phrase a query says: all of them or 0. */
function lengthSaid(phrase: Phrase, { all, telling }: Spoken): number {
  const [first, ...rest] = phrase;
  if (first?.[0] !== ALONE) return isSaid(phrase, all) ? phrase.length : 0;
  return telling.length === rest.length && isSaid(rest, telling) ? rest.length : 0;
}

/** How many words of the longest phrase that a query says; 0 when it says none. */
const longest = (phrases: readonly Phrase[], spoken: Spoken): number =>
  Math.max(0, ...phrases.map((phrase) => lengthSaid(phrase, spoken)));

/**
 * What a query tells of, that first which it tells in most words. Its short words count: «ho dato» tells of somebody who
 * did.
 */
export function meantIn(query: string, locale: string, known: Meant): string[] {
  const words = Object.values(known).flat(3);
  const spoken = {
    all: inSpeech(query, locale, words),
    telling: inSpeech(withoutStopWords(query, locale), locale, words),
  };
  return Object.entries(known)
    .map(([name, all]) => ({ name, length: longest(all, spoken) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ name }) => name);
}
