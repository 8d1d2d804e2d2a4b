// SPDX-License-Identifier: AGPL-3.0-or-later

/** The words of one phrase; one that ends with `*` is the beginning of a word. */
export type Phrase = readonly string[];

/** Reads phrases that are separated by commas. */
export const phrases = (text: string): Phrase[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/))
    .filter(([first]) => first !== '');
