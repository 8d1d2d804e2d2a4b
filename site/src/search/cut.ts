// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Marks of indexing in the text that Pagefind keeps for excerpts, made with a word joiner, which no text of ours has:
 * Pagefind ends words at spaces only.
 */
const JOINER = '\u2060';

/** Ends a word where the page has no space. */
export const CUT = `${JOINER} `;

/** A curly apostrophe as one that Pagefind takes compounds apart at. */
export const STRAIGHTENED = `${JOINER}'`;

/** A space within a number, «800 123 456», which is one word. */
export const GLUED = `${JOINER}-`;

/** Before another spelling of the word behind which it stands, «Oesterreich», which is a part of a compound to Pagefind. */
const ALSO = '\u2061-';

/** A word that is found in another spelling too. */
export const alsoSpelt = (word: string, other: string): string => `${word}${ALSO}${other}`;

/** Where tags stand in Unicode: signs that nobody sees, one for each of ASCII. */
const TAGS = 0xe_00_00;

/** A sign as it is typed, with its number in tags behind: «ł» is found as «l». */
export const typedAs = (plain: string, sign: string): string => {
  const number = sign.codePointAt(0)?.toString(16) ?? '';
  const tags = [...number].map((digit) => String.fromCodePoint(TAGS + digit.charCodeAt(0)));
  return JOINER + plain + tags.join('');
};

const TYPED = /\u2060[\p{L}\p{M}\p{N}]*([\u{E0030}-\u{E0066}]+)/gu;

const signOf = (tags: string): string => {
  const digits = [...tags].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? TAGS) - TAGS));
  return String.fromCodePoint(Number.parseInt(digits.join(''), 16));
};

/** The text as it stands in the page. */
export const shown = (text: string): string =>
  text
    .replace(/\u2061-[\p{L}\p{M}]+/gu, '')
    .replace(TYPED, (_, tags: string) => signOf(tags))
    .replaceAll(CUT, '')
    .replaceAll(STRAIGHTENED, '’')
    .replaceAll(GLUED, ' ')
    .replaceAll(JOINER, '');
