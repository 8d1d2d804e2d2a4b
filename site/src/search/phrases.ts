// SPDX-License-Identifier: AGPL-3.0-or-later
import { sound } from './spelling.ts';

/** One word of a phrase: any of these words, by their sound; one that ends with `*` is the beginning of a word. */
export type OneOf = readonly string[];

/** The words of one phrase, in any order. */
export type Phrase = readonly OneOf[];

/** Begins a phrase that counts only where a query says nothing else: «emergenza», but not «emergenza abitativa». */
export const ALONE = '=';

/** Words that stand for each other, by a name in capitals: `{ PHONE: 'telefon* cellular*' }`. */
export type Groups = Readonly<Record<string, string>>;

/** Words by how they are written: groups return in hundreds of phrases, and a phone reads all of them before it searches. */
const read = new Map<string, OneOf>();

function wordsOf(text: string): OneOf {
  const known = read.get(text);
  if (known) return known;
  const words = text.trim().split(/\s+/).map(sound);
  read.set(text, words);
  return words;
}

/** Phrases that are read when they are first asked for: a page needs those of its language only. */
export type Phrases = () => readonly Phrase[];

/** Phrases that are separated by commas; a name in capitals stands for any word of its group. */
export function phrases(text: string, groups: Groups): Phrases {
  let made: readonly Phrase[] | undefined;
  return () => {
    made ??= text
      .split(',')
      .map((phrase) => phrase.trim().split(/\s+/))
      .filter(([first]) => first !== '')
      .map((phrase) => phrase.map((word) => wordsOf(groups[word] ?? word)));
    return made;
  };
}

/** What people say of each situation, by its name. */
export const situationsIn = <S extends string>(
  said: Readonly<Record<S, string>>,
  groups: Groups,
): Readonly<Record<S, Phrases>> =>
  Object.fromEntries(
    Object.entries<string>(said).map(([name, text]) => [name, phrases(text, groups)]),
  ) as unknown as Readonly<Record<S, Phrases>>;
