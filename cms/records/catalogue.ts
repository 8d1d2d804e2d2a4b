// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, isSingle, TYPES } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { type CatalogueRow, catalogue } from './rows.ts';
import type { Db } from './table.ts';
import { firstTitle, foldedTitles, type Titles, titlesIn } from './titles.ts';

/** Name of a document that has no title in any language. */
export const UNTITLED = 'Senza titolo';

type Known = Omit<CatalogueRow, 'published' | 'title' | 'titles' | 'folded' | 'working'>;

/** Titles of which an empty one takes away that of its language. */
type SavedTitles = Partial<Record<ActiveLocale, string>>;

const isSame = (row: CatalogueRow, values: Partial<CatalogueRow>): boolean =>
  Object.entries(values).every(
    ([key, value]) => JSON.stringify(row[key as keyof CatalogueRow]) === JSON.stringify(value),
  );

/**
 * Updates the catalogue after a save. While a document is online its name there stays the published one.
 * @param known `saved` has the titles in the languages of this save
 * @returns the titles of the working copy in every language
 */
export async function catalogueSaved(
  db: Db,
  { saved, ...known }: Known & { readonly saved: SavedTitles },
): Promise<Titles> {
  const { id, type, organisation, edition } = known;
  const row = await catalogue.first(db, { id: { equals: id } });
  const merged = { ...row?.titles, ...saved };
  const titles: Titles = Object.fromEntries(Object.entries(merged).filter(([, title]) => title));
  const working = foldedTitles(titles);
  const names = row?.published ? {} : { title: firstTitle(titles) ?? UNTITLED, folded: working };
  const values = { ...names, titles, working, organisation, edition };
  if (!row) {
    const { title = UNTITLED } = names;
    await catalogue.create(db, { id, type, published: false, ...values, title });
  } else if (!isSame(row, values)) await catalogue.update(db, id, values);
  return titles;
}

/** Notes that the document is online under these titles. */
export async function cataloguePublished(
  db: Db,
  { titles, ...known }: Known & { readonly title: string; readonly titles: Titles },
): Promise<void> {
  const { id, ...row } = { ...known, folded: foldedTitles(titles), published: true };
  if (await catalogue.first(db, { id: { equals: id } })) await catalogue.update(db, id, row);
  else await catalogue.create(db, { id, ...row });
}

/** The name of a document: its title, or the name of its type where there is only one document of it. */
export const titleOf = (type: DocumentType, document: unknown): string =>
  isSingle(type) ? TYPES[type].words.it.one : (firstTitle(titlesIn(type, document)) ?? UNTITLED);
