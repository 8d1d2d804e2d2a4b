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

/** What the adapter asks Drizzle for, and the tables beside it that it names. */
interface Query {
  readonly with?: object;
  readonly where?: unknown;
}

/** What builds the statement of a read of whole rows. */
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

/** Is the whole row asked for, without what only some ask for besides? */
const isWhole = ({ select, joins, draftsEnabled }: Args): boolean =>
  !select && !draftsEnabled && Object.keys(joins ?? {}).length === 0;

/**
 * Keeps the statement that reads a row by its id with all that belongs to it, one for each table and what is asked of
 * it: a save reads its working copy and the account of who saves, and Drizzle built 2 kB of SQL for each anew.
 */
export function keepReadsById(adapter: SQLiteAdapter): void {
  const kept = keepForTables<Ready>(adapter);
  const readyFor = (table: string, query: Query): Ready =>
    kept([table, ...Object.keys(query), ...Object.keys(query.with ?? {})].join(), () => {
      const { query: builders } = adapter.drizzle as unknown as Base;
      const id = (adapter.tables[table] as unknown as Readonly<Record<'id', Column>>).id;
      const where = eq(id, sql.placeholder('id'));
      return (builders[table] as Builder).findMany({ ...query, where }).prepare();
    });
  /** Where Payload asks for the row, the statement that is kept answers. */
  const queriesFor = (id: string, tx: Transaction | undefined): Base['query'] =>
    new Proxy<Base['query']>(
      {},
      {
        get: (_, table: string) => ({
          findMany: (query: Query) => like(readyFor(table, query), { tx }).all({ id }),
        }),
      },
    );
  const findOne = adapter.findOne.bind(adapter);
  const findById = async (args: Args): Promise<unknown> => {
    const id = isWhole(args) ? idIn(args.where ?? {}) : undefined;
    if (id === undefined) return findOne(args);
    const tx = await transactionOf(adapter, args.req);
    const key = randomUUID();
    adapter.sessions[key] = databaseWith(adapter, { query: queriesFor(id, tx) });
    try {
      // The adapter reads `transactionID` and nothing else of a request.
      return await findOne({ ...args, req: { transactionID: key } as PayloadRequest });
    } finally {
      delete adapter.sessions[key];
    }
  };
  adapter.findOne = findById as typeof findOne;
}
