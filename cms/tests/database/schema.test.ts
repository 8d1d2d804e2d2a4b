// SPDX-License-Identifier: AGPL-3.0-or-later
import { createClient } from '@libsql/client';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import path from 'node:path';
import { getPayload, type Payload } from 'payload';
import { expect, test } from 'vitest';
import { createConfig } from '../../config.ts';
import { databaseFor } from '../../database/database.ts';
import { startCms, testEnv } from '../harness.ts';

test('every table of localised fields has an index on its parent', async () => {
  const cms = await startCms();
  const client = createClient({ url: `file:${path.join(cms.dataDir, 'cms.db')}` });
  const { rows: tables } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%\\_locales' ESCAPE '\\'",
  );
  const { rows: indexes } = await client.execute(
    "SELECT tbl_name FROM sqlite_master WHERE type = 'index' AND name LIKE '%\\_parent\\_idx' ESCAPE '\\'",
  );
  client.close();
  await cms.stop();
  expect(tables.length).toBeGreaterThan(8);
  const indexed = new Set(indexes.map((row) => row['tbl_name']));
  expect(tables.map((row) => row['name']).filter((name) => !indexed.has(name))).toEqual([]);
});

test('a MongoDB address without a replica set is refused', () => {
  expect(() => databaseFor('mongodb://localhost/portico')).toThrow(/replicaSet/);
  expect(() => databaseFor('mongodb://localhost/portico?replicaSet=rs0')).not.toThrow();
});

test('I7: on MongoDB nothing is written before the unique indexes are there', () => {
  const { init } = databaseFor('mongodb://localhost/portico?replicaSet=rs0');
  expect(init({ payload: {} as Payload })).toMatchObject({ ensureIndexes: true });
});

test('the same collections build on MongoDB', async () => {
  const config = await createConfig(testEnv('/nonexistent'));
  const payload = await getPayload({
    // The adapter's type is looser than the configuration's under `exactOptionalPropertyTypes`.
    config: { ...config, db: mongooseAdapter({ url: false }) as unknown as typeof config.db },
    key: 'mongodb-schemas',
    disableOnInit: true,
  });
  expect(Object.keys(payload.db.collections ?? {})).toEqual(
    expect.arrayContaining(['articles', 'home', 'users', 'catalogue', 'submissions']),
  );
  await payload.destroy();
});
