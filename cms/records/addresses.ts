// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { addresses } from './rows.ts';
import type { Db } from './table.ts';

export type Slugs = Readonly<Partial<Record<ActiveLocale, string>>>;

/** The rows of slugs, by their keys. */
const rowsOf = (type: DocumentType, slugs: Slugs) =>
  new Map(
    Object.entries(slugs).map(([language, slug]) => [
      `${type}/${language}/${slug}`,
      { language: language as ActiveLocale, slug },
    ]),
  );

/** The slugs in a document, or in an unchecked one. Types without a page have none. */
export function slugsIn(document: unknown): Slugs {
  const locales = (document as { locales?: Record<string, { slug?: unknown } | undefined> })
    ?.locales;
  const found: Partial<Record<ActiveLocale, string>> = {};
  for (const language of ACTIVE_LOCALES) {
    const slug = locales?.[language]?.slug;
    if (typeof slug === 'string' && slug !== '') found[language] = slug;
  }
  return found;
}

/** Every address that a document claims or owns. */
export const addressesOf = (db: Db, document: string) =>
  addresses.find(db, { where: { document: { equals: document } } });

/** Those of the slugs that belong to another document. */
export async function takenSlugs(
  db: Db,
  type: DocumentType,
  document: string,
  slugs: Slugs,
): Promise<Slugs> {
  const wanted = [...rowsOf(type, slugs).keys()];
  if (wanted.length === 0) return {};
  const rows = await addresses.find(db, { where: { key: { in: wanted } } });
  return Object.fromEntries(
    rows.filter((row) => row.document !== document).map((row) => [row.language, row.slug]),
  );
}

/** Claims the slugs of a submission, and releases those that a former one claimed and that were never online. */
export async function claimAddresses(
  db: Db,
  type: DocumentType,
  document: string,
  slugs: Slugs,
): Promise<void> {
  const had = await addressesOf(db, document);
  const wanted = rowsOf(type, slugs);
  const idle = had.filter((row) => !row.fixed && !wanted.has(row.key));
  if (idle.length > 0) await addresses.remove(db, { id: { in: idle.map((row) => row.id) } });
  for (const [key, row] of wanted) {
    if (had.some((one) => one.key === key)) continue;
    await addresses.create(db, { key, document, ...row, fixed: false });
  }
}

/** Releases the addresses that were claimed and never online. */
export const releaseAddresses = (db: Db, document: string): Promise<void> =>
  addresses.remove(db, {
    and: [{ document: { equals: document } }, { fixed: { equals: false } }],
  });

/** Makes the claimed addresses of a document its own for ever, at publication. */
export async function fixAddresses(db: Db, document: string): Promise<void> {
  for (const row of await addressesOf(db, document)) {
    if (!row.fixed) await addresses.update(db, row.id, { fixed: true });
  }
}
