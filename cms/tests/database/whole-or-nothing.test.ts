// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { afterEach, expect, test } from 'vitest';
import { startCms, type TestCms } from '../harness.ts';
import { asOne, createTopic, titles } from './topics.ts';

let cms: TestCms | undefined;
afterEach(async () => {
  await cms?.stop();
  cms = undefined;
});

test('I7: a verb over two collections that throws leaves nothing behind, nor does what it had not waited for', async () => {
  cms = await startCms();
  const { payload } = cms;
  let ended: Pick<PayloadRequest, 'transactionID'> = {};
  const verb = asOne(payload, async (req) => {
    ended = { transactionID: (await req.transactionID) ?? '' };
    await payload.create({ collection: 'topics', data: { title: 'uno' }, req });
    await payload.create({ collection: 'venues', data: { name: 'due' }, req });
    throw new Error('in the middle');
  });
  await expect(verb).rejects.toThrow('in the middle');
  expect((await payload.count({ collection: 'topics' })).totalDocs).toBe(0);
  expect((await payload.count({ collection: 'venues' })).totalDocs).toBe(0);
  expect((await payload.count({ collection: 'catalogue' })).totalDocs).toBe(0);
  const id = await createTopic(payload, 'afterwards');
  const where = { id: { equals: id } };
  const req = ended as PayloadRequest;
  for (const late of [
    () => payload.db.create({ collection: 'venues', data: { name: 'late' }, req }),
    () => payload.db.create({ collection: 'catalogue', data: { title: 'late' }, req }),
    () => payload.db.updateOne({ collection: 'topics', id, data: { icon: 'shield' }, req }),
    () =>
      payload.db.updateOne({
        collection: 'catalogue',
        id,
        data: { title: 'late' },
        req,
        returning: false,
      }),
    () => payload.db.deleteMany({ collection: 'catalogue', where, req }),
  ])
    await expect(late()).rejects.toThrow('already ended');
  expect((await payload.count({ collection: 'venues' })).totalDocs).toBe(0);
  const { docs } = await payload.find({ collection: 'catalogue', where });
  expect(docs).toMatchObject([{ title: 'afterwards' }]);
});

test('a write inside a transaction that forgets `req` is told so, and the desk goes on', async () => {
  cms = await startCms({ database: { waitMs: 300 } });
  const { payload } = cms;
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  const forgetful = payload.create({ collection: 'topics', data: { title: 'without req' } });
  await expect(forgetful).rejects.toThrow(/gave up.*pass `req`/s);
  await killTransaction(req);
  const id = await createTopic(payload, 'afterwards');
  expect((await titles(payload)).get(id)).toEqual({ it: 'afterwards', en: 'afterwards' });
});
