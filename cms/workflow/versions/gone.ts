// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { catalogue } from '../../records/rows.ts';
import { table } from '../../records/table.ts';
import type { KeptRows } from '../../records/versions.ts';
import { isObject } from '../../values/json.ts';

/** An id of a document, a picture or a file: of SQLite, or of MongoDB. */
const ID = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24})$/;

/** The field in which rows and blocks have an id of their own. */
const OWN_ID = 'id';

/** Every id that some rows name. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === OWN_ID ? [] : idsIn(inner)));
}

/** `{ relationTo, value }`, as a link in a text names its document. */
const namesGone = (value: unknown, gone: ReadonlySet<string>): boolean =>
  (typeof value === 'string' && gone.has(value)) ||
  (isObject(value) && 'relationTo' in value && namesGone(value['value'], gone));

function without(value: unknown, gone: ReadonlySet<string>): unknown {
  if (namesGone(value, gone)) return null;
  if (Array.isArray(value))
    return value.filter((one) => !namesGone(one, gone)).map((one) => without(one, gone));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === OWN_ID ? inner : without(inner, gone),
    ]),
  );
}

const ROWS = [catalogue, ...['media', 'files', 'organisations'].map((slug) => table(slug))];

/**
 * The rows of a former version without what exists no more: a document, a picture or a file that was deleted since.
 * @returns how many there were
 */
export async function withoutGone(
  req: PayloadRequest,
  rows: KeptRows,
): Promise<{ readonly rows: KeptRows; readonly gone: number }> {
  const named = new Set(idsIn(rows));
  const gone = new Set(named);
  if (named.size === 0) return { rows, gone: 0 };
  for (const some of ROWS)
    for (const { id } of await some.find(req, { where: { id: { in: [...named] } } }))
      gone.delete(id);
  return { rows: without(rows, gone) as KeptRows, gone: gone.size };
}
