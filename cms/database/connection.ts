// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type InArgs,
  type InStatement,
  type InValue,
  LibsqlError,
  type ResultSet,
  type Row,
} from '@libsql/client';
import Database from 'libsql';

/** Statements that a connection keeps prepared: a save makes about thirty, nearly always the same. */
const KEPT = 500;

/** Statements that change no table; after any other, what a kept one says of its columns may be of before. */
const OF_ROWS = /^\s*(?:select|insert|update|delete|begin|commit|rollback)\b/i;

type Statement = ReturnType<Database.Database['prepare']>;

/** A statement as SQLite has prepared it. */
interface Prepared {
  readonly statement: Statement;
  /** Names and types of the columns of its answer; none where it answers nothing. */
  readonly columns: readonly string[];
  readonly types: readonly string[];
  /** Under what each value of a row stands: the name of its column, or its place where another has that name. */
  readonly keys: readonly (string | number)[];
  /** Prototype of these rows. */
  readonly common: object;
}

/** What the rows of an answer have in common: their length, and each value by its place, as `ResultSet` promises. */
function commonOf(keys: Prepared['keys']): object {
  const byPlace = keys.map((key, place): [number, PropertyDescriptor] => [
    place,
    key === place
      ? { writable: true }
      : {
          get(this: Readonly<Record<string, unknown>>) {
            return this[key];
          },
        },
  ]);
  return Object.create(Object.prototype, {
    length: { value: keys.length },
    ...Object.fromEntries(byPlace),
  }) as object;
}

function prepare(db: Database.Database, sql: string): Prepared {
  const statement = db.prepare(sql);
  if (!statement.reader) return { statement, columns: [], types: [], keys: [], common: {} };
  statement.raw(true);
  const found = statement.columns();
  const columns = found.map(({ name }) => name);
  const keys = columns.map((name, place) => (columns.indexOf(name) === place ? name : place));
  const types = found.map(({ type }) => type ?? '');
  return { statement, columns, types, keys, common: commonOf(keys) };
}

/** A value as libsql takes it. @throws TypeError of one that SQLite cannot hold */
function bound(value: InValue | undefined): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.valueOf();
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    throw new TypeError(`Database: ${String(value)} cannot be stored.`);
  return value;
}

const boundOf = (args: InArgs | undefined): object =>
  Array.isArray(args)
    ? args.map(bound)
    : Object.fromEntries(
        Object.entries(args ?? {}).map(([name, value]) => [
          name.replace(/^[@$:]/, ''),
          bound(value),
        ]),
      );

function asRow({ keys, common }: Prepared, values: readonly unknown[]): Row {
  const row = Object.create(common) as Record<string | number, unknown>;
  for (const [place, key] of keys.entries()) {
    const value = values[place];
    row[key] = value instanceof Buffer ? value.buffer : value;
  }
  return row as Row;
}

const asResult = (
  { columns, types }: Prepared,
  rows: Row[],
  rowsAffected: number,
  lastInsertRowid?: bigint,
): ResultSet => ({
  columns: [...columns],
  columnTypes: [...types],
  rows,
  rowsAffected,
  lastInsertRowid,
  toJSON: () => ({ columns, rows }),
});

function run(prepared: Prepared, args: object): ResultSet {
  const { statement, keys } = prepared;
  if (keys.length > 0) {
    const rows = statement.all(args) as unknown[][];
    return asResult(
      prepared,
      rows.map((values) => asRow(prepared, values)),
      0,
    );
  }
  const { changes, lastInsertRowid } = statement.run(args);
  return asResult(prepared, [], changes, BigInt(lastInsertRowid));
}

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
 * @param onChange is called before a statement that may change what tables there are
 */
export function openConnection(file: string, onChange?: () => void): Connection {
  const db = new Database(file);
  const kept = new Map<string, Prepared>();
  const forget = (): void => kept.clear();
  const tell = (): void => {
    forget();
    onChange?.();
  };
  const prepared = (sql: string): Prepared => {
    const known = kept.get(sql);
    // The one that was used last stands last; one that fails is not kept, it may not have been read to its end.
    kept.delete(sql);
    if (!OF_ROWS.test(sql)) tell();
    return known ?? prepare(db, sql);
  };
  const execute = (given: InStatement): ResultSet => {
    const { sql, args } = typeof given === 'string' ? { sql: given, args: [] } : given;
    try {
      const one = prepared(sql);
      const result = run(one, boundOf(args));
      if (OF_ROWS.test(sql)) kept.set(sql, one);
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
