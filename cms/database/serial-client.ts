// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client';
import { type Connection, openConnection } from './connection.ts';
import { createTurns, overdue, type Turns, WRITE_LIMITS, type WriteLimits } from './turns.ts';

/** SQLite waits so long for another process. */
const BUSY_TIMEOUT_MS = 10_000;

const READS = /^\s*(?:select|explain|pragma)\b/i;

const shorten = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim().slice(0, 60);

function open(url: string, onChange?: () => void): Connection {
  const connection = openConnection(decodeURIComponent(url.slice('file:'.length)), onChange);
  connection.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  connection.execute('PRAGMA journal_mode = WAL');
  connection.execute('PRAGMA synchronous = FULL');
  connection.execute('PRAGMA foreign_keys = ON');
  return connection;
}

/** On a full disk SQLite has rolled back by itself: what was refused before is the reason, not this. */
const isEnded = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no transaction is active');

/** A transaction on the writer; it hands its turn back when it ends, however it ends. */
function transactionOn(writer: Connection, handBack: () => void, openLimitMs: number): Transaction {
  let open = true;
  let late = false;
  const rollback = async (): Promise<void> => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    try {
      writer.execute('ROLLBACK');
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
        writer.execute('COMMIT');
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

async function inTurn<T>(turns: Turns, what: string, work: () => T): Promise<T> {
  const handBack = await turns(what);
  try {
    return work();
  } finally {
    handBack();
  }
}

/** All of them or none. */
function together(writer: Connection, statements: readonly InStatement[]): ResultSet[] {
  writer.execute('BEGIN IMMEDIATE');
  try {
    const results = statements.map((statement) => writer.execute(statement));
    writer.execute('COMMIT');
    return results;
  } catch (error) {
    if (writer.isWriting()) writer.execute('ROLLBACK');
    throw error;
  }
}

/** … while no foreign key is checked: a table is made anew by putting another in its place. */
function migrateOn(writer: Connection, statements: readonly InStatement[]): ResultSet[] {
  writer.execute('PRAGMA foreign_keys = OFF');
  try {
    return together(writer, statements);
  } finally {
    writer.execute('PRAGMA foreign_keys = ON');
  }
}

/**
 * libsql's `Client` over two connections to one file: reads go to one, everything else waits for its turn and runs
 * on the other, where a transaction is `BEGIN IMMEDIATE` … `COMMIT`. libsql's own local client opens a connection
 * per transaction, without busy timeout, and never closes it; under ten writers it lost nearly every write.
 */
export function openSerialClient(url: string, limits: WriteLimits = {}): Client {
  const reader = open(url);
  const writer = open(url, reader.forget);
  const { waitMs, openMs } = { ...WRITE_LIMITS, ...limits };
  const turns = createTurns(waitMs);
  return {
    protocol: 'file',
    get closed() {
      return !writer.isOpen();
    },
    execute: async (statement: InStatement | string, args?: InArgs) => {
      const whole =
        typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement;
      return READS.test(whole.sql)
        ? reader.execute(whole)
        : inTurn(turns, shorten(whole.sql), () => writer.execute(whole));
    },
    batch: (statements) => inTurn(turns, 'batch', () => together(writer, statements)),
    migrate: (statements) => inTurn(turns, 'migration', () => migrateOn(writer, statements)),
    executeMultiple: (sql) => inTurn(turns, shorten(sql), () => writer.executeMultiple(sql)),
    transaction: async () => {
      const handBack = await turns('transaction');
      try {
        writer.execute('BEGIN IMMEDIATE');
      } catch (error) {
        handBack();
        throw error;
      }
      return transactionOn(writer, handBack, openMs);
    },
    sync: () => Promise.reject(new Error('Database: a file has nothing to be in step with.')),
    close: () => {
      reader.close();
      writer.close();
    },
  };
}
