// SPDX-License-Identifier: AGPL-3.0-or-later
import { isCommon } from './common-words.ts';
import { farFrom, sound } from './spelling.ts';
import { writtenOut } from './text-speak.ts';
import { readings } from './words.ts';

/** Is a word nearly this one, or does it begin nearly like it? */
function isNearly(word: string, known: string): boolean {
  if (!known.endsWith('*')) return farFrom(word, known) !== undefined;
  const start = known.slice(0, -1);
  return [0, 1, -1].some(
    (more) => farFrom(word.slice(0, start.length + more), start) !== undefined,
  );
}

/** Words by their sound, by their first letter, which people get right; one that ends with `*` is the beginning of a word. */
export type Known = ReadonlyMap<string | undefined, ReadonlySet<string>>;

/** Words as {@link inSpeech} looks for them: of thousands it compares a few. */
export function knownFrom(words: readonly string[]): Known {
  const known = new Map<string | undefined, Set<string>>();
  for (const word of words) {
    const same = known.get(word[0]);
    if (same) same.add(word);
    else known.set(word[0], new Set([word]));
  }
  return known;
}

/** The ways in which words can be meant, found once: the titles of a portal, and what is typed, say them again and again. */
const waysOf = new WeakMap<Known, Map<string, readonly string[]>>();

/** More words than a portal's titles have; then it begins anew. */
const MOST_WORDS = 20_000;

/** A word as it sounds and, where it is no common one, the known words that it nearly is. */
function waysIn(word: string, locale: string, known: Known): readonly string[] {
  const found = waysOf.get(known) ?? new Map<string, readonly string[]>();
  waysOf.set(known, found);
  const key = `${locale} ${word}`;
  const former = found.get(key);
  if (former) return former;
  const heard = sound(word);
  const near = isCommon(word, locale)
    ? []
    : [...(known.get(heard[0]) ?? [])].filter((one) => isNearly(heard, one));
  const ways = [...new Set([heard, ...near.map((one) => one.replace('*', ''))])];
  if (found.size >= MOST_WORDS) found.clear();
  found.set(key, ways);
  return ways;
}

/** Each word of a query in the ways in which it can be meant. */
export function inSpeech(query: string, locale: string, known: Known): (readonly string[])[] {
  const words = readings(writtenOut(query, locale)).flatMap((one) => one.trim().split(' '));
  return [...new Set(words)].map((word) => waysIn(word, locale, known));
}
