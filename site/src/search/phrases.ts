// SPDX-License-Identifier: AGPL-3.0-or-later
import { sound } from './spelling.ts';

/** One word of a phrase: any of these words, by their sound; one that ends with `*` is the beginning of a word. */
type OneOf = readonly string[];

/** The words of one phrase, in any order. */
export type Phrase = readonly OneOf[];

/** Begins a phrase that counts only where a query says nothing else: «emergenza», but not «emergenza abitativa». */
export const ALONE = '=';

/** Words that stand for each other, by a name in capitals: `{ PHONE: 'telefon* cellular*' }`. */
export type Groups = Readonly<Record<string, string>>;

/** Reads phrases that are separated by commas; a name in capitals stands for any word of its group. */
export const phrases = (text: string, groups: Groups): Phrase[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/))
    .filter(([first]) => first !== '')
    .map((phrase) => phrase.map((word) => (groups[word] ?? word).trim().split(/\s+/).map(sound)));

/** What people say of each situation, by its name. */
export const situationsIn = <S extends string>(
  said: Readonly<Record<S, string>>,
  groups: Groups,
): Readonly<Record<S, readonly Phrase[]>> =>
  Object.fromEntries(
    Object.entries<string>(said).map(([name, text]) => [name, phrases(text, groups)]),
  ) as unknown as Readonly<Record<S, readonly Phrase[]>>;
