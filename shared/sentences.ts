// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A word as a reader counts it: an address of the web or of mail, a number with its marks («1.250,50», «14:30»), letters
 * with stops between them («S.p.A»), or letters and digits with apostrophes («dell’ente»). An address of mail is looked for
 * where one can begin only: from each part of a chain of 90,000 signs it would be read to its end.
 */
const WORD =
  /(?:https?:\/\/|www\.)[^\s<>«»"]+|(?<![^\s@<>«»"])[^\s@<>«»"]+@[^\s@<>«»"]+|\d+(?:[.,:/]\d+)+|\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** How many words a text has. */
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Abbreviations after which a sentence goes on, also before a capital or a number: «art. 5», «dott. Rossi». */
const GOES_ON = listed(
  'all arch art artt avv c cap capp cfr col comm d dott dottssa dr es fig figg geom ing jr lett lgs n nn nr on op p pag pagg par pp proc prof profssa prot r rag reg rep rif s segr sez sig sigg sigra spett ss st tab tel v vol voll',
);

/** With one of these a sentence may end: a capital after it begins the next. */
const MAY_END = listed('ca cc ecc etc succ');

/** Months and days, which go on before a number only: «3 gen. 2025». */
const DATES = listed(
  'gen feb mar apr mag giu lug ago set sett ott nov dic lun mer gio ven sab dom',
);

/** So much of the end of a sentence has its last word, if that is an abbreviation. */
const MAX_END = 60;

const endOf = (text: string): string => text.trimEnd().slice(-MAX_END);

/** The last word before a stop, without its inner stops: «d.lgs.» → `lgs`, «sig.ra» → `sigra`. */
const lastWord = (text: string): string =>
  (/([\p{L}\p{N}.]+)\.[»”"')\]]*\s*$/u.exec(text)?.[1] ?? '').toLowerCase();

const startsLower = (text: string): boolean => /^[«“"'([\s–—-]*\p{Ll}/u.test(text);
const startsCapital = (text: string): boolean => /^[«“"'([\s]*\p{Lu}/u.test(text);

/** Does the sentence go on after this part of it? */
function goesOn(part: string, next: string): boolean {
  // «Chiama ora!» disse; 1. Apri la porta; G. Verdi
  if (startsLower(next) || /^\s*(?:\d+|\p{L})[.)]\s*$/u.test(part)) return true;
  const end = endOf(part);
  const last = lastWord(end);
  if (/^\p{Lu}$/u.test(/(?:^|[\s.«“"'’(])(\p{L})\.\s*$/u.exec(end)?.[1] ?? '')) return true;
  const word = last.split('.').at(-1) ?? '';
  if (GOES_ON.has(last.replaceAll('.', '')) || GOES_ON.has(word)) return true;
  if (DATES.has(word)) return /^\s*\d/.test(next);
  return MAY_END.has(word) && !startsCapital(next);
}

const segmenter = new Intl.Segmenter('it', { granularity: 'sentence' });

/** Parts of a line; the one character «…» ends a sentence too, which Unicode leaves open. */
const partsOf = (line: string): string[] =>
  Array.from(segmenter.segment(line), ({ segment }) => segment).flatMap((part) =>
    part.split(/(?<=…[»”"')\]]*\s)(?=[«“"'([]*\p{Lu})/u),
  );

/** The sentences of one line. */
function sentencesOfLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  let end = 0;
  for (const part of partsOf(line)) {
    if (end > start && !goesOn(line.slice(start, end), part)) {
      sentences.push(line.slice(start, end));
      start = end;
    }
    end += part.length;
  }
  return [...sentences, line.slice(start)];
}

/**
 * The sentences of plain text, one block a line: a heading or a list item without a full stop is a sentence. Split by
 * Unicode's rules (UAX 29), less the ends that are none in Italian: abbreviations, initials, numbers of a list, what goes
 * on after a quoted call.
 */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap(sentencesOfLine)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence) > 0);
