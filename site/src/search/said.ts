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

/** A phrase with the name of what it means. */
interface Named {
  readonly name: string;
  readonly phrase: Phrase;
}

/** All that people say. */
interface Said {
  /** Its words. */
  readonly words: Known;
  /** Its phrases by their first word: where a query does not say that, it says none of them. */
  readonly byFirst: ReadonlyMap<OneOf, readonly Named[]>;
}

/** The word that a phrase begins with. */
const firstOf = ([first, second]: Phrase): OneOf | undefined =>
  first?.[0] === ALONE ? second : first;

function saidIn(meant: Meant): Said {
  const named = Object.entries(meant).flatMap(([name, said]) =>
    said().map((phrase): Named => ({ name, phrase })),
  );
  const byFirst = new Map<OneOf, Named[]>();
  for (const one of named) {
    const first = firstOf(one.phrase);
    if (!first) continue;
    const same = byFirst.get(first);
    if (same) same.push(one);
    else byFirst.set(first, [one]);
  }
  return { words: knownFrom(named.flatMap(({ phrase }) => phrase.flat())), byFirst };
}

const SAID = new WeakMap<Meant, Said>();

/** Read once: a page needs it for every letter that is typed. */
function saidOf(meant: Meant): Said {
  const said = SAID.get(meant) ?? saidIn(meant);
  SAID.set(meant, said);
  return said;
}

/**
 * What a query tells of, that first which it tells in most words. Its short words count: «ho dato» tells of somebody who
 * did.
 */
export function meantIn(query: string, locale: string, known: Meant): string[] {
  const { words, byFirst } = saidOf(known);
  const all = inSpeech(query, locale, words);
  const telling = inSpeech(withoutStopWords(query, locale), locale, words);
  const spoken = { all, telling, meaning: meaningAmong([...all, ...telling]) };
  /** Words of the longest phrase of each. */
  const longest = new Map<string, number>();
  for (const [first, named] of byFirst) {
    if (spoken.meaning(first).size === 0) continue;
    for (const { name, phrase } of named)
      longest.set(name, Math.max(longest.get(name) ?? 0, lengthSaid(phrase, spoken)));
  }
  const lengthOf = (name: string): number => longest.get(name) ?? 0;
  return Object.keys(known)
    .filter((name) => lengthOf(name) > 0)
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}
