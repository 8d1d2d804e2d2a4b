// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { TestCms } from '../harness.ts';

interface Row {
  readonly id: string;
  readonly type: string;
  readonly title: string;
}

const SQL = `INSERT INTO catalogue (id, type, title, published)
  SELECT value->>'id', value->>'type', value->>'title', 0 FROM json_each(?)`;

/** Puts many rows into the catalogue of SQLite: more than Payload writes one by one in the time of a test. */
export async function fillCatalogue({ payload }: TestCms, rows: readonly Row[]): Promise<void> {
  const { client } = payload.db as unknown as SQLiteAdapter;
  await client.execute({ sql: SQL, args: [JSON.stringify(rows)] });
}
