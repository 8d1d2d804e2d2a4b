// SPDX-License-Identifier: AGPL-3.0-or-later
import { alsoSpelt, CUT, GLUED, STRAIGHTENED, typedAs } from '../../src/search/cut.ts';
import { withNumbers } from '../../src/search/numbers.ts';
import { otherSpelling, withSigns } from '../../src/search/signs.ts';
import { ELIDED, ELISION, isElision, tidy } from '../../src/search/words.ts';

/** Names what is done here: with another, every index is made again. Raise it with each change of what is indexed. */
export const INDEXING =
  'words cut at apostrophes and dashes, numbers in one piece, letters as typed, index unpacked, answers to single words, 10';

/** Characters that a page writes as references and that are looked at here. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&rsquo;': '’',
  '&#8217;': '’',
  '&nbsp;': '\u00A0',
  '&#160;': '\u00A0',
  '&#xA0;': '\u00A0',
  '&shy;': '',
  '&#173;': '',
};
const REFERENCE = new RegExp(Object.keys(REFERENCES).join('|'), 'gi');

/** «L’Aquila», «D’Angelo»: people look for these whole as well. «L’SMS» and «l’Agenzia» are no names. */
const isName = (word: string, next: string): boolean =>
  /^\p{Lu}/u.test(word) && /^\p{Lu}\p{Ll}/u.test(next);

/** An article at the end of a text: the word behind it stands in another element. */
const ARTICLE_AT_END = /(?<![\p{L}\p{N}])(\p{L}+)['’ʼ]$/u;

/** Signs between words without a space that Pagefind takes for letters' company: «Milano–Roma», «2024–2026». */
const BETWEEN = /(?<=[\p{L}\p{N}])[^\p{L}\p{M}\p{N}\p{ASCII}\s’ʼ]+(?=[\p{L}\p{N}])/gu;

/** A grouped number as one word, behind a prefix that is another: «+39 02 7702 0000», «+390277020000». */
const indexedNumber = (groups: string, prefix: string): string =>
  (prefix === '' || /\s$/.test(prefix) ? prefix : prefix + CUT) + groups.replace(/\s/g, GLUED);

/** A word with its other spelling, if it has one. */
function spelt(word: string): string {
  const other = otherSpelling(word);
  return other === word ? word : alsoSpelt(word, withSigns(other));
}

/** Of letters and signs of a keyboard, without digits, apostrophes and references: nothing in it is set apart. */
const PLAIN = /^[ \n\r\t!-%(-/:-_a-~àèéìòùÀÈÉÌÒÙ]*$/;

/** A text with its words set apart, so that Pagefind finds each of them. {@link shown} gives back how it reads. */
export function indexedText(text: string): string {
  if (PLAIN.test(text)) return text;
  const tidied = tidy(text.replace(REFERENCE, (name) => REFERENCES[name.toLowerCase()] ?? name));
  const apart = withNumbers(tidied, indexedNumber)
    .replace(BETWEEN, (signs) => signs + CUT)
    .replace(ELISION, (whole, word: string, sign: string, next: string) => {
      if (!isElision(next)) return whole;
      if (!isName(word, next)) return whole + CUT;
      return sign === "'" ? whole : word + STRAIGHTENED;
    })
    .replace(ARTICLE_AT_END, (whole, word: string) => (ELIDED.test(word) ? whole + CUT : whole));
  return withSigns(apart.replace(/\p{L}+/gu, spelt), typedAs);
}

/** Scripts and styles, tags, and the text between them. */
const PIECES = /<(script|style)\b[\s\S]*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+|</g;

/** The value of a tag that Pagefind keeps as title or summary. */
const KEPT = /(?<=\scontent=")[^"]*(?=")/;

const indexedTag = (tag: string): string =>
  tag.includes('data-pagefind-meta') ? tag.replace(KEPT, indexedText) : tag;

/** A page as Pagefind is to read it. */
export const indexedPage = (html: string): string =>
  html.replace(PIECES, (piece) => (piece.startsWith('<') ? indexedTag(piece) : indexedText(piece)));
