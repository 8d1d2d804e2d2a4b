// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { JsonObject } from '../values/json.ts';
import { keepForTables } from './sqlite-kept.ts';
import {
  conditionsIn,
  decode,
  encoded,
  orderOf,
  type Plain,
  plainTable,
  selected,
} from './sqlite-plain-table.ts';
import type { Execute } from './sqlite-transactions.ts';

type PlainOf = (slug: string) => Plain | undefined;

function readPlainRows(adapter: SQLiteAdapter, execute: Execute, plainOf: PlainOf): void {
  const find = adapter.find.bind(adapter);
  const findPlain = async (args: Parameters<typeof find>[0]): Promise<unknown> => {
    const { collection, where, sort, joins, pagination, page, limit = 0, select, req } = args;
    const isOne = pagination === false && !joins && !page;
    const plain = isOne ? plainOf(collection) : undefined;
    const conditions = plain && conditionsIn(plain, where ?? {});
    const { defaultSort } = adapter.payload.collections[collection].config;
    const isSorted = !defaultSort || sort || conditions?.some(({ isOneRow }) => isOneRow);
    const order = plain && isSorted ? orderOf(plain, sort) : undefined;
    if (!conditions || order === undefined) return find(args);
    const columns = selected(plain, select);
    const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
    const asked = `select ${names} from "${plain.table}" where ${conditions.map(({ sql }) => sql).join(' and ')} order by ${order}`;
    const values = conditions.flatMap((one) => one.values);
    const { rows } = await (limit > 0
      ? execute(req, `${asked} limit ?`, [...values, limit])
      : execute(req, asked, values));
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
 * Lets the adapter read and write rows of plain tables, those of the workflow and of accounts, by short statements: those
 * that name the values of columns, sorted by one of them or not, those that make a row, and those that change one by its
 * id. A save makes a dozen; the adapter and Drizzle built the text of each anew for a query over any fields and relations,
 * which took more than SQLite did with it.
 */
export function keepPlainRowsPlain(adapter: SQLiteAdapter, execute: Execute): void {
  const kept = keepForTables<Plain | undefined>(adapter);
  const plainOf: PlainOf = (slug) => kept(slug, () => plainTable(adapter, slug));
  readPlainRows(adapter, execute, plainOf);
  createPlainRows(adapter, execute, plainOf);
  changePlainRows(adapter, execute, plainOf);
}
