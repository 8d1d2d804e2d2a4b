// SPDX-License-Identifier: AGPL-3.0-or-later

/** Endings of Italian words, longest first, each with those that its singular and plural have. */
const ITALIAN: readonly (readonly [ending: string, forms: string])[] = [
  ['cia', 'cia|cie|ce'],
  ['gia', 'gia|gie|ge'],
  ['co', 'co|chi|ci'],
  ['go', 'go|ghi|gi'],
  ['ca', 'ca|che'],
  ['ga', 'ga|ghe'],
  ['io', 'io|i|ii'],
  ['o', 'o|i'],
  ['a', 'a|e|i'],
  ['e', 'e|i|es'],
];

/** Words up to this length have one form: «di», «app», «bot» and acronyms; an s makes the plural of some. */
const SHORT = 3;

/** Letters as a pattern; one with an accent may also stand as two signs, as texts from some machines have it. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => `(?:${letter}|${letter.normalize('NFD')})`);

const APOSTROPHE = "['’‘ʼ´`]";
const HYPHEN = '[-\u2010\u2011]';

/** Beginnings of words that many write with a hyphen, or apart. */
const PREFIX = /^(anti|cyber)(?=\p{L}{3})/u;

/** CIE, also as «C.I.E.». */
const dotted = (word: string): string => `${[...word].map(escaped).join('\\.')}\\.?`;

function italian(word: string): string {
  const [ending, forms] = ITALIAN.find(([end]) => word.endsWith(end)) ?? [];
  if (ending === undefined) return `${escaped(word)}s?`;
  return `${escaped(word.slice(0, -ending.length))}(?:${forms})`;
}

function english(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${escaped(word.slice(0, -1))}(?:y|ies)`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${escaped(word)}(?:es)?` : `${escaped(word)}s?`;
}

function wordForms(written: string, language: string): string {
  const word = written.toLowerCase();
  const prefix = PREFIX.exec(word)?.[0];
  if (prefix) return `${prefix}(?:${HYPHEN}|\\s)?${wordForms(word.slice(prefix.length), language)}`;
  if (/^\p{Lu}{2,5}$/u.test(written)) return `(?:${escaped(word)}s?|${dotted(word)})`;
  const [form, short] =
    language === 'it' ? [italian, word.length <= SHORT] : [english, word.length < SHORT];
  return short ? `${escaped(word)}s?` : form(word);
}

/**
 * Matches a word, or several, whole, in any case, in the singular and in the plural of its language: «allegati» for
 * «allegato»; with hyphens or without, «WiFi» for «Wi-Fi». Words that are longer, also by a hyphen, are others: «e-mail»
 * is not «mail».
 */
export function formsOf(words: string, language: string): RegExp {
  const forms = words
    .trim()
    .normalize('NFC')
    .split(/(\s+|['’-])/)
    .map((part) => {
      if (part === '-') return `(?:${HYPHEN}|\\s)?`;
      if (/^['’]$/.test(part)) return APOSTROPHE;
      return /^\s+$/.test(part) ? `(?:\\s+|${HYPHEN})` : wordForms(part, language);
    })
    .join('');
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]${HYPHEN})(?:${forms})(?![\\p{L}\\p{N}\\p{M}]|${HYPHEN}[\\p{L}\\p{N}])`,
    'giu',
  );
}
