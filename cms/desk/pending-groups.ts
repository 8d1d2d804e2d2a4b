// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ListItem } from './list-item.ts';

/** A submission that waits with others. */
export interface Grouped {
  /** What lists it as its part, and waits too: the course of a lesson, the lesson of a check. */
  readonly within: Pick<ListItem, 'collection' | 'id' | 'title'> | null;
  /** How many that wait belong to it, with those that belong to these. */
  readonly parts: number;
}

/**
 * Puts what belongs together side by side, a course, its lessons, each before its check, where the first of them stood.
 * @param listed ids of the documents that one lists as its parts, in order
 */
export function groupedByWhole<T extends Pick<ListItem, 'collection' | 'id' | 'title'>>(
  items: readonly T[],
  listed: (item: T) => readonly string[],
): (T & Grouped)[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const partsOf = new Map<T, T[]>();
  const wholeOf = new Map<T, T>();
  for (const item of items) {
    const parts = listed(item).flatMap((id) => byId.get(id) ?? []);
    // A lesson of two courses stands with the first.
    const own = parts.filter((part) => !wholeOf.has(part));
    for (const part of own) wholeOf.set(part, item);
    partsOf.set(item, own);
  }
  const withParts = (item: T): (T & Grouped)[] => {
    const parts = (partsOf.get(item) ?? []).flatMap(withParts);
    const whole = wholeOf.get(item);
    const { collection, id, title } = whole ?? item;
    return [
      { ...item, within: whole ? { collection, id, title } : null, parts: parts.length },
      ...parts,
    ];
  };
  const outermost = (item: T): T => {
    const whole = wholeOf.get(item);
    return whole ? outermost(whole) : item;
  };
  return [...new Set(items.map(outermost))].flatMap(withParts);
}
