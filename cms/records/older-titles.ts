// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import type { CollectionSlug, Payload } from 'payload';
import { fold } from '../values/fold.ts';
import { isObject } from '../values/json.ts';
import { catalogueSaved } from './catalogue.ts';
import { type CatalogueRow, catalogue, published } from './rows.ts';
import { foldedTitles, titlesIn } from './titles.ts';

async function ofPublished(payload: Payload, { id, type }: CatalogueRow): Promise<void> {
  const online = await published.first({ payload }, { id: { equals: id } });
  if (!online || online.withdrawn) return;
  const titles = titlesIn(type, JSON.parse(online.canonical));
  await catalogue.update({ payload }, id, { folded: foldedTitles(titles) });
}

/** The titles of a working copy by language; none when it is gone. */
async function workingTitles(payload: Payload, type: DocumentType, id: string) {
  const { docs } = await payload.find({
    collection: COLLECTION_OF[type],
    where: { id: { equals: id } },
    locale: 'all',
    depth: 0,
    overrideAccess: true,
  });
  const row: Readonly<Record<string, unknown>> = { ...docs[0] };
  const inLanguage = (language: string): object =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, isObject(value) ? value[language] : value]),
    );
  return titlesIn(type, { locales: { it: inLanguage('it'), en: inLanguage('en') } });
}

/** Folds a column of the rows of a collection that have none folded yet. */
async function foldColumn(payload: Payload, collection: CollectionSlug, column: string) {
  const { docs } = await payload.db.find<Readonly<Record<string, unknown>> & { id: string }>({
    collection,
    where: { folded: { exists: false } },
    locale: 'all',
    limit: 0,
    pagination: false,
  });
  for (const { id, [column]: text } of docs) {
    const folded = isObject(text)
      ? Object.fromEntries(
          Object.entries(text).map(([one, said]) => [one, fold(String(said ?? ''))]),
        )
      : fold(String(text ?? ''));
    await payload.db.updateOne({ collection, id, data: { folded }, locale: 'all' });
  }
}

/**
 * Folds the titles of documents, accounts and pictures from before there were folded ones; for MongoDB, which has no
 * migrations. After an interruption the next start continues.
 */
export async function writeOlderTitles(payload: Payload): Promise<void> {
  const rows = await catalogue.find({ payload }, { where: { working: { exists: false } } });
  for (const row of rows) {
    const { id, type, organisation, edition } = row;
    await ofPublished(payload, row);
    const saved = await workingTitles(payload, type, id);
    await catalogueSaved({ payload }, { id, type, organisation, edition, saved });
  }
  await foldColumn(payload, 'users', 'name');
  await foldColumn(payload, 'media', 'alt');
}
