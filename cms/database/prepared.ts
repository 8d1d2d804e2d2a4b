// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InArgs, InValue, ResultSet, Row } from '@libsql/client';
import type Database from 'libsql';

type Statement = ReturnType<Database.Database['prepare']>;

/** What the rows of an answer look like. */
interface Shape {
  /** Names and types of the columns. */
  readonly columns: readonly string[];
  readonly types: readonly string[];
  /** Under what each value of a row stands: the name of its column, or its place where another, or the row itself, has that name. */
  readonly keys: readonly (string | number)[];
  /** Prototype of the rows. */
  readonly common: object;
}

/** A statement as SQLite has prepared it. */
export interface Prepared {
  readonly statement: Statement;
  /** It answers with rows. */
  readonly reads: boolean;
  shape?: Shape;
  /** The most values that it was run with: libsql leaves a place that gets none with the value of the run before. */
  places: number;
}

/** What the rows of an answer have in common: their length, and each value by its place, as `ResultSet` promises. */
function commonOf(keys: Shape['keys']): object {
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

export function prepare(db: Database.Database, sql: string): Prepared {
  const statement = db.prepare(sql);
  const reads = statement.reader;
  if (reads) statement.raw(true);
  return { statement, reads, places: 0 };
}

/** Only a statement that has run knows what another connection made of its tables. @param width of its rows, where it has some */
function shapeOf(prepared: Prepared, width: number | undefined): Shape {
  const { statement, shape } = prepared;
  if (shape && (width === undefined || width === shape.keys.length)) return shape;
  const found = statement.columns();
  const columns = found.map(({ name }) => name);
  const keys = columns.map((name, place) =>
    name !== 'length' && columns.indexOf(name) === place ? name : place,
  );
  const types = found.map(({ type }) => type ?? '');
  prepared.shape = { columns, types, keys, common: commonOf(keys) };
  return prepared.shape;
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

/** The values of a run; a place that gets none is empty, as in a statement that was never run. */
function placed(prepared: Prepared, args: readonly InValue[]): unknown[] {
  prepared.places = Math.max(prepared.places, args.length);
  return [...args.map(bound), ...Array<null>(prepared.places - args.length).fill(null)];
}

const boundOf = (prepared: Prepared, args: InArgs | undefined): object =>
  Array.isArray(args)
    ? placed(prepared, args)
    : Object.fromEntries(
        Object.entries(args ?? {}).map(([name, value]) => [
          name.replace(/^[@$:]/, ''),
          bound(value),
        ]),
      );

function asRow({ keys, common }: Shape, values: readonly unknown[]): Row {
  const row = Object.create(common) as Record<string | number, unknown>;
  for (const [place, key] of keys.entries()) {
    const value = values[place];
    row[key] = value instanceof Buffer ? value.buffer : value;
  }
  return row as Row;
}

/** Runs a statement to its end. */
export function run(prepared: Prepared, given: InArgs | undefined): ResultSet {
  const { statement, reads } = prepared;
  const args = boundOf(prepared, given);
  if (!reads) {
    const { changes, lastInsertRowid } = statement.run(args);
    const none = { columns: [], columnTypes: [], rows: [], toJSON: () => ({}) };
    return { ...none, rowsAffected: changes, lastInsertRowid: BigInt(lastInsertRowid) };
  }
  const values = statement.all(args) as unknown[][];
  const shape = shapeOf(prepared, values[0]?.length);
  const rows = values.map((one) => asRow(shape, one));
  const [columns, columnTypes] = [[...shape.columns], [...shape.types]];
  const written = { rowsAffected: 0, lastInsertRowid: undefined };
  return { columns, columnTypes, rows, ...written, toJSON: () => ({ columns, rows }) };
}
