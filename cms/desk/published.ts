// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath, homePath } from '@portico/shared/paths';
import { factsOf, hasPage } from '@portico/shared/contract/types';
import { published, type PublishedRow } from '../records/rows.ts';
import { cmsEnv } from '../values/env.ts';
import { MAX_ITEMS } from '../values/max-items.ts';
import type { Person } from '../access/person.ts';
import type { Db } from '../records/table.ts';
import { type ListItem, listItem, readableBy } from './list-item.ts';

/** Absolute URL of a page on the site, by language. */
export type PageUrls = Readonly<Record<string, string>>;

/** The URLs of a published document; none when it is withdrawn or stands on no page. */
export function pageUrls({
  type,
  slugs,
  withdrawn,
}: Pick<PublishedRow, 'type' | 'slugs' | 'withdrawn'>): PageUrls {
  const site = cmsEnv().SITE_URL;
  if (withdrawn) return {};
  // Without a page of its own it stands on the first page.
  if (!hasPage(type)) return factsOf(type).linkable ? { it: `${site}${homePath('it')}` } : {};
  return Object.fromEntries(
    (Object.entries(slugs) as [ActiveLocale, string][]).map(([language, slug]) => [
      language,
      `${site}${documentPath(type, slug, language)}`,
    ]),
  );
}

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
