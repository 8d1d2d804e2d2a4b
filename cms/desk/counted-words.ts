// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a text may count. */
export type CountedNoun = 'lessons' | 'questions' | 'steps';

/** From two on: «una lezione» counts nothing. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti'.split(
    ' ',
  ),
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
};

const NOUNS: Readonly<Record<string, Readonly<Record<CountedNoun, string>>>> = {
  it: { lessons: 'lezioni', questions: 'domande', steps: 'tappe' },
  en: { lessons: 'lessons', questions: 'questions', steps: 'steps' },
};

/** Before a number that counts only some of them: «le prime tre lezioni», «in due delle lezioni». */
const SOME =
  /(?:prim[ei]|ultim[ei]|altr[ei]|dopo|almeno|ogni|solo|first|last|other|after|least|every|only)\s+$/iu;

/** Places where a text says how many there are: «quattro lezioni», «5 lezioni brevi». */
export function countedIn(
  text: string,
  noun: CountedNoun,
  locale: string,
): { readonly words: string; readonly count: number }[] {
  const numbers = NUMBERS[locale];
  const name = NOUNS[locale]?.[noun];
  if (!numbers || !name) return [];
  // One word may stand between: «quattro brevi lezioni».
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${numbers.join('|')}|\\d{1,2})(?:\\s+\\p{L}+)?\\s+${name}(?!\\p{L})`,
    'giu',
  );
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !SOME.test(text.slice(0, index)))
    .map(([words, number = '']) => {
      const at = numbers.indexOf(number.toLowerCase());
      return { words: words.replaceAll(/\s+/g, ' '), count: at < 0 ? Number(number) : at + 2 };
    });
}
