// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Latin letters of living alphabets that Unicode does not take apart into a letter and a mark, as addresses write them
 * too (any-ascii); a test compares both.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'ng',
  ĸ: 'q',
  ı: 'i',
  ...lettersFor('a', 'ɑɐ'),
  ...lettersFor('b', 'ɓƀ'),
  ...lettersFor('c', 'ƈȼ'),
  ...lettersFor('d', 'đðɗɖƌ'),
  ...lettersFor('e', 'əǝɛɇ'),
  ...lettersFor('f', 'ƒ'),
  ...lettersFor('g', 'ɠɣǥ'),
  ...lettersFor('h', 'ħ'),
  ...lettersFor('i', 'ɨɩɪ'),
  ...lettersFor('j', 'ɉ'),
  ...lettersFor('k', 'ƙ'),
  ...lettersFor('l', 'łƚ'),
  ...lettersFor('n', 'ɲƞ'),
  ...lettersFor('o', 'øɔɵ'),
  ...lettersFor('p', 'ƥ'),
  ...lettersFor('r', 'ɍ'),
  ...lettersFor('t', 'ŧƭʈⱦ'),
  ...lettersFor('u', 'ʉʊ'),
  ...lettersFor('v', 'ʋ'),
  ...lettersFor('y', 'ƴɏ'),
  ...lettersFor('z', 'ƶȥ'),
};

function lettersFor(plain: string, letters: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, plain]));
}

const WITHOUT_MARK = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'giu');

function plainLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const plain = LETTERS[lower] ?? letter;
  return letter === lower ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** «Łódź» → «Lódź», «Straße» → «Strasse»: letters without a mark to strip as those of a keyboard; accents stay. */
export const inPlainLetters = (text: string): string => text.replace(WITHOUT_MARK, plainLetter);
