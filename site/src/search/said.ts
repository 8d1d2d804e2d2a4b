// SPDX-License-Identifier: AGPL-3.0-or-later
import { inSpeech, type Known, knownFrom } from './in-speech.ts';
import { ALONE, type OneOf, type Phrase, type Phrases } from './phrases.ts';
import { withoutStopWords } from './stop-words.ts';

/** What people say, by the name of what they mean. */
export type Meant = Readonly<Record<string, Phrases>>;

/** The ways in which one word of a query can be meant. */
type Ways = readonly string[];

/** The words of a query that mean one word of a phrase. */
type Meaning = (one: OneOf) => ReadonlySet<Ways>;

/** Each word of a phrase stands in hundreds of others: it is compared once. */
function meaningAmong(words: readonly Ways[]): Meaning {
  const known = new Map<OneOf, ReadonlySet<Ways>>();
  return (any) => {
    const found = known.get(any);
    if (found) return found;
    const means = (word: string): boolean =>
      any.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one));
    const meant = new Set(words.filter((ways) => ways.some(means)));
    known.set(any, meant);
    return meant;
  };
}

/** Has each word of a phrase a word of the query for itself? */
function isSaid(phrase: Phrase, words: readonly Ways[], meaning: Meaning): boolean {
  const [first, ...rest] = phrase;
  if (first === undefined) return true;
  const meant = meaning(first);
  return (
    meant.size > 0 &&
    words.some(
      (ways, at) =>
        meant.has(ways) && isSaid(rest, [...words.slice(0, at), ...words.slice(at + 1)], meaning),
    )
  );
}

/** A query word by word, each in the ways in which it can be meant. */
interface Spoken {
  readonly all: readonly Ways[];
  /** Those that say something. */
  readonly telling: readonly Ways[];
  readonly meaning: Meaning;
}

/** How many words of a phrase a query says: all of them or 0. */
function lengthSaid(phrase: Phrase, { all, telling, meaning }: Spoken): number {
  const [first, ...rest] = phrase;
  if (first?.[0] !== ALONE) return isSaid(phrase, all, meaning) ? phrase.length : 0;
  return telling.length === rest.length && isSaid(rest, telling, meaning) ? rest.length : 0;
}

/** How many words of the longest phrase that a query says; 0 when it says none. */
const longest = (phrases: readonly Phrase[], spoken: Spoken): number =>
  Math.max(0, ...phrases.map((phrase) => lengthSaid(phrase, spoken)));

const KNOWN = new WeakMap<Meant, Known>();

/** The words of all that people say. */
function knownIn(meant: Meant): Known {
  const known =
    KNOWN.get(meant) ?? knownFrom(Object.values(meant).flatMap((said) => said().flat(2)));
  KNOWN.set(meant, known);
  return known;
}

/**
 * What a query tells of, that first which it tells in most words. Its short words count: «ho dato» tells of somebody who
 * did.
 */
export function meantIn(query: string, locale: string, known: Meant): string[] {
  const words = knownIn(known);
  const all = inSpeech(query, locale, words);
  const telling = inSpeech(withoutStopWords(query, locale), locale, words);
  const spoken = { all, telling, meaning: meaningAmong([...all, ...telling]) };
  return Object.entries(known)
    .map(([name, said]) => ({ name, length: longest(said(), spoken) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ name }) => name);
}
