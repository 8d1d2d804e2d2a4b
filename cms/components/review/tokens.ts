// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';

/** What is said of some words beside what they are. */
export interface Marks {
  readonly strong?: true | undefined;
  readonly emphasis?: true | undefined;
  /** Their language, by its code. */
  readonly language?: string | undefined;
  /** Where they lead, as a reviewer reads it. */
  readonly link?: string | undefined;
}

/** A word, the space between two, an address, or a sign that stands for something that is no word. */
export interface Token {
  readonly text: string;
  readonly marks: Marks;
  /** It is not what somebody typed: the target behind a link, the end of a cell, «(decorative)». */
  readonly sign?: 'target' | 'cell' | 'decorative' | undefined;
}

/** What is compared whole: addresses of the web and of mail, domains, figures with their separators. */
const WHOLE =
  /(?:[a-z]+:\/\/|mailto:|tel:|www\.)\S*[^\s.,;:!?)»”"]|[^\s@«»()]+@[^\s@«»()]+\.[\p{L}\p{N}-]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*[^\s.,;:!?)»”"])?|\+?\d+(?:[ .,:/-]\d+)+|\n/giu;

const words = new Intl.Segmenter('it', { granularity: 'word' });

const segments = (text: string): string[] =>
  text === '' ? [] : Array.from(words.segment(text), ({ segment }) => segment);

/** Splits a text into what is compared whole and the words between. */
export function tokensOf(text: string, marks: Marks = {}): Token[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(WHOLE)) {
    parts.push(...segments(text.slice(from, index)), whole);
    from = index + whole.length;
  }
  return [...parts, ...segments(text.slice(from))].map((part) => ({ text: part, marks }));
}

/** A text that is compared whole: an address, a date, one of a closed list. */
export const wholeToken = (text: string): Token[] => [{ text, marks: {} }];

export const signToken = (sign: NonNullable<Token['sign']>, text: string): Token => ({
  sign,
  text,
  marks: {},
});

export const sameWord = (a: Token, b: Token): boolean => a.text === b.text && a.sign === b.sign;

const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Cc}]|(?! )\p{Zs}/gu;

/** Words that changed, with the signs in them that nobody sees called by their name. */
export function visible(text: string, { signs }: DeskMessages): string {
  if (/^ +$/.test(text)) return text.length === 1 ? signs.space : signs.spaces(text.length);
  return text.replaceAll(UNSEEN, (sign) => {
    if (sign === '\n') return `${signs.lineBreak}\n`;
    if (sign === '\u00a0') return signs.noBreakSpace;
    if (sign === '\u00ad') return signs.softHyphen;
    const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return signs.other(`U+${code}`);
  });
}
