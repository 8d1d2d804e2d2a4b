// SPDX-License-Identifier: AGPL-3.0-or-later
import { isCommon } from './common-words.ts';
import type { Alias } from './misspellings.ts';
import { farFrom, sound } from './spelling.ts';
import { normalise } from './words.ts';

const wordsOf = (text: string): string[] => normalise(text).trim().split(' ');

/** Letters; shorter words are no misspellings of others. */
const SHORTEST = 4;

/** A word as the alias list spells the nearest one that it knows; nothing when there is none, or when it is right. */
export function nearestWord(
  word: string,
  aliases: readonly Alias[],
  locale: string,
): string | undefined {
  const [bare = ''] = wordsOf(word);
  // What the portal itself says comes first.
  const known = new Set(
    [...aliases.map(({ means }) => means), ...aliases.flatMap(({ words }) => words)].flatMap(
      wordsOf,
    ),
  );
  if (bare.length < SHORTEST || known.has(bare) || isCommon(bare, locale)) return undefined;
  const [best] = [...known]
    .filter((other) => other.length >= SHORTEST)
    .flatMap((other) => {
      const far = farFrom(sound(bare), sound(other));
      return far === undefined ? [] : [{ other, far }];
    })
    .sort((a, b) => a.far - b.far);
  return best?.other;
}

/** The query with each mistyped word as the alias list spells the nearest one; nothing when there is none. */
export function nearest(
  query: string,
  aliases: readonly Alias[],
  locale: string,
): string | undefined {
  const asked = wordsOf(query);
  const meant = asked.map((word) => nearestWord(word, aliases, locale) ?? word);
  return meant.join(' ') === asked.join(' ') ? undefined : meant.join(' ');
}
