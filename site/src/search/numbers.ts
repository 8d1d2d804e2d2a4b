// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Numbers that are written in groups: «800 123 456», «+39 02.7702 0000», «(051) 987-654», «1 96 96», «25 000». Whoever
 * looks for one groups it otherwise, or not at all. No lookbehind: this runs in browsers too.
 */

/** The prefix of Italy, which many leave out: «+39», «0039», «(+39)». */
const ITALY = /\(?(?:\+|00)39\)?[\s.-]?/u;

/** The code of an area or of a mobile company, as it may stand before the rest: «(051) », «02 / », «333-». */
const CODE = /\(\d{2,4}\)\s?|[03]\d{1,3}\s?[-/–]\s?/u;

const GROUPED = new RegExp(
  String.raw`(^|[^\p{L}\p{N}+])(${ITALY.source})?(\+?(?:${CODE.source})?\d+(?:[\s.\-/–]\d+)*)(?![\p{L}\p{N}])`,
  'gu',
);

const YEARS = /^(?:(?:19|20)\d\d\s?)+$/;

/** Groups of thousands, or of a number that people know by heart: «116 000», «1 96 96». */
const SHORT = /^(?:\d{2,3}(?:\s\d{3})+|\d(?:\s\d\d)+)$/;

/** Digits of a telephone number. */
const SHORTEST = 8;
const LONGEST = 15;

/** Do these groups of digits make one number? Not «2025 2026», «10 2025». */
function isOne(groups: string): boolean {
  const { length } = groups.replace(/\D/g, '');
  if (YEARS.test(groups)) return false;
  return SHORT.test(groups) || (length >= SHORTEST && length <= LONGEST);
}

/** The text with something in the place of each number that is written in groups or with the prefix of Italy. */
export const withNumbers = (
  text: string,
  written: (groups: string, prefix: string) => string,
): string =>
  text.replace(GROUPED, (whole, before: string, prefix: string | undefined, groups: string) =>
    (prefix !== undefined || /\s/.test(groups)) && isOne(groups)
      ? before + written(groups, prefix ?? '')
      : whole,
  );

/** The text with each of its numbers in one piece, without the prefix of Italy. */
export const numbersWhole = (text: string): string =>
  withNumbers(text, (groups) => groups.replace(/\D/g, ''));
