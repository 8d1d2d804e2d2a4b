// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Alias } from '../../src/search/misspellings.ts';
import { isStopWord } from '../../src/search/stop-words.ts';
import { bareWords, normalise } from '../../src/search/words.ts';

/** A page by its names. */
export interface NamedPage {
  readonly locale: string;
  /** Its title, and other names of what it explains. */
  readonly names: readonly string[];
}

/** Words of a language that have an answer of their own, at most. */
const MAX_WORDS = 120;

/** Pages times words: an index of 10,000 pages must not wait long for its answers. */
const MAX_WORK = 60_000;

/** Letters; shorter words begin too many others. */
const SHORTEST = 3;

/**
 * Letters of a word that is asked for by itself; a shorter one must be a whole name («SMS», «CIE»). What the index says of
 * «chi», which begins «chiama» and «chiede», depends on what else it has loaded.
 */
const SHORTEST_OF_MANY = 4;

/** Is it one word to the search, as it stands? */
function isPlain(word: string): boolean {
  const bare = bareWords(word);
  return word.length >= SHORTEST && bare.length > 0 && bare.every((one) => one === word);
}

/** The words of a name that can be asked for. */
const wordsIn = (name: string, locale: string): string[] =>
  [...new Set(normalise(name).trim().split(' '))].filter((word) => !isStopWord(word, locale));

/**
 * The words that people are likely to type, likeliest first: those in short names of pages, in what people write in the
 * place of others, and in what this means to the portal. Their order depends on these only.
 */
export function askedOften(
  pages: readonly NamedPage[],
  aliases: readonly Alias[],
  locale: string,
): string[] {
  const own = pages.filter((page) => page.locale === locale);
  const names = [
    ...own.flatMap((page) => page.names),
    ...aliases.flatMap(({ words, means }) => [...words, means]),
  ];
  const weights = new Map<string, number>();
  const whole = new Set<string>();
  for (const words of names.map((name) => wordsIn(name, locale))) {
    if (words.length === 1) whole.add(words[0] ?? '');
    for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1 / words.length);
  }
  const canAnswer = (word: string): boolean =>
    (word.length >= SHORTEST_OF_MANY || whole.has(word)) && isPlain(word);
  const likely = [...weights]
    .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
    .map(([word]) => word);
  const most = Math.min(MAX_WORDS, Math.floor(MAX_WORK / Math.max(1, own.length)));
  return Iterator.from(likely).filter(canAnswer).take(most).toArray();
}
