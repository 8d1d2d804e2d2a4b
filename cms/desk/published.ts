// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../access/person.ts';
import { published } from '../records/rows.ts';
import { urlsOf } from './status.ts';
import type { Db } from '../records/table.ts';
import { MOST, readable } from './readable.ts';
import { rowOf } from './row.ts';

/** What is online, or was; newest first. */
export async function publishedRows(db: Db, person: Person, withdrawn: boolean) {
  const rows = await published.find(db, {
    where: { and: [{ withdrawn: { equals: withdrawn } }, readable(person, 'id')] },
    sort: withdrawn ? '-withdrawnAt' : '-modified',
    limit: MOST,
    select: {
      type: true,
      title: true,
      organisation: true,
      modified: true,
      withdrawn: true,
      withdrawnAt: true,
      withdrawnReason: true,
      slugs: true,
    },
  });
  return rows.map((row) => ({
    ...rowOf({ ...row, online: row }, row.withdrawnAt ?? row.modified, null),
    reason: row.withdrawnReason ?? null,
    urls: urlsOf(row),
  }));
}
