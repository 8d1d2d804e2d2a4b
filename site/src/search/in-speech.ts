// SPDX-License-Identifier: AGPL-3.0-or-later
import { isCommon } from './common-words.ts';
import { remember } from './remember.ts';
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

/** What people say, as {@link inSpeech} looks for it. */
export interface Known {
  /** The words that one is nearly, by their sound. */
  readonly nearTo: (heard: string) => readonly string[];
}

/** More words than titles have, and people type. */
const MOST_WORDS = 20_000;

/**
 * Words by their sound; one that ends with `*` is the beginning of a word. Of thousands a few are compared: those that
 * begin with the same letter, which people get right.
 */
export function knownFrom(words: readonly string[]): Known {
  const known = new Map<string | undefined, Set<string>>();
  for (const word of words) {
    const same = known.get(word[0]);
    if (same) same.add(word);
    else known.set(word[0], new Set([word]));
  }
  const nearTo = (heard: string): string[] =>
    [...(known.get(heard[0]) ?? [])]
      .filter((one) => isNearly(heard, one))
      .map((one) => one.replace('*', ''));
  return { nearTo: remember(MOST_WORDS, nearTo) };
}

/**
 * Each word of a query in the ways in which it can be meant: as it sounds, and, where it is no common word, as the known
 * words that it nearly is.
 */
export function inSpeech(query: string, locale: string, known: Known): string[][] {
  const words = readings(writtenOut(query, locale)).flatMap((one) => one.trim().split(' '));
  return [...new Set(words)].map((word) => {
    const heard = sound(word);
    return isCommon(word, locale) ? [heard] : [...new Set([heard, ...known.nearTo(heard)])];
  });
}
