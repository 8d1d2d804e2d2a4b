// SPDX-License-Identifier: AGPL-3.0-or-later
import { type InStatement, LibsqlError, type ResultSet } from '@libsql/client';
import Database from 'libsql';
import { prepare, type Prepared, run } from './prepared.ts';

/** Statements that a connection keeps prepared: a save makes about thirty, nearly always the same. */
const KEPT = 200;

/** Statements that change no table; after any other, what a kept one says of its columns may be of before. */
const OF_ROWS = /^\s*(?:select|insert|update|delete|begin|commit|rollback)\b/i;

/** One connection to a file. */
export interface Connection {
  /** @throws LibsqlError */
  readonly execute: (statement: InStatement) => ResultSet;
  /** Several statements in one text. @throws LibsqlError */
  readonly executeMultiple: (sql: string) => void;
  readonly isOpen: () => boolean;
  /** A transaction is open on it. */
  readonly isWriting: () => boolean;
  /** Prepares its statements anew: another connection may have changed the tables. */
  readonly forget: () => void;
  readonly close: () => void;
}

const asClientSays = (error: unknown): unknown =>
  error instanceof Database.SqliteError
    ? new LibsqlError(error.message, error.code, error.rawCode, error)
    : error;

/**
 * Opens a connection that keeps its statements prepared. libsql's own client prepares each one anew and asks for its
 * columns twice: a sixth of what a save cost.
 * @param onChange is called before and after what may change tables, until its transaction has ended
 */
export function openConnection(file: string, onChange?: () => void): Connection {
  const db = new Database(file);
  const kept = new Map<string, Prepared>();
  const forget = (): void => kept.clear();
  const tell = (): void => {
    forget();
    onChange?.();
  };
  /** The transaction that is open may have changed tables, which others see when it has ended. */
  let isChanging = false;
  const execute = (given: InStatement): ResultSet => {
    const { sql, args = [] } = typeof given === 'string' ? { sql: given } : given;
    const isOfRows = OF_ROWS.test(sql);
    try {
      const known = kept.get(sql);
      // The one that was used last stands last; one that fails is not kept, it may not have been read to its end.
      kept.delete(sql);
      if (!isOfRows) tell();
      const one = known ?? prepare(db, sql);
      const result = run(one, args);
      // Values by name stay bound in it: such a statement is not kept.
      if (isOfRows && Array.isArray(args)) kept.set(sql, one);
      isChanging ||= !isOfRows;
      if (isChanging) tell();
      isChanging &&= db.inTransaction;
      const [oldest] = kept.size > KEPT ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
      return result;
    } catch (error) {
      throw asClientSays(error);
    }
  };
  return {
    execute,
    executeMultiple: (sql) => {
      tell();
      try {
        db.exec(sql);
      } catch (error) {
        throw asClientSays(error);
      }
    },
    isOpen: () => db.open,
    isWriting: () => db.inTransaction,
    forget,
    close: () => {
      forget();
      db.close();
    },
  };
}
