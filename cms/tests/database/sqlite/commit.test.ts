// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from '@payloadcms/db-sqlite';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type TestCms } from '../../harness.ts';
import { createTopic } from '../topics.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

test('I7: a COMMIT that fails is an error, and nothing of it is stored', async () => {
  const { payload } = cms;
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  const session = payload.db.sessions?.[String(await req.transactionID)];
  // A foreign key that is checked at the end only makes the COMMIT itself fail.
  const { db } = session as unknown as { db: { run: (query: unknown) => Promise<unknown> } };
  await db.run(sql`PRAGMA defer_foreign_keys = ON`);
  await payload.create({ collection: 'topics', data: { title: 'lost' }, req });
  await db.run(
    sql`INSERT INTO topics_locales (title, _locale, _parent_id) VALUES ('orphan', 'it', 'nobody')`,
  );
  await expect(commitTransaction(req)).rejects.toThrow(/FOREIGN KEY/);
  expect((await payload.count({ collection: 'topics' })).totalDocs).toBe(0);
  await createTopic(payload, 'afterwards');
  expect((await payload.count({ collection: 'topics' })).totalDocs).toBe(1);
});
