// SPDX-License-Identifier: AGPL-3.0-or-later
import { readings } from './words.ts';

/** Misspellings and everyday words, and the words that the portal uses for them (`searchAliases` of the settings). */
export interface Alias {
  readonly words: readonly string[];
  readonly means: string;
}

/** The meanings of the words of a query, each once, without those that the query has already. */
export function meanings(query: string, aliases: readonly Alias[]): string[] {
  const asked = readings(query);
  const has = (words: string): boolean =>
    readings(words).some(
      (known) => known !== '  ' && asked.some((reading) => reading.includes(known)),
    );
  const found = aliases.filter(({ words }) => words.some(has));
  return [...new Set(found.map(({ means }) => means))].filter((means) => !has(means));
}
