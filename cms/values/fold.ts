// SPDX-License-Identifier: AGPL-3.0-or-later

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Signs that `LIKE` takes for any text; in a folded text a private sign stands for each. */
const WILDCARDS: Readonly<Record<string, string>> = { '%': '\uE000', _: '\uE001' };

/**
 * A text as it is compared when people look for it: without accents, capitals, invisible signs and differences between
 * apostrophes. «CITTÀ» and «Città» → `citta`. Stored and asked in this form, a text is found the same way on SQLite and
 * MongoDB, and `%` and `_` are themselves.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/[’‘ʼ´`′]/g, "'")
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[%_]/g, (sign) => WILDCARDS[sign] ?? sign)
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The words of what somebody looks for, folded; all of them must be there. */
export const foldedWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);
