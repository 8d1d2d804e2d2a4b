// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { Transaction } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { type Column, eq, sql } from '@payloadcms/db-sqlite/drizzle';
import type { PayloadRequest, Where } from 'payload';
import { keepForTables } from './sqlite-kept.ts';
import { type Base, databaseWith, like, transactionOf } from './sqlite-transactions.ts';

/** A statement of Drizzle's that is ready to run. */
interface Ready {
  readonly all: (values: object) => Promise<unknown[]>;
}

/** What the adapter asks Drizzle for: columns, all where none are named, and the tables beside that it names. */
interface Query {
  readonly columns?: object;
  readonly with?: object;
  readonly where?: unknown;
}

/** What builds the statement of a read. */
interface Builder {
  readonly findMany: (query: Query) => { readonly prepare: () => Ready };
}

type Args = Parameters<SQLiteAdapter['findOne']>[0];

/** The id of «this row and nothing but its id»; `undefined` of another condition. */
function idIn(where: Where): string | undefined {
  const [[key, condition] = [], ...more] = Object.entries(where);
  if (key === 'and' && Array.isArray(condition) && condition.length === 1 && !more.length)
    return idIn(condition[0] ?? {});
  if (key !== 'id' || !condition || Array.isArray(condition) || more.length > 0) return undefined;
  const { equals: id, ...others } = condition;
  return typeof id === 'string' && Object.keys(others).length === 0 ? id : undefined;
}

/** Is the row asked for, whole or some columns of it, without what only some ask for besides? */
const isOfTheRow = ({ joins, draftsEnabled }: Args): boolean =>
  !draftsEnabled && Object.keys(joins ?? {}).length === 0;

/** What tells a query of a row by its id from others; `undefined` where columns of other tables are chosen too. */
function keyOf(table: string, { select }: Args, query: Query): string | undefined {
  const beside = Object.keys(query.with ?? {});
  if (select && beside.length > 0) return undefined;
  return [table, ...Object.keys(query), ...Object.entries(query.columns ?? {}), ...beside].join();
}

/**
 * Keeps the statement that reads a row by its id with all that belongs to it, or some of its columns, one for each table
 * and what is asked of it: a save reads its working copy and the account of who saves, and Drizzle built 2 kB of SQL for each anew.
 */
export function keepReadsById(adapter: SQLiteAdapter): void {
  const kept = keepForTables<Ready>(adapter);
  const prepare = (table: string, query: Query): Ready => {
    const { query: builders } = adapter.drizzle as unknown as Base;
    const id = (adapter.tables[table] as unknown as Readonly<Record<'id', Column>>).id;
    const where = eq(id, sql.placeholder('id'));
    return (builders[table] as Builder).findMany({ ...query, where }).prepare();
  };
  const readyFor = (table: string, args: Args, query: Query): Ready => {
    const key = keyOf(table, args, query);
    return key === undefined ? prepare(table, query) : kept(key, () => prepare(table, query));
  };
  /** Where Payload asks for the row, the statement that is kept answers. */
  const queriesFor = (id: string, args: Args, tx: Transaction | undefined): Base['query'] =>
    new Proxy<Base['query']>(
      {},
      {
        get: (_, table: string) => ({
          findMany: (query: Query) => like(readyFor(table, args, query), { tx }).all({ id }),
        }),
      },
    );
  const findOne = adapter.findOne.bind(adapter);
  const findById = async (args: Args): Promise<unknown> => {
    const id = isOfTheRow(args) ? idIn(args.where ?? {}) : undefined;
    if (id === undefined) return findOne(args);
    const tx = await transactionOf(adapter, args.req);
    const key = randomUUID();
    adapter.sessions[key] = databaseWith(adapter, { query: queriesFor(id, args, tx) });
    try {
      // The adapter reads `transactionID` and nothing else of a request.
      return await findOne({ ...args, req: { transactionID: key } as PayloadRequest });
    } finally {
      delete adapter.sessions[key];
    }
  };
  adapter.findOne = findById as typeof findOne;
}
