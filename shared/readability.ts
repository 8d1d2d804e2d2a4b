// SPDX-License-Identifier: AGPL-3.0-or-later
import { sentencesOf, wordsIn } from './sentences.ts';

/** One sentence of a text. */
export interface Sentence {
  readonly text: string;
  /** Its own Gulpease index. */
  readonly index: number;
  readonly words: number;
  /** How often it stands in the text. */
  readonly times: number;
}

/**
 * Gulpease, the readability index made for Italian: 89 + (300 · sentences − 10 · letters) / words, 0 to 100,
 * higher is easier. Source: P. Lucisano, M. E. Piemontese, «GULPEASE: una formula per la predizione della
 * difficoltà dei testi in lingua italiana», Scuola e città 3, 1988. It says nothing about other languages.
 */
export interface Readability {
  /** The index of the whole text, rounded, 0–100. */
  readonly index: number;
  readonly words: number;
  readonly sentences: number;
  /** Under 100 words the index is indicative only. */
  readonly indicative: boolean;
  /** The three sentences with the lowest index of their own, hardest first; those of three words or fewer never count. */
  readonly hardest: readonly Sentence[];
  /** All of them, equal ones once, hardest first. */
  readonly each: readonly Sentence[];
}

const LETTER = /\p{L}/gu;

/** Words up to which a sentence has no index worth saying. */
const TOO_SHORT = 3;

function gulpease(letters: number, words: number, sentences: number): number {
  return Math.round(Math.min(100, Math.max(0, 89 + (300 * sentences - 10 * letters) / words)));
}

const lettersIn = (text: string): number => text.match(LETTER)?.length ?? 0;

function measured(sentences: readonly string[]): Sentence[] {
  const times = new Map<string, number>();
  for (const text of sentences) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times]
    .map(([text, count]) => {
      const words = wordsIn(text);
      return { text, words, times: count, index: gulpease(lettersIn(text), words, 1) };
    })
    .filter(({ words }) => words > TOO_SHORT)
    .sort((a, b) => a.index - b.index || b.words - a.words);
}

/**
 * Measures plain text, one block a line.
 * @returns `undefined` when there is no word to measure.
 */
export function readability(text: string): Readability | undefined {
  const sentences = sentencesOf(text);
  const words = wordsIn(text);
  if (words === 0) return undefined;
  const each = measured(sentences);
  return {
    index: gulpease(lettersIn(text), words, sentences.length),
    words,
    sentences: sentences.length,
    indicative: words < 100,
    hardest: each.slice(0, 3),
    each,
  };
}
