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

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function italian(word: string): string {
  const [ending, forms] = ITALIAN.find(([end]) => word.endsWith(end)) ?? [];
  if (ending === undefined) return `${escaped(word)}s?`;
  return `${escaped(word.slice(0, -ending.length))}(?:${forms})`;
}

function english(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${escaped(word.slice(0, -1))}(?:y|ies)`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${escaped(word)}(?:es)?` : `${escaped(word)}s?`;
}

function wordForms(word: string, language: string): string {
  const [form, short] =
    language === 'it' ? [italian, word.length <= SHORT] : [english, word.length < SHORT];
  return short ? `${escaped(word)}s?` : form(word);
}

/**
 * Matches a word, or several, whole, in any case, in the singular and in the plural of its language: «allegati» for
 * «allegato». Words that are longer, also by a hyphen, are others: «e-mail» is not «mail».
 */
export function formsOf(words: string, language: string): RegExp {
  const forms = words
    .trim()
    .toLowerCase()
    .split(/(\s+|['’])/)
    .map((part) => {
      if (/^['’]$/.test(part)) return "['’]";
      return /^\s+$/.test(part) ? '\\s+' : wordForms(part, language);
    })
    .join('');
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?:${forms})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`,
    'giu',
  );
}
