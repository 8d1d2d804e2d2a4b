// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InValue } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Sort, Where } from 'payload';
import { isObject } from '../values/json.ts';

/** A column as Drizzle knows it. */
interface Column {
  readonly name: string;
  readonly mapToDriverValue: (value: unknown) => unknown;
  readonly mapFromDriverValue: (value: unknown) => unknown;
}

/** A table with all of its collection in it, one value in each column. */
export interface Plain {
  readonly table: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns in which a value may stand once. */
  readonly unique: ReadonlySet<string>;
  /** Columns that hold JSON. */
  readonly json: ReadonlySet<string>;
}

/** Kinds of fields whose value a column holds as it is. */
const PLAIN = new Set<string>(['text', 'textarea', 'number', 'checkbox', 'json']);

/** The table of a collection that is plain; `undefined` of any other. */
export function plainTable(adapter: SQLiteAdapter, slug: string): Plain | undefined {
  const { flattenedFields, timestamps } =
    adapter.payload.collections[slug as CollectionSlug].config;
  const isPlain = flattenedFields.every(
    (field) =>
      PLAIN.has(field.type) &&
      !('hasMany' in field && field.hasMany) &&
      !('localized' in field && field.localized),
  );
  const table = slug.replaceAll('-', '_');
  const known = adapter.tables[table] as unknown as Readonly<Record<string, Column>> | undefined;
  if (!isPlain || timestamps || !known) return undefined;
  const names = new Set(['id', ...flattenedFields.map(({ name }) => name)]);
  const columns = Object.fromEntries(Object.entries(known).filter(([name]) => names.has(name)));
  const unique = flattenedFields.flatMap((one) =>
    'unique' in one && one.unique ? [one.name] : [],
  );
  const json = flattenedFields.flatMap(({ type, name }) => (type === 'json' ? [name] : []));
  return Object.keys(columns).length === names.size
    ? { table, columns, unique: new Set(['id', ...unique]), json: new Set(json) }
    : undefined;
}

/** What a row has in a column: a value, or one of several. */
interface Condition {
  /** It names the one row by its id. */
  readonly isOneRow: boolean;
  /** With a `?` for each value. */
  readonly sql: string;
  readonly values: readonly InValue[];
}

const isAsked = (value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && value !== '');

/** What a condition asks of columns; `undefined` of another kind of condition. */
export function conditionsIn(plain: Plain, where: Where): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  const asks = (part: Where): boolean =>
    Object.entries(part).every(([property, asked]) => {
      if (property === 'and' && Array.isArray(asked)) return asked.every(asks);
      const column = Object.hasOwn(plain.columns, property) ? plain.columns[property] : undefined;
      if (Array.isArray(asked) || !column) return false;
      const [[how, value] = [], ...others] = Object.entries(asked);
      const given: unknown = how === 'equals' ? [value] : value;
      const isList = Array.isArray(given) && given.length > 0 && given.every(isAsked);
      if (!isList || (how !== 'equals' && how !== 'in') || others.length > 0) return false;
      const places = given.map(() => '?').join(', ');
      const sql = `"${column.name}" ${how === 'in' ? `in (${places})` : '= ?'}`;
      const values = given.map((one) => column.mapToDriverValue(one) as InValue);
      conditions.push({ isOneRow: property === 'id' && how === 'equals', sql, values });
      return true;
    });
  return asks(where) && conditions.length > 0 ? conditions : undefined;
}

/** In which order rows are asked for; `undefined` where only the adapter knows it. */
export function orderOf(plain: Plain, sort: Sort | undefined): string | undefined {
  if (sort === undefined) return '"id" desc';
  if (typeof sort !== 'string') return undefined;
  const property = sort.replace(/^-/, '');
  const column = Object.hasOwn(plain.columns, property) ? plain.columns[property] : undefined;
  if (!column || property === 'id' || plain.json.has(property)) return undefined;
  return `"${column.name}" ${sort === property ? 'asc' : 'desc'}, "id" desc`;
}

/** The columns that a query reads. */
export function selected({ columns }: Plain, select: unknown): [string, Column][] {
  const all = Object.entries(columns);
  if (!isObject(select)) return all;
  const isNamed = Object.values(select).includes(true);
  return all.filter(([name]) =>
    isNamed ? name === 'id' || select[name] === true : select[name] !== false,
  );
}

/** A row as the adapter gives it. */
export function decode(
  columns: readonly [string, Column][],
  row: Readonly<Record<string, unknown>>,
) {
  const values = columns.map(([name, column]): [string, unknown] => {
    const value = row[column.name] ?? null;
    return [name, value === null ? null : column.mapFromDriverValue(value)];
  });
  return Object.fromEntries(values);
}

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A value as its column holds it; `undefined` where there is no such column, or the adapter has to make it fit. */
export function encoded(plain: Plain | undefined, name: string, value: unknown) {
  const column = plain?.columns[name];
  if (!column || !(isScalar(value) || plain.json.has(name))) return undefined;
  return { value: value === null ? null : (column.mapToDriverValue(value) as InValue) };
}
