// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How a bare word sounds in Italian, so that it is the same however it is spelt: «hacherato» and «hackerato», «fatura»
 * and «fattura», «o» and «ho», «inbroglio» and «imbroglio», «squola» and «scuola».
 */
export const sound = (word: string): string =>
  word
    .replace(/c?qu/g, 'cu')
    .replace(/ck?|k/g, 'c')
    .replace(/h/g, '')
    .replace(/[jy]/g, 'i')
    .replace(/n(?=[bp])/g, 'm')
    .replace(/([a-z]|[^ -~])\1+/g, '$1');

/**
 * How many letters must be changed, added, left out or exchanged with the next one to make one word of the other
 * (Damerau and Levenshtein).
 */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      const changed = (row[j - 1] ?? 0) + same;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Letters from which on one may be wrong, and from which on two. Shorter words are near too many others. */
const ONE_WRONG = 6;
const TWO_WRONG = 10;

/**
 * How far a word is from another that may be meant, both by their sound; `undefined` when it is too far. Its first letter
 * is the one that people get right.
 */
export function farFrom(word: string, other: string): number | undefined {
  if (word === other) return 0;
  const allowed = other.length < ONE_WRONG ? 0 : other.length < TWO_WRONG ? 1 : 2;
  if (allowed === 0 || word[0] !== other[0] || Math.abs(word.length - other.length) > allowed)
    return undefined;
  const far = distance(word, other);
  return far <= allowed ? far : undefined;
}
