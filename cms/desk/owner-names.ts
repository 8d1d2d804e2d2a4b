// SPDX-License-Identifier: AGPL-3.0-or-later
import { catalogue } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { atOnce } from './at-once.ts';

async function names(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await catalogue.find(db, {
    where: { and: [{ id: { in: [...ids] } }, { type: { equals: 'organisation' } }] },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** What the organisation is called to which a content belongs. Who asks has been shown the content. */
export const ownerName = atOnce(names);
