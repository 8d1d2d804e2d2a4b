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

/**
 * Each word of a query in the ways in which it can be meant: as it sounds, and, where it is no common word, as the known
 * words that it nearly is.
 * @param known words by their sound; one that ends with `*` is the beginning of a word
 */
export function inSpeech(query: string, locale: string, known: readonly string[]): string[][] {
  const all = [...new Set(known)];
  const words = readings(writtenOut(query, locale)).flatMap((one) => one.trim().split(' '));
  return [...new Set(words)].map((word) => {
    const heard = sound(word);
    if (isCommon(word, locale)) return [heard];
    const near = all.filter((one) => isNearly(heard, one));
    return [...new Set([heard, ...near.map((one) => one.replace('*', ''))])];
  });
}
