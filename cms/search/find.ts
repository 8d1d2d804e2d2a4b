// SPDX-License-Identifier: AGPL-3.0-or-later
import { setImmediate as pause } from 'node:timers/promises';
import type { Where } from 'payload';
import { searchEntries } from '../records/search-entries.ts';
import type { Db } from '../records/table.ts';
import { asHeld } from '../values/search-words.ts';
import type { Asked } from './query.ts';

/** Entries that are looked at without letting others work: a few milliseconds. */
const BATCH = 250;

/** A document that fits. */
export interface Match {
  readonly id: string;
  /** How many of the sought words stand in its titles. */
  readonly score: number;
  readonly changedAt: string;
}

/** Those of a batch whose texts have all that is sought. */
async function withWords(
  db: Db,
  ids: readonly string[],
  sought: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await searchEntries.find(db, {
    where: {
      and: [
        { id: { in: [...ids] } },
        ...sought.map((one): Where => ({ words: { contains: asHeld(one) } })),
      ],
    },
    select: { type: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/**
 * All that fits, in parts between which others work: the database is in this process, and looking through 10,000 texts
 * takes a second.
 * @param where what the person may read and filters by: nothing else is looked at
 */
export async function matches(db: Db, where: Where, sought: readonly string[]): Promise<Match[]> {
  const found: Match[] = [];
  for (let after = ''; ; ) {
    const rows = await searchEntries.find(db, {
      where: after === '' ? where : { and: [where, { id: { greater_than: after } }] },
      sort: 'id',
      limit: BATCH,
      select: { names: true, changedAt: true },
    });
    const last = rows.at(-1);
    if (!last) return found;
    const ids = rows.map(({ id }) => id);
    const fitting = sought.length === 0 ? new Set(ids) : await withWords(db, ids, sought);
    for (const { id, names, changedAt } of rows)
      if (fitting.has(id))
        found.push({
          id,
          score: sought.filter((one) => names?.includes(asHeld(one))).length,
          changedAt: changedAt ?? '',
        });
    if (rows.length < BATCH) return found;
    after = last.id;
    await pause();
  }
}

const newestFirst = (one: Match, other: Match): number =>
  other.changedAt.localeCompare(one.changedAt) || one.id.localeCompare(other.id);

const ORDERS = {
  best: (one: Match, other: Match) => other.score - one.score || newestFirst(one, other),
  newest: newestFirst,
  oldest: (one: Match, other: Match) => newestFirst(other, one),
};

/** Puts what was found in the order that was asked for: titles before texts, then what was changed last. */
export const ordered = (found: readonly Match[], { order = 'best' }: Asked): Match[] =>
  [...found].sort(ORDERS[order]);
