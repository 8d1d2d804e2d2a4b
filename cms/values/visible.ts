// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Signs without a picture of their own: soft hyphens, joiners, marks of direction, byte order marks. Pasted from Word,
 * from a PDF or from a mail, they make of a text that looks right another one. Source: Unicode, Default_Ignorable_Code_Point.
 */
const INVISIBLE = String.raw`[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]`;

/** A letter of a script whose letters join: there a joiner is part of the spelling. */
const JOINING = String.raw`[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Inherited}]]`;

/** Scripts that write no spaces between words: there a line may end where the sign stands. */
const UNSPACED = String.raw`[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]`;

/** Where such a sign carries meaning. */
const MEANT = [
  String.raw`\p{RGI_Emoji}`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=${JOINING})[\u200C\u200D](?=${JOINING})`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Ideographic}\p{sc=Mongolian}\p{sc=Myanmar}\p{Math}])\p{Variation_Selector}`,
  String.raw`(?<=${UNSPACED})\u200B(?=${UNSPACED})`,
];
const MARKS_OF_DIRECTION = String.raw`[\u200E\u200F\u061C]`;
/** Around words that run the other way; one without its end would turn what follows round. */
const ISOLATE = String.raw`[\u2066-\u2068](?=[^\u2066-\u2069\n]*\u2069)|(?<=[\u2066-\u2068][^\u2066-\u2069\n]*)\u2069`;
const RIGHT_TO_LEFT = /[[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]&&\p{L}]/v;

const signs = (meant: readonly string[]): RegExp =>
  new RegExp(`(${meant.join('|')})|${INVISIBLE}`, 'gv');
const SIGNS = signs(MEANT);
const SIGNS_BESIDE_RIGHT_TO_LEFT = signs([...MEANT, MARKS_OF_DIRECTION, ISOLATE]);

/**
 * Letters and signs that are composed, seen, and written from left to right, up to U+02FF, with the dashes and quotation
 * marks of print: nearly every text is of these, and has nothing to look for.
 */
const PLAIN = /^[\0-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]*$/;

/** A text in composed letters, without the signs that nobody sees and that carry nothing where they stand. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  const found = RIGHT_TO_LEFT.test(text) ? SIGNS_BESIDE_RIGHT_TO_LEFT : SIGNS;
  return text.normalize('NFC').replaceAll(found, '$1');
}

const CONTROLS = /[\p{Cc}\u2028\u2029]/u;

/** Whatever ends a line or a paragraph, as a line feed; other control characters are nothing. */
export const withLineFeeds = (text: string): string =>
  CONTROLS.test(text) ? withoutControls(text) : text;

const withoutControls = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)\p{Cc}/gu, '');

/**
 * A code as people read it: an e-mail, a telephone number, a web address, part of one. Every space is a plain one, every
 * hyphen too, ligatures are letters.
 */
export const plainCode = (text: string): string =>
  withLineFeeds(text.normalize('NFKC'))
    .replaceAll(new RegExp(INVISIBLE, 'gv'), '')
    .replaceAll('\u2010', '-')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The e-mail address by which an account is known, however it was typed or pasted. */
export const accountEmail = (text: string): string => plainCode(text).toLowerCase();
