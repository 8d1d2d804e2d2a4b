// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { InValue } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Where } from 'payload';
import { isObject, type JsonObject } from '../values/json.ts';
import { keepForTables } from './sqlite-kept.ts';
import type { Execute } from './sqlite-transactions.ts';

/** A column as Drizzle knows it. */
interface Column {
  readonly name: string;
  readonly mapToDriverValue: (value: unknown) => unknown;
  readonly mapFromDriverValue: (value: unknown) => unknown;
}

/** A table with all of its collection in it, one value in each column. */
interface Plain {
  readonly table: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns in which a value may stand once. */
  readonly unique: ReadonlySet<string>;
  /** Columns that hold JSON. */
  readonly json: ReadonlySet<string>;
}

/** Kinds of fields whose value a column holds as it is. */
const PLAIN = new Set<string>(['text', 'textarea', 'number', 'checkbox', 'json']);

function plainTable(adapter: SQLiteAdapter, slug: string): Plain | undefined {
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

/** The values that a condition asks for, by column; `undefined` of another kind of condition. */
function valuesIn(plain: Plain, where: Where): Map<string, InValue> | undefined {
  const values = new Map<string, InValue>();
  const asks = (part: Where): boolean =>
    Object.entries(part).every(([key, condition]) => {
      if (key === 'and' && Array.isArray(condition)) return condition.every(asks);
      if (Array.isArray(condition) || !Object.hasOwn(plain.columns, key)) return false;
      const { equals: value, ...others } = condition;
      const isValue = typeof value === 'boolean' || (typeof value === 'string' && value !== '');
      if (!isValue || Object.keys(others).length > 0 || values.has(key)) return false;
      values.set(key, plain.columns[key]?.mapToDriverValue(value) as InValue);
      return true;
    });
  return asks(where) && values.size > 0 ? values : undefined;
}

/** The columns that a query reads. */
function selected({ columns }: Plain, select: unknown): [string, Column][] {
  const all = Object.entries(columns);
  if (!isObject(select)) return all;
  const isNamed = Object.values(select).includes(true);
  return all.filter(([name]) =>
    isNamed ? name === 'id' || select[name] === true : select[name] !== false,
  );
}

function decode(columns: readonly [string, Column][], row: Readonly<Record<string, unknown>>) {
  const values = columns.map(([name, column]): [string, unknown] => {
    const value = row[column.name] ?? null;
    return [name, value === null ? null : column.mapFromDriverValue(value)];
  });
  return Object.fromEntries(values);
}

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A value as its column holds it; `undefined` where there is no such column, or the adapter has to make it fit. */
function encoded(plain: Plain | undefined, name: string, value: unknown) {
  const column = plain?.columns[name];
  if (!column || !(isScalar(value) || plain.json.has(name))) return undefined;
  return { value: value === null ? null : (column.mapToDriverValue(value) as InValue) };
}

type PlainOf = (slug: string) => Plain | undefined;

function readPlainRows(adapter: SQLiteAdapter, execute: Execute, plainOf: PlainOf): void {
  const find = adapter.find.bind(adapter);
  const findPlain = async (args: Parameters<typeof find>[0]): Promise<unknown> => {
    const { collection, where, sort, joins, pagination, page, limit = 0, select, req } = args;
    const isOne = pagination === false && !sort && !joins && !page;
    const plain = isOne ? plainOf(collection) : undefined;
    const values = plain && valuesIn(plain, where ?? {});
    const { defaultSort } = adapter.payload.collections[collection].config;
    if (!plain || !values || (defaultSort && !values.has('id'))) return find(args);
    const columns = selected(plain, select);
    const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
    const conditions = [...values.keys()].map((name) => `"${plain.columns[name]?.name}" = ?`);
    const asked = `select ${names} from "${plain.table}" where ${conditions.join(' and ')} order by "id" desc`;
    const { rows } = await (limit > 0
      ? execute(req, `${asked} limit ?`, [...values.values(), limit])
      : execute(req, asked, [...values.values()]));
    const docs = rows.map((row) => decode(columns, row as Readonly<Record<string, unknown>>));
    const one = { totalPages: 1, page: 1, pagingCounter: 1, nextPage: null, prevPage: null };
    return { docs, totalDocs: docs.length, limit, hasNextPage: false, hasPrevPage: false, ...one };
  };
  adapter.find = findPlain as typeof find;
}

function changePlainRows(adapter: SQLiteAdapter, execute: Execute, plainOf: PlainOf): void {
  const updateOne = adapter.updateOne.bind(adapter);
  const updatePlain = async (args: Parameters<typeof updateOne>[0]): Promise<unknown> => {
    const { collection, id, returning, req } = args;
    const data = args.data as JsonObject;
    const plain = id !== undefined && returning === false ? plainOf(collection) : undefined;
    const given = Object.entries(data).filter(([, value]) => value !== undefined);
    const set = given.flatMap(([name, value]) => encoded(plain, name, value) ?? []);
    // A value that is taken is a refusal, which the adapter words.
    const isSimple =
      set.length === given.length && !given.some(([name]) => plain?.unique.has(name));
    if (!plain || !isSimple || given.length === 0) return updateOne(args);
    const names = given.map(([name]) => `"${plain.columns[name]?.name}" = ?`);
    const sql = `update "${plain.table}" set ${names.join(', ')} where "id" = ?`;
    await execute(req, sql, [...set.map(({ value }) => value), String(id)]);
    return null;
  };
  adapter.updateOne = updatePlain as typeof updateOne;
}

/** A value is taken, or a rule of the table is broken otherwise; the transaction goes on. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

function createPlainRows(adapter: SQLiteAdapter, execute: Execute, plainOf: PlainOf): void {
  const create = adapter.create.bind(adapter);
  const createPlain = async (args: Parameters<typeof create>[0]): Promise<unknown> => {
    const { collection, customID, returning, select, req } = args;
    const isWhole = customID === undefined && returning !== false && !select;
    const plain = isWhole ? plainOf(collection) : undefined;
    const data: JsonObject = { id: randomUUID(), ...args.data };
    const given = Object.entries(data).filter(([, value]) => value !== undefined);
    const set = given.flatMap(([name, value]) => encoded(plain, name, value) ?? []);
    if (!plain || set.length !== given.length) return create(args);
    const names = given.map(([name]) => `"${plain.columns[name]?.name}"`);
    const columns = selected(plain, undefined);
    const read = columns.map(([, column]) => `"${column.name}"`);
    const sql = `insert into "${plain.table}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')}) returning ${read.join(', ')}`;
    try {
      const values = set.map(({ value }) => value);
      const [row] = (await execute(req, sql, values)).rows;
      return decode(columns, row as unknown as Readonly<Record<string, unknown>>);
    } catch (error) {
      // The adapter is refused too, and words it.
      if (isRefusal(error)) return create(args);
      throw error;
    }
  };
  adapter.create = createPlain as typeof create;
}

/**
 * Lets the adapter read and write rows of plain tables, those of the workflow and of accounts, by short statements: those that name the values of columns,
 * those that make a row, and those that change one by its id. A save makes a dozen; the adapter and Drizzle built the text of each anew for a
 * query over any fields and relations, which took more than SQLite did with it.
 */
export function keepPlainRowsPlain(adapter: SQLiteAdapter, execute: Execute): void {
  const kept = keepForTables<Plain | undefined>(adapter);
  const plainOf: PlainOf = (slug) => kept(slug, () => plainTable(adapter, slug));
  readPlainRows(adapter, execute, plainOf);
  createPlainRows(adapter, execute, plainOf);
  changePlainRows(adapter, execute, plainOf);
}
