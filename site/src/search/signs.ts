// SPDX-License-Identifier: AGPL-3.0-or-later
import { inPlainLetters } from '@portico/shared/letters';

/**
 * Letters and digits that a keyboard does not have: «ł», «ﬁ», «Ⅳ», «₂», «𝗔», «ⓐ». Case and accents stay. No lookbehind:
 * this runs in browsers too.
 */
const SIGN = /(?!\p{ASCII})[\p{L}\p{N}\u24B6-\u24E9]/gu;

/** A small digit behind a unit is one of it: «m²», «km²». Elsewhere it leads to a note: «parola¹». */
const POWER = /(^|[^\p{L}\p{M}\p{N}])(\p{L}{1,2})([\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+)/gu;

/** Signs of a note, and of an ordinal, which others write as a degree or leave out: «1º», «n.º». */
const NO_WORD = /[\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u00AA\u00BA]/;

const LETTERS_ONLY = /^[\p{L}\p{M}\p{N}]+$/u;

/** How a sign is typed on a keyboard; as it is when nothing else is known of it. */
function typed(sign: string): string {
  const compatible = sign.normalize('NFKD');
  const plain = inPlainLetters(LETTERS_ONLY.test(compatible) ? compatible : sign);
  return plain.normalize('NFC');
}

/** The text with something in the place of each sign that is typed otherwise: as it is typed, unless it is said. */
export function withSigns(
  text: string,
  written: (plain: string, sign: string) => string = (plain) => plain,
): string {
  const put = (sign: string, plain: string): string =>
    plain === sign ? sign : written(plain, sign);
  return text
    .replace(POWER, (_, before: string, unit: string, power: string) => {
      const digits = [...power].map((sign) => put(sign, typed(sign)));
      return before + unit + digits.join('');
    })
    .replace(SIGN, (sign) => put(sign, NO_WORD.test(sign) ? '' : typed(sign)));
}

/** Letters that German and the languages of the North write with another letter where the keyboard has none. */
const WITH_E = /[\u00E4\u00F6\u00FC\u00F8\u00E5]/giu;

/** «Österreich» → «Oesterreich», «Århus» → «Aarhus»: the other way to write a word that has such letters. */
export const otherSpelling = (text: string): string =>
  text.replace(WITH_E, (letter) => {
    const [base = ''] = inPlainLetters(letter.normalize('NFD'));
    return (
      base + (base.toLowerCase() === 'a' && letter.normalize('NFD').includes('\u030A') ? 'a' : 'e')
    );
  });
