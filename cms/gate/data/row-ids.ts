// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload, Where } from 'payload';
import { isObject, type JsonObject } from '../../values/json.ts';
import { fieldsIn, type FieldValue } from './fields-in.ts';
import type { Saving } from './references.ts';

/**
 * Rows of lists have ids, which are one of a kind over all documents and languages. A row whose id is another's (copied
 * from another document or language, or given twice) is a new row: it loses its id, and the database makes one.
 */
export async function renewRowIds(saving: Saving): Promise<void> {
  const lists = [...fieldsIn(saving.data, saving.fields)].filter(isList);
  for (const [path, found] of Map.groupBy(lists, pathOf)) {
    const rows = found.flatMap(rowsIn);
    const ids = [...new Set(rows.map(({ id }) => id).filter((id) => typeof id === 'string'))];
    const used = ids.length === 0 ? new Set() : await usedElsewhere(saving, path, ids);
    for (const row of rows) {
      if (used.has(row['id'])) delete row['id'];
      else used.add(row['id']);
    }
  }
}

const isList = ({ field }: FieldValue): boolean => field.type === 'array';

/** Path of a list in queries: without the numbers of rows that it is in. */
const pathOf = ({ place }: FieldValue): string => place.replace(/\.\d+(?=\.)/g, '');

const rowsIn = ({ value }: FieldValue): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** Which of these ids belong to a row of another document, or of this one in another language. */
async function usedElsewhere(
  { payload, collection, fields, id, locale }: Saving,
  path: string,
  ids: readonly string[],
): Promise<Set<unknown>> {
  const where: Where = { [`${path}.id`]: { in: [...ids] } };
  const [top = ''] = path.split('.');
  const { docs } = await payload.find({
    collection,
    where,
    locale: 'all',
    depth: 0,
    limit: ids.length,
    select: { [top]: true },
  } as Parameters<Payload['find']>[0]);
  const others = docs.flatMap((doc) =>
    [...fieldsIn({ ...doc }, fields, true)]
      .filter((found) => isList(found) && pathOf(found) === path)
      .filter(({ language }) => doc.id !== id || (language ?? locale) !== locale),
  );
  return new Set(others.flatMap(rowsIn).map((row) => row['id']));
}
