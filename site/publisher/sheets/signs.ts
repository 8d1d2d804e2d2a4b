// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../../src/i18n/index.ts';

/** Signs that the fonts of the sheets may lack, by how they are written instead: alike in every language. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...of('→⇒➔➜➝➞➡⟶▶►▸', '>'),
  ...of('←⇐⬅⟵◀◄', '<'),
  ...of('↔⇔', '<->'),
  ...of('●○■□▪▫◦‣◆◇⁃∙⬤', '•'),
  ...of('★☆⭐✱✳', '*'),
  ...of('☐⬜', '[ ]'),
  ...of('☒', '[x]'),
  ...of('⚠❗❕‼', '(!)'),
  ...of('❓❔', '(?)'),
  ...of('☎📞📱☏', 'tel.'),
  ...of('✉📧📩', 'e-mail'),
  ...of('‐‑‒⁻', '-'),
  ...of('―', '—'),
  ...of('′', '’'),
  ...of('″', '”'),
  ...of('‡', '†'),
  '≤': '<=',
  '≥': '>=',
  '≠': '=/=',
  '≈': '~',
};

function of(signs: string, written: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign) => [sign, written]));
}

/** What a sign says, in the words of a language. */
const SAID: Readonly<Record<string, 'yes' | 'no' | 'up' | 'down'>> = Object.fromEntries(
  (
    [
      ['✓✔✅☑', 'yes'],
      ['✗✘✕✖❌❎', 'no'],
      ['↑⬆▲', 'up'],
      ['↓⬇▼', 'down'],
    ] as const
  ).flatMap(([signs, said]) => [...signs].map((sign) => [sign, said])),
);

/** What only changes how the sign before it looks. */
const LOOKS = /\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u{20E3}/gu;

/** A letter of the code of a country: two of them are its flag. */
const FLAG_LETTERS = /^[\u{1F1E6}-\u{1F1FF}]+$/u;

/** Says something, and is no letter. */
const SIGN = /^[\p{S}\p{P}\p{N}\p{M}\p{Co}\p{Cs}]+$/u;

const flagOf = (sign: string): string =>
  [...sign]
    .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
    .join('');

const graphemes = new Intl.Segmenter('it', { granularity: 'grapheme' });

/**
 * A text whose signs the fonts can write: another sign that says the same, or a word, never nothing. Letters stay.
 * @param has whether a font has a character
 */
export function printable(
  text: string,
  locale: ActiveLocale,
  has: (character: string) => boolean,
): string {
  const { signs } = messages(locale).sheet;
  const isWritable = (some: string): boolean => [...some].every((one) => one === '\n' || has(one));
  const written = (grapheme: string): string => {
    if (isWritable(grapheme)) return grapheme;
    if (/^\p{Z}+$/u.test(grapheme)) return ' ';
    const sign = grapheme.replace(LOOKS, '');
    if (sign === '' || isWritable(sign)) return sign;
    const said = SAID[sign];
    if (said) return signs[said];
    const known = WRITTEN[sign];
    if (known !== undefined) return known;
    if (FLAG_LETTERS.test(sign)) return flagOf(sign);
    const plain = sign.normalize('NFKD');
    if (isWritable(plain)) return plain;
    return SIGN.test(sign) ? signs.other : sign;
  };
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    const part = written(segment);
    // Of a row of drawings one word is enough.
    if (part !== signs.other || parts.at(-1) !== part) parts.push(part);
  }
  return parts.join('');
}
