// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../access/person.ts';
import { published } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { type ListItem, listItem, MAX_ITEMS, readableBy } from './list-item.ts';
import { type PageUrls, pageUrls } from './page-urls.ts';

/** A document that is or was online. */
export interface PublishedItem extends ListItem {
  /** Why it was withdrawn. */
  readonly reason: string | null;
  readonly urls: PageUrls;
}

/** The documents that are online, or those that were withdrawn; newest first. */
export async function publishedItems(
  db: Db,
  person: Person,
  which: 'online' | 'withdrawn',
): Promise<PublishedItem[]> {
  const withdrawn = which === 'withdrawn';
  const rows = await published.find(db, {
    where: { and: [{ withdrawn: { equals: withdrawn } }, readableBy(person, 'id')] },
    sort: withdrawn ? '-withdrawnAt' : '-modified',
    limit: MAX_ITEMS,
    select: { canonical: false },
  });
  return rows.map((row) => ({
    ...listItem({ ...row, online: row }, { at: row.withdrawnAt ?? row.modified, by: null }),
    reason: row.withdrawnReason ?? null,
    urls: pageUrls(row),
  }));
}
