// SPDX-License-Identifier: AGPL-3.0-or-later
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { getPayload, type Payload } from 'payload';
import { expect, test } from 'vitest';
import { createConfig } from '../../config.ts';
import { databaseFor } from '../../database/database.ts';
import { testEnv } from '../harness.ts';

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
