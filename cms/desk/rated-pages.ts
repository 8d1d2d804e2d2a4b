// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type CollectionName } from '@portico/shared/contract/types';
import { documentAt } from '@portico/shared/paths';
import type { Person } from '../access/person.ts';
import { addresses, published } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { readableBy } from './list-item.ts';

/** The document behind an address of the site. */
export interface DocumentAt {
  readonly collection: CollectionName;
  readonly id: string;
  readonly title: string;
}

/** The documents that a person may read, by the addresses of their pages. Other addresses are left out. */
export async function documentsAt(
  db: Db,
  person: Person,
  paths: readonly string[],
): Promise<Map<string, DocumentAt>> {
  const keys = new Map<string, string>(
    paths.flatMap((path) => {
      const at = documentAt(path);
      return at ? [[`${at.type}/${at.locale}/${at.slug}`, path] as const] : [];
    }),
  );
  const rows = await addresses.findAmong(db, 'key', [...keys.keys()]);
  const ids = rows.map(({ document }) => document);
  const documents = await published.findAmong(db, 'id', ids, {
    where: readableBy(person, 'id'),
    select: { canonical: false },
  });
  const byId = new Map(documents.map((row) => [row.id, row]));
  return new Map(
    rows.flatMap(({ key, document }) => {
      const row = byId.get(document);
      const path = keys.get(key);
      if (!row || path === undefined) return [];
      return [
        [path, { collection: COLLECTION_OF[row.type], id: row.id, title: row.title }] as const,
      ];
    }),
  );
}
