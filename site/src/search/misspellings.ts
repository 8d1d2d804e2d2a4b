// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStopWord, withoutStopWords } from './stop-words.ts';
import { bareWords, readings } from './words.ts';

/** Misspellings and everyday words, and the words that the portal uses for them (`searchAliases` of the settings). */
export interface Alias {
  readonly words: readonly string[];
  readonly means: string;
}

/** What words of a query mean to the portal. */
export interface Meaning {
  readonly means: string;
  /** The bare words that it explains. */
  readonly said: readonly string[];
}

const READ = new Map<string, readonly string[]>();

/** How an alias can be read. The list is the same for each question: it is read once. */
function readingsOf(alias: string): readonly string[] {
  const known = READ.get(alias) ?? readings(alias);
  READ.set(alias, known);
  return known;
}

/**
 * What a query in any of these wordings means, each meaning once, without those that it has already. Small words between
 * those of an alias do not matter: «il telefono è spiato» is «telefono spiato». An alias that is a small word itself counts
 * where it is none: «ai».
 */
export function meantBy(
  wordings: readonly string[],
  aliases: readonly Alias[],
  locale: string,
): Meaning[] {
  const telling = wordings.flatMap((one) => readings(withoutStopWords(one, locale)));
  const asked = [...wordings.flatMap(readings), ...telling];
  const has = (words: string): boolean => {
    const among = isStopWord(words, locale) ? telling : asked;
    return readingsOf(words).some(
      (known) => known !== '  ' && among.some((reading) => reading.includes(known)),
    );
  };
  const found = new Map<string, string[]>();
  for (const { words, means } of aliases) {
    const said = words.filter(has).flatMap(bareWords);
    if (said.length > 0 && !has(means)) found.set(means, [...(found.get(means) ?? []), ...said]);
  }
  return [...found].map(([means, said]) => ({ means, said }));
}

/** The same without what they explain. */
export const meanings = (query: string, aliases: readonly Alias[], locale: string): string[] =>
  meantBy([query], aliases, locale).map(({ means }) => means);
