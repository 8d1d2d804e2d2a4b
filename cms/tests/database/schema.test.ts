// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb';
import { getPayload } from 'payload';
import { expect, test } from 'vitest';
import { createConfig } from '../../config.ts';
import { databaseFor } from '../../database/database.ts';
import { startCms, testEnv } from '../harness.ts';

test('a MongoDB address without a replica set is refused', () => {
  expect(() => databaseFor('mongodb://localhost/portico')).toThrow(/replicaSet/);
  expect(() => databaseFor('mongodb://localhost/portico?replicaSet=rs0')).not.toThrow();
});

test.runIf(process.env['MONGODB_URI'])(
  'I7: on MongoDB the unique indexes are there once it is connected, and none of versions that nobody keeps',
  async () => {
    const cms = await startCms();
    const { collections, versions } = cms.payload.db as unknown as MongooseAdapter;
    const unique = await collections['submissions']?.collection.indexes();
    expect(unique).toContainEqual(expect.objectContaining({ key: { slot: 1 }, unique: true }));
    expect(await versions['articles']?.collection.indexes()).toHaveLength(1);
    await cms.stop();
  },
);

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
