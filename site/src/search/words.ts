// SPDX-License-Identifier: AGPL-3.0-or-later
import { numbersWhole } from './numbers.ts';
import { otherSpelling, withSigns } from './signs.ts';

/**
 * What counts as a word: the one folding that indexing (`publisher/search/indexed-page.ts`), the query and the check of
 * what was found have in common. No lookbehind in what runs in a browser: older ones would not even load the script.
 */

/** Signs that nobody sees; Pagefind's program takes U+200B for a space between words. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

/** Wide signs, without those of markup; letters and digits are left to {@link withSigns}. */
const WIDE =
  /[\uFF01\uFF03-\uFF05\uFF07-\uFF0F\uFF1A\uFF1B\uFF1D\uFF1F\uFF20\uFF3B-\uFF40\uFF5B-\uFF5E]/g;

/** Signs that keyboards and programs put in the place of an apostrophe between letters. */
const APOSTROPHE =
  /(\p{L})[\u2018\u201B\u00B4\u0060\u2032\u02B9\u02BB-\u02BD\u02C8\u02CA\u02CB\u055A\uA78C](?=\p{L}|\p{N})/gu;

/** Hyphens that are not the one of the keyboard. */
const HYPHEN = /[\u2010\u2011]/g;

/** The text with the signs of a keyboard between its letters. Case and accents stay: Pagefind prefers what has the same. */
export const tidy = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(WIDE, (sign) => sign.normalize('NFKC'))
    .replace(HYPHEN, '-')
    .replace(APOSTROPHE, '$1’')
    .normalize('NFC');

/** The text as if it had been typed on a keyboard. */
const typed = (text: string): string => withSigns(tidy(text));

/** Endings of English words («don’t», «city’s», «you’re»): the apostrophe is within one word. */
const ENDING = /^(?:s|t|d|m|re|ll|ve)$/i;

