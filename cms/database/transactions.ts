// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { Client, Transaction } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';

type Session = SQLiteAdapter['sessions'][string];

const refuse = (): Promise<never> =>
  Promise.reject(new Error('Database: not available inside a transaction.'));

/** A client whose every statement runs inside the transaction. */
function clientWithin(transaction: Transaction): Client {
  return {
    protocol: 'file',
    get closed() {
      return transaction.closed;
    },
    execute: (statement: Parameters<Transaction['execute']>[0]) => transaction.execute(statement),
    batch: (statements) => transaction.batch(statements as Parameters<Transaction['batch']>[0]),
    migrate: refuse,
    transaction: refuse,
    executeMultiple: refuse,
    sync: refuse,
    close: () => transaction.close(),
  };
}

/** As the adapter's own, on the transactions of our client. */
export async function beginTransaction(adapter: SQLiteAdapter): Promise<string> {
  await adapter.initializing;
  const transaction = await adapter.client.transaction('write');
  const id = randomUUID();
  const db = drizzle(clientWithin(transaction), { schema: adapter.schema });
  adapter.sessions[id] = {
    // Payload types a session's db as drizzle's own transaction and calls nothing on it that a database lacks.
    db: db as unknown as Session['db'],
    resolve: () => transaction.commit(),
    reject: () => transaction.rollback(),
  };
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
