// SPDX-License-Identifier: AGPL-3.0-or-later

/** `/2023/09/27/`, `2023-09-27`, `27-09-2023`, and `20230927` with or without the time. */
const DAYS = [
  /(?:^|\D)(?<year>20\d{2})[/_-](?<month>\d{1,2})[/_-](?<day>\d{1,2})(?:\D|$)/,
  /(?:^|\D)(?<day>\d{1,2})[/_-](?<month>\d{1,2})[/_-](?<year>20\d{2})(?:\D|$)/,
  /(?:^|\D)(?<year>20\d{2})(?<month>\d{2})(?<day>\d{2})(?:\d{4}|\d{6})?(?:\D|$)/,
];

function civilDay({ year = '', month = '', day = '' }: Partial<Record<string, string>>) {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : undefined;
}

/** The day that a path names, as `2023-09-27`. */
export const dayIn = (path: string): string | undefined =>
  DAYS.map((form) => civilDay(form.exec(path)?.groups ?? {})).find((day) => day !== undefined);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What stands around the words of a title: the ending of a file, a number of the site, the day. */
const AROUND = [
  /\.(?:html?|php|aspx?|shtml|pdf|docx?|odt)$/i,
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i,
  /(?:^|[-_])20\d{2}[-_]\d{1,2}[-_]\d{1,2}(?=[-_]|$)/,
  /(?:^|[-_])\d{1,2}[-_]\d{1,2}[-_]20\d{2}(?=[-_]|$)/,
];

/** Quotation marks as some sites write them: by their number in Unicode, grown together with the word. */
const QUOTES = [
  [/201([8c])(?=\p{L})/giu, (_: string, mark: string) => (mark === '8' ? '‘' : '“')],
  [/(?<=\p{L})201([9d])/giu, (_: string, mark: string) => (mark === '9' ? '’' : '”')],
] as const;

/** Letters, or a number that is short: longer ones are those of the site. `5g` and `a2a` are words too. */
const WORD = /^[‘“]?\p{L}[\p{L}’']*[’”]?$|^\d{1,4}$|^(?=.*\d)(?=.*\p{L})[\p{L}\d]{2,3}$/u;

/** `AEiFpqo`: letters that mean nothing, at the end. */
const CODE = /\p{Ll}\p{Lu}/u;

/** Words that are written with an accent whatever they mean; those that are words without it too stay as they are. */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'attività capacità città comunità così criticità disabilità già giovedì identità lunedì martedì mercoledì mobilità ' +
    'novità opportunità perché più possibilità pubblicità può qualità realtà sanità società sostenibilità università ' +
    'velocità venerdì vulnerabilità'
  )
    .split(' ')
    .map((word) => [word.normalize('NFD').replaceAll(/\p{M}/gu, ''), word]),
);

/** `dellimpresa`: no other word begins so. */
const ELIDED = /^(dell|nell)(?=[aeiou]\p{L}{2})|^(d)(?=intesa$)/u;

function written(word: string): string {
  const accented = ACCENTED[word] ?? word;
  return accented.replace(ELIDED, (begun) => `${begun}’`);
}

function wordsOf(segment: string): readonly string[] {
  const bare = AROUND.reduce((text, around) => text.replace(around, ''), decoded(segment));
  const quoted = QUOTES.reduce((text, [form, mark]) => text.replaceAll(form, mark), bare);
  const words = quoted.split(/[-_+\s]+/).filter((word) => WORD.test(word));
  return words.filter((word, n) => n < words.length - 1 || !CODE.test(word)).map(written);
}

/** Fewer words are a section or a number. */
const TITLE_WORDS = 4;

const wordCount = (words: readonly string[]): number =>
  words.filter((word) => /\p{L}{2}/u.test(word)).length;

/** The words of the longest part of a path. Capitals of names, and most signs between words, an address does not have. */
export function titleIn(path: string): string | undefined {
  const longest = path
    .split('/')
    .map(wordsOf)
    .reduce((a, b) => (b.length > a.length ? b : a), []);
  const text = longest.join(' ');
  return wordCount(longest) < TITLE_WORDS
    ? undefined
    : `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 250);
}
