// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig, Field } from 'payload';
import { table } from './table.ts';

interface Options {
  readonly index?: true;
  readonly unique?: true;
  /** Of a collection that people read: neither in answers nor in questions. */
  readonly hidden?: true;
}

/** A column of an internal collection, as Payload stores it. */
interface AnyColumn extends Options {
  readonly type: 'text' | 'textarea' | 'number' | 'checkbox' | 'json';
  readonly required?: true;
}

/** … with the type of its values, which nothing holds. */
interface Column<T> extends AnyColumn {
  readonly value?: T;
}

type Columns = Readonly<Record<string, AnyColumn>>;

export const text = <T extends string | null | undefined = string>(
  options: Options = {},
): Column<T> => ({ type: 'text', ...options });
/** Text of any length; instants are ISO 8601 in UTC, so that their order is that of the text. */
export const long = <T extends string | null = string>(options: Options = {}): Column<T> => ({
  type: 'textarea',
  ...options,
});
export const number = <T extends number | null = number>(options: Options = {}): Column<T> => ({
  type: 'number',
  ...options,
});
export const flag = (): Column<boolean> => ({ type: 'checkbox', index: true });
export const json = <T>(options: Options = {}): Column<T> => ({ type: 'json', ...options });
/** The id of the row is that of its document. */
export const idOfDocument: Column<string> = { type: 'text', required: true };

type Row<C> = { readonly id: string } & {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** A row of an internal collection. */
export type RowOf<I extends { readonly columns: Columns }> = Row<I['columns']>;

const never = (): boolean => false;

export const CLOSED: NonNullable<CollectionConfig['access']> = {
  create: never,
  read: never,
  update: never,
  delete: never,
  readVersions: never,
  unlock: never,
};

/**
 * A hidden collection of the workflow by its columns: its table, and what Payload is told of it. It is closed to requests,
 * without a page in the admin and without endpoints.
 */
export const internal = <C extends Columns>(slug: string, columns: C) => ({
  ...table<Row<C>>(
    slug,
    Object.keys(columns).filter((name) => name !== 'id'),
  ),
  columns,
  collection: {
    slug,
    access: CLOSED,
    admin: { hidden: true },
    endpoints: false,
    graphQL: false,
    lockDocuments: false,
    timestamps: false,
    fields: Object.entries(columns).map(([name, column]) => ({ name, ...column }) as Field),
  } satisfies CollectionConfig as CollectionConfig,
});
