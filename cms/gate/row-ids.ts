// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField, Payload, Where } from 'payload';
import { isObject, type JsonObject } from '../values/json.ts';
import type { Saving } from './references.ts';

/** A row of a list, with the path of the list: `speakers`. */
interface Row {
  readonly path: string;
  readonly row: JsonObject;
}

/**
 * Rows of lists have ids, which are one of a kind over all documents and languages. A row whose id is another's (copied
 * from another document or language, or given twice) is a new row: it loses its id, and the database makes one.
 */
export async function renewRowIds(
  saving: Saving,
  locale: string,
  data: JsonObject,
  fields: readonly FlattenedField[],
): Promise<void> {
  for (const [path, rows] of Map.groupBy(rowsIn(data, fields, ''), (one) => one.path)) {
    const ids = [
      ...new Set(rows.map(({ row }) => row['id']).filter((id) => typeof id === 'string')),
    ];
    const used = ids.length === 0 ? new Set() : await usedElsewhere(saving, locale, path, ids);
    for (const { row } of rows) {
      if (used.has(row['id'])) delete row['id'];
      else used.add(row['id']);
    }
  }
}

function rowsIn(data: JsonObject, fields: readonly FlattenedField[], prefix: string): Row[] {
  return fields.flatMap((field) => {
    const value = data[field.name];
    const path = `${prefix}${field.name}`;
    if (field.type === 'group' && isObject(value))
      return rowsIn(value, field.flattenedFields, `${path}.`);
    if (field.type !== 'array' || !Array.isArray(value)) return [];
    return value
      .filter(isObject)
      .flatMap((row) => [{ path, row }, ...rowsIn(row, field.flattenedFields, `${path}.`)]);
  });
}

/** Which of these ids belong to a row of another document, or of this one in another language. */
async function usedElsewhere(
  { payload, collection, id }: Saving,
  locale: string,
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
  const others = docs.map((doc) => {
    const rows: unknown = Reflect.get(doc, top);
    if (doc.id !== id || !isObject(rows)) return doc.id === id ? [] : rows;
    const { [locale]: _own, ...languages } = rows;
    return languages;
  });
  const text = JSON.stringify(others);
  return new Set(ids.filter((one) => text.includes(JSON.stringify(one))));
}
