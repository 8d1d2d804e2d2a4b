// SPDX-License-Identifier: AGPL-3.0-or-later

/** Misspellings and everyday words, and the words that the portal uses for them (`searchAliases` of the settings). */
export interface Alias {
  readonly words: readonly string[];
  readonly means: string;
}

/** Lower case, without accents, signs as single spaces, a space at either end: whole words can be looked for. */
export const normalise = (text: string): string =>
  ` ${
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** The meanings of the words of a query, each once, without those that the query has already. */
export function meanings(query: string, aliases: readonly Alias[]): string[] {
  const asked = normalise(query);
  const found = aliases.filter(({ words }) =>
    words.some((word) => {
      const known = normalise(word);
      return known !== '  ' && asked.includes(known);
    }),
  );
  return [...new Set(found.map(({ means }) => means))].filter(
    (means) => !asked.includes(normalise(means)),
  );
}