/** A word that ends with an apostrophe, and the word behind it. */
export const ELISION = /(\p{L}+)(['’ʼ])(?=[«“"‘(]*([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*))/gu;

/** Is an apostrophe before this the end of a word: «l’agenzia», «un’e-mail», «dell’8»? Not in «c’è» and «don’t». */
export const isElision = (next: string): boolean =>
  !ENDING.test(next) && (next.length > 1 || /\p{N}/u.test(next));

/** Articles and short words before an apostrophe: they say nothing about what is looked for. */
export const ELIDED =
  /^(?:l|un|d|gl|c|m|t|s|v|n|(?:de|a|ne|su|da|co)ll|que(?:ll|st)|bell|com|dov|anch|qual)$/i;

/** The text without articles before an apostrophe; other elided words («sant’», «vent’») become words. */
const withoutElisions = (text: string): string =>
  text.replace(ELISION, (whole, word: string, _sign, next: string) =>
    !isElision(next) ? whole : ELIDED.test(word) ? ' ' : `${word} `,
  );

/** Signs within a word, which Pagefind leaves out: «e-mail», «3-2-1», «S.p.A.», «don’t». */
const WITHIN = /([\p{L}\p{N}])[^\p{L}\p{N}\s]+(?=[\p{L}\p{N}])/gu;

/** Whatever is between words. */
const BETWEEN = /[^\p{L}\p{N}]+/u;

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const list = (text: string): string[] => text.split(BETWEEN).filter((word) => word !== '');

/** The words of a text, parts of compounds as words of their own: «e-mail» is «e», «mail». */
const apart = (text: string): string[] => list(withoutElisions(typed(text)));

/** The words of a text, compounds as one word: «e-mail» is «email», «800 123 456» is «800123456». */
const joined = (text: string): string[] =>
  list(numbersWhole(withoutElisions(typed(text))).replace(WITHIN, '$1'));

/** Lower case, without accents, each word with a space at either end: whole words can be looked for. */
const line = (words: readonly string[]): string => ` ${bare(words.join(' '))} `;

/** The text as a line of bare words with a space at either end, parts of compounds apart. */
export const normalise = (text: string): string => line(apart(text));

/** The same in each way in which it can be read: compounds apart, joined; «Österreich» as «oesterreich». */
export const readings = (text: string): string[] => [
  ...new Set([line(apart(text)), line(joined(text)), line(apart(otherSpelling(tidy(text))))]),
];

/** Every bare word of a text, compounds whole and in parts, names with their apostrophe («dangelo») too. */
export const bareWords = (text: string): string[] =>
  [...readings(text), line(list(typed(text).replace(WITHIN, '$1')))]
    .flatMap((reading) => reading.split(' '))
    .filter((word) => word !== '');

/** A shorter part begins too many words. */
const SHORTEST_PART = 3;

/** One word written as several: «wi fi», «3 2 1», «800 123 456». Apart they begin too many others. */
const WRITTEN_APART = /^(?:[\p{L}\p{N}]{1,2}(?: [\p{L}\p{N}]{1,2})+|\p{N}+(?: \p{N}+)+)$/u;

/** Is a query one word that is written as several? */
export const isWrittenApart = (query: string): boolean => WRITTEN_APART.test(query.trim());

/** A telephone number: its groups say nothing about another one that has some of them. */
const TELEPHONE = /^\p{N}{9,}$/u;

/** «e mail», «e commerce»: or an «and» before a word. */
const ELECTRONIC = /^e (?=\p{L}{3})/u;

/** A word and its number, which are written with a space and without: «NIS 2», «covid19». */
const NUMBERED = /(\p{L}{2}) (?=\p{N})/gu;
const NUMBERED_TOGETHER = /(\p{L}{3})(?=\p{N})/gu;

/** What Pagefind is asked for what somebody typed: it looks for words that begin with each word of a question. */
export interface Wordings {
  /** What any of them finds is shown, the first of them first. */
  readonly asked: readonly string[];
  /** Asked when these find nothing. */
  readonly otherwise: readonly string[];
}

/** How a query can be worded for an index that knows compounds whole and, where they have two letters, their parts. */
export function wordings(query: string): Wordings {
  const whole = joined(query).join(' ');
  if (TELEPHONE.test(whole)) return { asked: [whole], otherwise: [] };
  const parts = apart(query);
  const split = parts.join(' ');
  const asked = new Set([
    WRITTEN_APART.test(whole) ? whole.replaceAll(' ', '') : whole,
    whole.replace(ELECTRONIC, 'e'),
    whole.replace(NUMBERED, '$1'),
    whole.replace(NUMBERED_TOGETHER, '$1 '),
    ...(parts.every((part) => part.length >= SHORTEST_PART) ? [split] : []),
  ]);
  if (WRITTEN_APART.test(whole)) asked.delete(whole);
  const isNew = (wording: string): boolean => wording !== '' && !asked.has(wording);
  const other = joined(otherSpelling(tidy(query))).join(' ');
  const otherwise = new Set([whole, split, other].filter(isNew));
  asked.delete('');
  return { asked: [...asked], otherwise: [...otherwise] };
}

/**
 * So much of a word must a found one have: a number all of it, others what their endings leave.
 * @param word bare
 */
function stem(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  if (word.length > 5) return word.slice(0, Math.ceil(word.length / 2));
  return word.replace(/^(.{2,}?)[aeiou]{1,2}$|^(.{3,}?)(?:e?s|y)$/, '$1$2');
}

/** Is one of the found words what was looked for, or a form of it? Short words count when there are no others. */
export function areMeant(found: readonly string[], wording: string): boolean {
  const asked = bareWords(wording);
  const long = asked.filter((word) => word.length >= SHORTEST_PART);
  const stems = (long.length > 0 ? long : asked).map(stem);
  return found.flatMap(bareWords).some((word) => stems.some((start) => word.startsWith(start)));
}

/** Endings that Italian and English words change, longest first. */
const ENDINGS =
  /(?:a(?:zion|tor|ment)[ei]o?|mente|[aei]ndo|[aeiu]t[aeio]|[aei]re?|[aei]v[aoi]|[aeio]no|iamo|ing|ed|es|s|[aeiou]{1,2})$/;

/** Is one of the found words a form of what was looked for, not only one that begins like it: no «poste» for «postepay». */
export function areForms(found: readonly string[], wording: string): boolean {
  const words = bareWords(wording).map((word) => {
    const left = word.replace(ENDINGS, '');
    const start = left.length > SHORTEST_PART ? left : word.replace(/(.{3})[aeiou]$/, '$1');
    return (one: string) => (word.length < SHORTEST_PART ? one === word : one.startsWith(start));
  });
  return found.flatMap(bareWords).some((one) => words.some((isForm) => isForm(one)));
}
