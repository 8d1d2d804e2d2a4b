// SPDX-License-Identifier: AGPL-3.0-or-later

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
  readonly hardest: readonly { readonly text: string; readonly index: number }[];
}

const LETTER = /\p{L}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

function gulpease(letters: number, words: number, sentences: number): number {
  return Math.round(Math.min(100, Math.max(0, 89 + (300 * sentences - 10 * letters) / words)));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const segmenter = new Intl.Segmenter('it', { granularity: 'sentence' });

/** Splits at the ends of sentences and of lines: a heading or a list item without a full stop is a sentence. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => count(sentence, WORD) > 0);
}

/**
 * Measures plain text, one block a line.
 * @returns `undefined` when there is no word to measure.
 */
export function readability(text: string): Readability | undefined {
  const sentences = sentencesOf(text);
  const words = count(text, WORD);
  if (words === 0) return undefined;
  const hardest = sentences
    .filter((sentence) => count(sentence, WORD) > 3)
    .map((sentence) => ({
      text: sentence,
      index: gulpease(count(sentence, LETTER), count(sentence, WORD), 1),
    }))
    .sort((a, b) => a.index - b.index)
    .slice(0, 3);
  return {
    index: gulpease(count(text, LETTER), words, sentences.length),
    words,
    sentences: sentences.length,
    indicative: words < 100,
    hardest,
  };
}
