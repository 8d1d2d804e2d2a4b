// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject } from '../../values/json.ts';

/** A row of the original and its translation; one of them may be missing. */
export interface RowPair {
  readonly original: string | undefined;
  readonly translation: string | undefined;
}

/** The id of the row that translates another: ids are one of a kind over all languages. */
export const twinOf = (id: string): string => [...id].reverse().join('');

/** The value of a field with twins of its rows, to be put into another language. Blocks of a text keep their ids. */
export function withTwins(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTwins);
  if (!isObject(value) || 'root' in value || 'relationTo' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'id' && typeof inner === 'string' ? twinOf(inner) : withTwins(inner),
    ]),
  );
}

/**
 * Which row translates which: the twin; of rows that were written by themselves, that which stood at the same place when
 * the translation was up to date; the rest in their order.
 * @param former ids of the original at that time
 * @returns the rows of the original in their order, then those that translate nothing any more
 */
export function pairRows(
  originals: readonly string[],
  translations: readonly string[],
  former: readonly string[],
): RowPair[] {
  const found = new Map<string, string>();
  const left = new Set(translations);
  const take = (original: string, translation: string | undefined): void => {
    if (translation === undefined || !left.delete(translation)) return;
    found.set(original, translation);
  };
  for (const id of new Set([...former, ...originals]))
    take(id, left.has(twinOf(id)) ? twinOf(id) : undefined);
  const apart = [...left];
  for (const [index, id] of former.filter((one) => !found.has(one)).entries())
    take(id, apart[index]);
  const rest = [...left];
  for (const [index, id] of originals.filter((one) => !found.has(one)).entries())
    take(id, rest[index]);
  const pairs = originals.map((id) => ({ original: id, translation: found.get(id) }));
  const shown = new Set(pairs.map(({ translation }) => translation));
  const gone = translations
    .filter((id) => !shown.has(id))
    .map((translation) => ({
      original: [...found].find(([, id]) => id === translation)?.[0],
      translation,
    }));
  return [...pairs, ...gone];
}
