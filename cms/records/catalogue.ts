// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, isSingle, titleIn, TYPES } from '@portico/shared/contract/types';
import { type CatalogueRow, catalogue } from './rows.ts';
import type { Db } from './table.ts';
import { UNTITLED } from './messages.ts';

type Known = Omit<CatalogueRow, 'published' | 'title'>;

/**
 * Keeps the catalogue in step with a working copy that is saved. While a document is online its name there stays the
 * published one.
 */
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

/** The document is online under this name. */
export async function cataloguePublished(
  db: Db,
  known: Known & { readonly title: string },
): Promise<void> {
  const { id, ...row } = { ...known, published: true };
  if (await catalogue.first(db, { id: { equals: id } })) await catalogue.update(db, id, row);
  else await catalogue.create(db, { id, ...row });
}

/** The document is not online any more. */
export const catalogueWithdrawn = (db: Db, id: string): Promise<void> =>
  catalogue.update(db, id, { published: false });

/** The document is deleted. */
export const catalogueDeleted = (db: Db, id: string): Promise<void> =>
  catalogue.remove(db, { id: { equals: id } });

/** What a document is called: its title or name in Italian; the type's own name where there is only one. */
export function titleOf(type: DocumentType, document: unknown): string {
  if (isSingle(type)) return TYPES[type].words.it.one;
  return (
    titleIn(type, (document as { locales?: { it?: unknown } } | undefined)?.locales?.it) ?? UNTITLED
  );
}
