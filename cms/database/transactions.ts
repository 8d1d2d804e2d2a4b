// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { Client } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';

type Session = SQLiteAdapter['sessions'][string];

/** As the adapter's own, on the transactions of our client. */
export async function beginTransaction(adapter: SQLiteAdapter): Promise<string> {
  await adapter.initializing;
  const transaction = await adapter.client.transaction('write');
  const id = randomUUID();
  // Within a session drizzle calls `execute` and `batch` of a client, which a transaction has.
  const db = drizzle(transaction as unknown as Client, { schema: adapter.schema });
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
