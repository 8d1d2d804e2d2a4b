// SPDX-License-Identifier: AGPL-3.0-or-later
import { fold } from './fold.ts';

/** Articles and prepositions before an apostrophe, which say nothing of what is looked for: «l’», «dell’». */
const ELISIONS =
  /(?<![\p{L}\p{N}])(?:l|un|d|gl|c|m|t|s|v|n|(?:de|a|ne|su|da|co)ll|que(?:ll|st)|bell|com|dov|anch|qual)'(?=[\p{L}\p{N}])/gu;

/** Whatever is between words. */
const BETWEEN = /[^\p{L}\p{N}\p{S}\p{Co}]+/gu;

/** Signs such as `+` and `€`, and those that stand for `%` and `_`, are words of their own: «100%» is `100 %`. */
const SIGNS = /[\p{S}\p{Co}]+/gu;

/**
 * «e-mail», «wi-fi», «S.p.A.»: written in one word as well. Looked for at the beginning of words only: from each of its letters
 * a word of 90,000 would be read to its end, and the CMS stand still meanwhile.
 */
const COMPOUND = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)+/gu;

const wordsIn = (folded: string): string =>
  folded
    .replaceAll(ELISIONS, ' ')
    .replaceAll(BETWEEN, ' ')
    .replaceAll(SIGNS, ' $& ')
    .replaceAll(/ +/g, ' ')
    .trim();

/** The words of a text, folded, with one space between them. «Dell’identità!» → `identita`. */
export const wordsOf = (text: string): string => wordsIn(fold(text));

const compoundsIn = (folded: string): string[] =>
  (folded.match(COMPOUND) ?? []).map((one) => one.replaceAll(/[-.]/g, ''));

/** Between two texts, so that no phrase goes from one into the next. */
const APART = ' \uE002 ';

/** What a search looks in: the words of texts, each with a space before it, compound ones also as one word. */
export function searchable(texts: readonly string[]): string {
  const folded = texts.map(fold);
  const words = [...folded.map(wordsIn), ...new Set(folded.flatMap(compoundsIn))];
  return ` ${words.filter(Boolean).join(APART)} `;
}

/**
 * What somebody looks for: words, or several where a sign joins them (`3-2-1`); all must be there, each from its
 * beginning. Empty where nothing of it is a word.
 */
export const soughtIn = (typed: string): string[] => [
  ...new Set(typed.split(/\s+/).map(wordsOf).filter(Boolean)),
];

/** How a searchable text holds what is sought: at the beginning of a word. */
export const asHeld = (sought: string): string => ` ${sought}`;

/** A part of a text; `hit`: it is what was looked for. */
export interface Marked {
  readonly text: string;
  readonly hit: boolean;
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text as it stands, each with its place. */
function placed(text: string, pattern: RegExp, folded: (word: string) => string): Word[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) =>
    folded(word)
      .split(' ')
      .filter(Boolean)
      .map((one) => ({ folded: one, from: index, to: index + word.length })),
  );
}

const ONE_WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+|[\p{S}\p{M}\p{Cf}%_]+/gu;

/** Does a sequence of words begin with this one? The last of them may go on. */
const beginsWith = (words: readonly Word[], at: number, sought: readonly string[]): boolean =>
  sought.every((part, index) => {
    const word = words[at + index]?.folded;
    return index === sought.length - 1 ? word?.startsWith(part) === true : word === part;
  });

/** Where what is sought stands in a text; from and to, in order, none within another. */
function placesOf(text: string, sought: readonly string[]): [from: number, to: number][] {
  const words = placed(text, ONE_WORD, wordsOf);
  const whole = placed(text, COMPOUND, (word) => fold(word).replaceAll(/[-.]/g, ''));
  const found = sought.flatMap((one) => {
    const parts = one.split(' ');
    return [words, whole].flatMap((among) =>
      among.flatMap((word, at): [number, number][] =>
        beginsWith(among, at, parts)
          ? [[word.from, among[at + parts.length - 1]?.to ?? word.to]]
          : [],
      ),
    );
  });
  const places: [number, number][] = [];
  for (const [from, to] of found.sort(([one], [other]) => one - other)) {
    const last = places.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else places.push([from, to]);
  }
  return places;
}

/** Characters that an excerpt shows before the first place, and in all. */
const BEFORE = 60;
const LENGTH = 220;

/** The beginning of the word at a place, so that none is cut in two. */
const wordAt = (text: string, place: number): number =>
  place <= 0 ? 0 : Math.max(0, text.lastIndexOf(' ', place) + 1);

/** A text around the first place where something that is sought stands, with all such places in it marked; `undefined` where there is none. */
export function excerptOf(whole: string, sought: readonly string[]): Marked[] | undefined {
  const text = whole.replaceAll(/\s+/g, ' ');
  const places = placesOf(text, sought);
  const first = places[0];
  if (!first) return undefined;
  const from = wordAt(text, first[0] - BEFORE);
  const to =
    from + LENGTH < text.length ? Math.max(wordAt(text, from + LENGTH), first[1]) : text.length;
  const parts: Marked[] = [{ text: from > 0 ? '… ' : '', hit: false }];
  let at = from;
  for (const [start, end] of places.filter((place) => place[1] <= to)) {
    parts.push(
      { text: text.slice(at, start), hit: false },
      { text: text.slice(start, end), hit: true },
    );
    at = end;
  }
  parts.push({ text: text.slice(at, to).trimEnd(), hit: false });
  if (to < text.length) parts.push({ text: ' …', hit: false });
  return parts.filter((part) => part.text !== '');
}
