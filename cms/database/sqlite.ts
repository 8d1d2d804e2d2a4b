// SPDX-License-Identifier: AGPL-3.0-or-later
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';
import { migrations } from '../migrations/index.ts';
import { indexLocaleTables } from './locale-index.ts';
import { openSerialClient } from './serial-client.ts';
import { beginTransaction, commitTransaction } from './transactions.ts';

export interface SqliteOptions {
  /** Builds the tables from the schema instead of running migrations. Tests only. */
  readonly push?: boolean;
  /** See `openSerialClient`. */
  readonly waitMs?: number;
}

/** Payload's SQLite adapter with transactions that hold: see `serial-client.ts`. */
export function sqlite(
  url: string,
  options: SqliteOptions = {},
): DatabaseAdapterObj<SQLiteAdapter> {
  const made = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    allowIDOnCreate: true,
    push: options.push ?? false,
    migrationDir: `${import.meta.dirname}/../migrations`,
    prodMigrations: migrations,
    transactionOptions: { behavior: 'immediate' },
    afterSchemaInit: [indexLocaleTables],
  });
  return {
    ...made,
    init: (args) => {
      const adapter = made.init(args);
      const connect = adapter.connect?.bind(adapter);
      // The file is opened here and not when the configuration is loaded: `next build` loads it too.
      adapter.connect = async (connectOptions) => {
        adapter.client ??= await openSerialClient(url, options);
        await connect?.(connectOptions);
      };
      adapter.beginTransaction = () => beginTransaction(adapter);
      adapter.commitTransaction = (id) => commitTransaction(adapter, id);
      return adapter;
    },
  };
}
