// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { isObject, type JsonObject } from '../../values/json.ts';
import { fieldsIn, type FieldValue } from './fields-in.ts';
import type { Saving } from './references.ts';

type Renewed = readonly [former: string, fresh: string];
type FreshId = (former: string, turn: number) => string;

/**
 * Rows of lists have ids, which are one of a kind over all documents and languages. A row whose id is another's (copied
 * from another document or language, or given twice), or is none, is a new row, with an id of its own. Sent once more, it
 * gets the same one: the answer may have been lost.
 */
export async function renewRowIds(saving: Saving): Promise<void> {
  const lists = [...fieldsIn(saving.data, saving.fields)].filter(isList);
  const renewed: Renewed[] = [];
  for (const [path, found] of Map.groupBy(lists, pathOf)) {
    const rows = found.flatMap(rowsIn);
    const ids = [...new Set(rows.map(({ id }) => id).filter(isRowId))];
    const used = ids.length === 0 ? new Set<unknown>() : await usedElsewhere(saving, path, ids);
    renewed.push(...renewIn(rows, used, freshIds(saving, path)));
  }
  nameInParts(saving.data, renewed);
}

const isList = ({ field }: FieldValue): boolean => field.type === 'array';

const pathOf = ({ place }: FieldValue): string => place.replace(/\.\d+(?=\.)/g, '');

const rowsIn = ({ value }: FieldValue): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const isRowId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]+$/.test(id);

const newRowId = (): string => randomBytes(12).toString('hex');

/** @param used ids of other rows; those that are given are added */
function renewIn(rows: readonly JsonObject[], used: Set<unknown>, freshId: FreshId): Renewed[] {
  const given = new Set(rows.map(({ id }) => id));
  return rows.flatMap((row) => {
    const { id } = row;
    if (!isRowId(id)) row['id'] = newRowId();
    else if (used.has(id)) {
      let turn = 0;
      do row['id'] = freshId(id, turn++);
      while (
        // Another row of the form may be the one that was renewed before.
        used.has(row['id']) ||
        given.has(row['id'])
      );
    }
    used.add(row['id']);
    return isRowId(id) && row['id'] !== id ? [[id, String(row['id'])] as const] : [];
  });
}

/** The same for the same row of a document, in its language. */
function freshIds({ collection, id, locale }: Saving, path: string): FreshId {
  const document = id ?? newRowId();
  return (former, turn) =>
    createHash('sha256')
      .update(JSON.stringify([collection, document, locale, path, former, turn]))
      .digest('hex')
      .slice(0, 24);
}

/** A form names what it changed by rows, see `cms/workflow/guard/form-save.ts`: also those that have another id now. */
function nameInParts(data: JsonObject, renewed: readonly Renewed[]): void {
  const save = data['_save'];
  if (renewed.length === 0 || !isObject(save) || !isObject(save['parts'])) return;
  const { parts } = save;
  const more = Object.entries(parts).flatMap(([part, base]) =>
    renewed
      .filter(([former]) => part.includes(`.${former}.`))
      .map(([former, fresh]) => [part.replace(`.${former}.`, `.${fresh}.`), base] as const),
  );
  data['_save'] = { ...save, parts: { ...parts, ...Object.fromEntries(more) } };
}

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
