// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { isOnFile, type TestCms } from '../harness.ts';

interface Row {
  readonly id: string;
  readonly type: string;
  readonly title: string;
}

const SQL = `INSERT INTO catalogue (id, type, title, published)
  SELECT value->>'id', value->>'type', value->>'title', 0 FROM json_each(?)`;

/** Puts many rows into the catalogue: more than Payload writes one by one in the time of a test. */
export async function fillCatalogue(
  { payload, env }: TestCms,
  rows: readonly Row[],
): Promise<void> {
  if (isOnFile(env)) {
    const { client } = payload.db as unknown as SQLiteAdapter;
    await client.execute({ sql: SQL, args: [JSON.stringify(rows)] });
    return;
  }
  const { collections } = payload.db as unknown as MongooseAdapter;
  await collections['catalogue']?.collection.insertMany(
    rows.map(({ id, ...row }) => ({ ...row, _id: id as never, published: false })),
  );
}
