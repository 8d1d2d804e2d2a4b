// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, open } from 'node:fs/promises';
import { type SQLiteAdapter, type SQLiteSchemaHook, sqliteAdapter } from '@payloadcms/db-sqlite';
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core';
import type { DatabaseAdapterObj } from 'payload';
import { migrations } from '../migrations/index.ts';
import { isMissingFile } from '../values/missing-file.ts';
import { refuseAfterEnd } from './ended.ts';
import { MIGRATIONS } from './migrate.ts';
import { openSerialClient } from './serial-client.ts';
import { keepReadsById } from './sqlite-by-id.ts';
import { letGoWhereLocked } from './sqlite-locks.ts';
import { askAsMongodb } from './sqlite-operators.ts';
import { keepPlainRowsPlain } from './sqlite-plain.ts';
import { beginTransaction, commitTransaction, executeOn } from './sqlite-transactions.ts';
import type { WriteLimits } from './turns.ts';

export interface SqliteOptions extends WriteLimits {
  /** Builds the tables from the schema instead of running migrations. Tests only. */
  readonly push?: boolean;
  /** Brings the tables to what the code expects when it connects, as production does by itself. */
  readonly migrate?: boolean;
}

/**
 * Makes the file readable by its owner only: it holds password hashes, sessions and unapproved texts. SQLite gives the
 * files beside it (`-wal`, `-shm`) the same mode.
 */
async function ownOnly(file: string): Promise<void> {
  await (await open(file, 'a', 0o600)).close();
  for (const name of [file, `${file}-wal`, `${file}-shm`])
    await chmod(name, 0o600).catch((error: unknown) => {
      if (!isMissingFile(error)) throw error;
    });
}

/**
 * Indexes the parent of every table of localised fields. Without it each localised list is quadratic: ten documents
 * of 1,500 took 700 ms, with it 10 ms.
 */
const indexLocaleTables: SQLiteSchemaHook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    if (!name.endsWith('_locales')) continue;
    extendTable({
      table,
      extraConfig: (columns) => ({
        [`${name}_parent_idx`]: index(`${name}_parent_idx`).on(columns['_parentID']),
      }),
    });
  }
  return schema;
};

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
        if (!adapter.client) await ownOnly(url.slice('file:'.length));
        adapter.client ??= openSerialClient(url, options);
        await connect?.(connectOptions);
        if (options.migrate === true) await adapter.migrate({ migrations: MIGRATIONS });
      };
      adapter.beginTransaction = () => beginTransaction(adapter);
      adapter.commitTransaction = (id) => commitTransaction(adapter, id);
      askAsMongodb(adapter);
      const execute = executeOn(adapter);
      letGoWhereLocked(adapter, execute);
      keepReadsById(adapter);
      keepPlainRowsPlain(adapter, execute);
      refuseAfterEnd(adapter);
      return adapter;
    },
  };
}
