// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionSlug, Payload, PayloadRequest, SelectType, Sort, Where } from 'payload';

/** A request inside the transaction of a verb, or the database itself for reading outside of one. */
export type Db = { readonly payload: Payload } & Partial<Pick<PayloadRequest, 'transactionID'>>;

interface Find<Row> {
  readonly where?: Where;
  readonly sort?: Sort;
  readonly limit?: number;
  /** Columns to read, or with `false` those to leave out. */
  readonly select?: Partial<Record<keyof Row & string, true>> | Partial<Record<keyof Row, false>>;
}

/** Values that one query names at most: databases bound their number. */
const MAX_VALUES = 1000;

/** Columns to write; those that are absent or `undefined` stay as they are. */
type Values<Row> = { [K in keyof Row]?: Row[K] | undefined };

const withoutUndefined = (data: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

const requestOf = (db: Db): PayloadRequest =>
  // The database adapter reads `transactionID` and nothing else of a request.
  ({ transactionID: db.transactionID, payload: db.payload }) as unknown as PayloadRequest;

/**
 * A hidden collection as a table: plain rows, written by verbs only. It goes to the database adapter itself, which
 * is the same on SQLite and MongoDB, without access rules, hooks or versions: these collections have none.
 * @param columns of a new row, null where nothing is written
 */
export function table<Row extends { readonly id: string }>(
  slug: string,
  columns: readonly string[] = [],
) {
  const collection = slug as CollectionSlug;
  // What is not written reads as null on SQLite; MongoDB would leave it out.
  const empty = Object.fromEntries(columns.map((column) => [column, null]));
  const find = async (db: Db, query: Find<Row> = {}): Promise<Row[]> => {
    const { docs } = await db.payload.db.find<Row>({
      collection,
      where: query.where ?? {},
      limit: query.limit ?? 0,
      pagination: false,
      req: requestOf(db),
      ...(query.sort && { sort: query.sort }),
      ...(query.select && { select: query.select as SelectType }),
    });
    return docs;
  };
  return {
    find,
    /** The rows with one of these values in a column, asked for in parts. */
    findAmong: async (
      db: Db,
      column: keyof Row & string,
      values: readonly string[],
      { where, select }: Pick<Find<Row>, 'where' | 'select'> = {},
    ): Promise<Row[]> => {
      const different = [...new Set(values)];
      const rows: Row[] = [];
      for (let first = 0; first < different.length; first += MAX_VALUES) {
        const among: Where = { [column]: { in: different.slice(first, first + MAX_VALUES) } };
        rows.push(
          ...(await find(db, {
            where: where ? { and: [among, where] } : among,
            ...(select && { select }),
          })),
        );
      }
      return rows;
    },
    first: async (db: Db, where: Where, sort?: Sort): Promise<Row | undefined> =>
      (await find(db, { where, limit: 1, ...(sort && { sort }) }))[0],
    /** The row with an id, or some columns of it. */
    byId: async (db: Db, id: string, select?: Find<Row>['select']): Promise<Row | undefined> =>
      (await db.payload.db.findOne<Row>({
        collection,
        where: { id: { equals: id } },
        req: requestOf(db),
        ...(select && { select: select as SelectType }),
      })) ?? undefined,
    create: (db: Db, data: Values<Omit<Row, 'id'>> & { id?: string }): Promise<Row> =>
      db.payload.db.create({
        collection,
        data: { ...empty, ...withoutUndefined(data) },
        req: requestOf(db),
      }) as Promise<Row>,
    update: async (db: Db, id: string, data: Values<Omit<Row, 'id'>>): Promise<void> => {
      await db.payload.db.updateOne({ collection, id, data, req: requestOf(db), returning: false });
    },
    remove: (db: Db, where: Where): Promise<void> =>
      db.payload.db.deleteMany({ collection, where, req: requestOf(db) }),
  };
}
