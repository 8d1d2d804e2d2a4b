// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Alias } from './misspellings.ts';
import { normalise } from './words.ts';

/** Letters; shorter words differ by too little. */
const SHORTEST = 4;

/** How many letters may be wrong in a word of this length. */
const allowed = (length: number): number => (length < 7 ? 1 : 2);

/** How many letters must be changed, added or left out to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const before = (row[j - 1] ?? 0) + same;
      next.push(Math.min(before, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const wordsOf = (text: string): string[] => normalise(text).trim().split(' ');

/** The query with each mistyped word as the alias list spells the nearest one; nothing when there is none. */
export function nearest(query: string, aliases: readonly Alias[]): string | undefined {
  const known = new Set(aliases.flatMap(({ words, means }) => [...words, means].flatMap(wordsOf)));
  const asked = wordsOf(query);
  const meant = asked.map((word) => {
    if (word.length < SHORTEST || known.has(word)) return word;
    const [best] = [...known]
      .map((other) => ({ other, far: distance(word, other) }))
      .filter(({ far, other }) => other.length >= SHORTEST && far <= allowed(word.length))
      .sort((a, b) => a.far - b.far);
    return best?.other ?? word;
  });
  return meant.join(' ') === asked.join(' ') ? undefined : meant.join(' ');
}
