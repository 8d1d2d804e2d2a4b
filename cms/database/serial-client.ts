// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Client,
  createClient,
  type InArgs,
  type InStatement,
  type Transaction,
} from '@libsql/client';
import { createTurns, overdue, type Turns, WRITE_LIMITS, type WriteLimits } from './turns.ts';

/** SQLite waits so long for another process. */
const BUSY_TIMEOUT_MS = 10_000;

const READS = /^\s*(?:select|explain|pragma)\b/i;

const shorten = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim().slice(0, 60);

async function open(url: string): Promise<Client> {
  const client = createClient({ url });
  await client.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute('PRAGMA foreign_keys = ON');
  return client;
}

/** On a full disk SQLite has rolled back by itself: what was refused before is the reason, not this. */
const isEnded = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no transaction is active');

/** A transaction on the writer; it hands its turn back when it ends, however it ends. */
function transactionOn(writer: Client, handBack: () => void, openLimitMs: number): Transaction {
  let open = true;
  let late = false;
  const rollback = async (): Promise<void> => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    try {
      await writer.execute('ROLLBACK');
    } catch (error) {
      if (!isEnded(error)) throw error;
    } finally {
      handBack();
    }
  };
  const timer = setTimeout(() => {
    late = true;
    // A failed ROLLBACK leaves nothing to do here: the next BEGIN on this connection reports it.
    rollback().catch(() => undefined);
  }, openLimitMs);
  timer.unref();
  const check = (): void => {
    if (open) return;
    throw late ? overdue(openLimitMs) : new Error('Database: this transaction has already ended.');
  };
  const execute = async (statement: InStatement) => {
    check();
    return writer.execute(statement);
  };
  return {
    execute,
    batch: async (statements) => {
      const results = [];
      for (const statement of statements) results.push(await execute(statement));
      return results;
    },
    executeMultiple: () =>
      Promise.reject(new Error('Database: pass one statement at a time inside a transaction.')),
    commit: async () => {
      check();
      try {
        await writer.execute('COMMIT');
      } catch (error) {
        await rollback();
        throw error;
      }
      open = false;
      clearTimeout(timer);
      handBack();
    },
    rollback,
    close: () => void rollback(),
    get closed() {
      return !open;
    },
  };
}

async function inTurn<T>(turns: Turns, what: string, work: () => Promise<T>): Promise<T> {
  const handBack = await turns(what);
  try {
    return await work();
  } finally {
    handBack();
  }
}

/**
 * libsql's `Client` over two connections to one file: reads go to one, everything else waits for its turn and runs
 * on the other, where a transaction is `BEGIN IMMEDIATE` … `COMMIT`. libsql's own local client opens a connection
 * per transaction, without busy timeout, and never closes it; under ten writers it lost nearly every write.
 */
export async function openSerialClient(url: string, limits: WriteLimits = {}): Promise<Client> {
  const reader = await open(url);
  const writer = await open(url);
  const { waitMs, openMs } = { ...WRITE_LIMITS, ...limits };
  const turns = createTurns(waitMs);
  return {
    protocol: 'file',
    get closed() {
      return writer.closed;
    },
    execute: (statement: InStatement | string, args?: InArgs) => {
      const whole =
        typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement;
      return READS.test(whole.sql)
        ? reader.execute(whole)
        : inTurn(turns, shorten(whole.sql), () => writer.execute(whole));
    },
    batch: (statements) => inTurn(turns, 'batch', () => writer.batch(statements, 'write')),
    migrate: (statements) => inTurn(turns, 'migration', () => writer.migrate(statements)),
    executeMultiple: (sql) => inTurn(turns, shorten(sql), () => writer.executeMultiple(sql)),
    transaction: async () => {
      const handBack = await turns('transaction');
      try {
        await writer.execute('BEGIN IMMEDIATE');
      } catch (error) {
        handBack();
        throw error;
      }
      return transactionOn(writer, handBack, openMs);
    },
    sync: () => writer.sync(),
    close: () => {
      reader.close();
      writer.close();
    },
  };
}
