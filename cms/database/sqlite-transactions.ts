// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { InValue, ResultSet, Transaction } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { PayloadRequest } from 'payload';
import { openTransaction } from './ended.ts';

type Session = SQLiteAdapter['sessions'][string];

/** Drizzle's database, whose session its types keep to themselves. */
export interface Base {
  readonly session: object;
  readonly query: Readonly<Record<string, object | undefined>>;
}

/** What the open transactions of adapters run on. */
const transactions = new WeakMap<Session, Transaction>();

/** Runs a statement: in the transaction of a request, where it has one. */
export type Execute = (
  req: Partial<PayloadRequest> | undefined,
  sql: string,
  args: InValue[],
) => Promise<ResultSet>;

/**
 * The transaction of a request; `undefined` where it has none.
 * @throws Error when it has ended
 */
export async function transactionOf(
  adapter: SQLiteAdapter,
  req: Partial<PayloadRequest> | undefined,
): Promise<Transaction | undefined> {
  const id = await openTransaction(adapter, req);
  const session = id === undefined ? undefined : adapter.sessions[id];
  return session && transactions.get(session);
}

/** Runs statements where the adapter would. */
export const executeOn =
  (adapter: SQLiteAdapter): Execute =>
  async (req, sql, args) =>
    ((await transactionOf(adapter, req)) ?? adapter.client).execute({ sql, args });

/** Another object that has some values of its own, and all others of this one. */
export const like = <T extends object>(one: T, own: object): T =>
  Object.assign(Object.create(one) as T, own);

/**
 * The adapter's database on a transaction. What is known of the tables is the adapter's: `drizzle()` would work it out
 * again, 1.5 ms for each transaction.
 */
function databaseOn({ drizzle }: SQLiteAdapter, transaction: Transaction): Session['db'] {
  const base = drizzle as unknown as Base;
  const session = like(base.session, { tx: transaction });
  const query = new Proxy(base.query, {
    get: (queries, table: string) => queries[table] && like(queries[table], { session }),
  });
  // Payload types a session's db as drizzle's own transaction and calls nothing on it that a database lacks.
  return like(base, { session, query }) as unknown as Session['db'];
}

/** A session that is no transaction, on the adapter's database with some parts of it replaced. */
export const databaseWith = ({ drizzle }: SQLiteAdapter, own: Partial<Base>): Session => ({
  db: like(drizzle as unknown as Base, own) as unknown as Session['db'],
  resolve: () => Promise.resolve(),
  reject: () => Promise.resolve(),
});

/** As the adapter's own, on the transactions of our client. */
export async function beginTransaction(adapter: SQLiteAdapter): Promise<string> {
  await adapter.initializing;
  const transaction = await adapter.client.transaction('write');
  const id = randomUUID();
  const begun: Session = {
    db: databaseOn(adapter, transaction),
    resolve: () => transaction.commit(),
    reject: () => transaction.rollback(),
  };
  adapter.sessions[id] = begun;
  transactions.set(begun, transaction);
  return id;
}

/** As the adapter's own, but a COMMIT that fails is an error for the caller, not silence. */
export async function commitTransaction(
  adapter: SQLiteAdapter,
  incoming: Promise<number | string> | number | string,
): Promise<void> {
  const id = await incoming;
  const session = adapter.sessions[id];
  if (!session) return;
  delete adapter.sessions[id];
  await session.resolve();
}
