// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, isSingle, titleIn, TYPES } from '@portico/shared/contract/types';
import { type CatalogueRow, catalogue } from './rows.ts';
import type { Db } from './table.ts';

/** Name of a document that has no Italian title yet. */
export const UNTITLED = 'Senza titolo';

type Known = Omit<CatalogueRow, 'published' | 'title'>;

/** Updates the catalogue after a save. While a document is online its name there stays the published one. */
export async function catalogueSaved(
  db: Db,
  known: Known & { readonly title: string | undefined },
): Promise<void> {
  const { id, type, organisation, edition } = known;
  const row = await catalogue.first(db, { id: { equals: id } });
  const written = known.title === undefined ? row?.title : known.title;
  const title = row?.published ? row.title : written || UNTITLED;
  if (!row) {
    await catalogue.create(db, { id, type, title, organisation, edition, published: false });
    return;
  }
  const same = row.title === title && row.organisation === organisation && row.edition === edition;
  if (!same) await catalogue.update(db, id, { title, organisation, edition });
}

/** Notes that the document is online under this name. */
export async function cataloguePublished(
  db: Db,
  known: Known & { readonly title: string },
): Promise<void> {
  const { id, ...row } = { ...known, published: true };
  if (await catalogue.first(db, { id: { equals: id } })) await catalogue.update(db, id, row);
  else await catalogue.create(db, { id, ...row });
}

/** The name of a document: its Italian title, or the name of its type where there is only one document of it. */
export function titleOf(type: DocumentType, document: unknown): string {
  if (isSingle(type)) return TYPES[type].words.it.one;
  return (
    titleIn(type, (document as { locales?: { it?: unknown } } | undefined)?.locales?.it) ?? UNTITLED
  );
}
