// SPDX-License-Identifier: AGPL-3.0-or-later
import { catalogue } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import type { rowOf } from './row.ts';

type Rows = readonly ReturnType<typeof rowOf>[];

/** Puts the names of the organisations in the place of their ids. */
export async function withNames(db: Db, lists: Readonly<Record<string, Rows>>): Promise<object> {
  const ids = new Set(
    Object.values(lists)
      .flat()
      .flatMap(({ organisation }) => organisation ?? []),
  );
  const rows = await catalogue.find(db, { where: { id: { in: [...ids] } } });
  const names = new Map(rows.map(({ id, title }) => [id, title]));
  return Object.fromEntries(
    Object.entries(lists).map(([list, members]) => [
      list,
      members.map((row) => ({ ...row, organisation: names.get(row.organisation ?? '') ?? null })),
    ]),
  );
}
