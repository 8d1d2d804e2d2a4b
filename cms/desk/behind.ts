// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { catalogue } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { type BehindIn, translations } from '../records/translations.ts';
import { MAX_ITEMS } from '../values/max-items.ts';
import { lastSubmissions, type ListItem, listItem, onlineOf, readableBy } from './list-item.ts';

/** How much of a translation is older than its original: «3 campi su 12». */
export interface HowFarBehind {
  readonly count: number;
  readonly total: number;
}

/** A document whose translation is behind. */
export interface BehindItem extends ListItem, HowFarBehind {}

/** When the first of the fields was overtaken. */
const sinceOf = (behind: BehindIn): string =>
  Object.values(behind)
    .flatMap((fields) => Object.values(fields))
    .map(({ since }) => since)
    .sort()[0] ?? '';

/** How far documents are behind, by id; those that are not are absent. The caller may read them. */
export async function behindAmong(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HowFarBehind>> {
  const rows = await translations.findAmong(db, 'id', ids, {
    where: { count: { greater_than: 0 } },
  });
  return new Map(rows.map(({ id, count, total }) => [id, { count, total }]));
}

/** How far one document is behind; `null`: it is not, or was not translated at all. */
export const behindOf = async (db: Db, id: string): Promise<HowFarBehind | null> =>
  (await behindAmong(db, [id])).get(id) ?? null;

/** The documents whose translation is behind, that which waits longest first. */
export async function behindItems(req: PayloadRequest, person: Person): Promise<BehindItem[]> {
  const rows = await translations.find(req, { where: { count: { greater_than: 0 } } });
  const ids = rows.map(({ id }) => id);
  const where = readableBy(person, 'id');
  const known = await catalogue.findAmong(req, 'id', ids, {
    where,
    select: { type: true, title: true, organisation: true },
  });
  const documents = new Map(known.map((row) => [row.id, row]));
  const shown = rows
    .filter(({ id }) => documents.has(id))
    .map((row) => ({ ...row, since: sinceOf(row.behind) }))
    .sort((a, b) => a.since.localeCompare(b.since))
    .slice(0, MAX_ITEMS);
  const among = shown.map(({ id }) => id);
  const [last, online] = [await lastSubmissions(req, among), await onlineOf(req, among)];
  return shown.flatMap(({ id, since, count, total }): BehindItem[] => {
    const document = documents.get(id);
    if (!document) return [];
    const listed = { ...document, last: last.get(id), online: online.get(id) };
    return [{ ...listItem(listed, { at: since, by: null }), count, total }];
  });
}
