// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHold } from '../../publisher/accepted/hold.ts';
import { Bench, SECRET, until } from './bench.ts';
import { article, articleId } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(...Array.from({ length: 30 }, (_, n) => article(n)));
  await bench.start();
  await bench.caughtUp();
  for (let n = 0; n < 12; n += 1) bench.cms.withdraw(articleId(n));
  await bench.sync();
});
afterEach(() => bench.close());

async function accept(revision: number, lineage = bench.cms.lineage): Promise<number> {
  const at = new Date();
  const data = { lineage, revision };
  const body = JSON.stringify({ type: 'withdrawals.accepted', timestamp: at, data });
  const id = randomUUID();
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(SECRET).sign(id, at, body),
  };
  const url = `http://127.0.0.1:${bench.running.port}/accept`;
  return (await fetch(url, { method: 'POST', body, headers })).status;
}

const isOnline = async (n: number): Promise<boolean> =>
  (await bench.pages())[`/articoli/articolo-${n}/`]?.startsWith('200') ?? false;

test('I10: many withdrawals go when the CMS says that a second person agreed', async () => {
  expect((await readHold(bench.folder))?.reason).toBe('too-many-withdrawals');
  expect(await isOnline(0)).toBe(true);
  expect(await accept(bench.cms.revision)).toBe(202);
  await until(async () => !(await isOnline(0)));
  expect(await isOnline(20)).toBe(true);
  await until(async () => (await readHold(bench.folder)) === null);
});

test('I10: who agrees agrees to what was shown, not to many more that came since', async () => {
  const { revision } = bench.cms;
  for (let n = 12; n < 24; n += 1) bench.cms.withdraw(articleId(n));
  expect(await accept(revision)).toBe(202);
  await until(async () => (await readHold(bench.folder))?.offered?.revision === bench.cms.revision);
  expect((await readHold(bench.folder))?.reason).toBe('too-many-withdrawals');
  expect(await isOnline(0)).toBe(true);
  expect(await isOnline(20)).toBe(true);
  await until(async () => (await accept(bench.cms.revision)) === 202);
  await until(async () => !(await isOnline(20)));
  expect(await isOnline(0)).toBe(false);
  expect(await isOnline(25)).toBe(true);
});

test('I10: one that came since needs no second agreement', async () => {
  const { revision } = bench.cms;
  bench.cms.withdraw(articleId(12));
  expect(await accept(revision)).toBe(202);
  await until(async () => !(await isOnline(12)));
  expect(await isOnline(0)).toBe(false);
});

test('I9: an agreement to what was not shown to the second person is refused', async () => {
  expect(await accept(bench.cms.revision - 1)).toBe(409);
  expect(await accept(bench.cms.revision, randomUUID())).toBe(409);
  expect(await isOnline(0)).toBe(true);
});

test('R04: it accepts withdrawals only, never another history', async () => {
  bench.cms.reset();
  bench.cms.publish(article(40));
  await bench.sync();
  expect((await readHold(bench.folder))?.reason).toBe('another-lineage');
  expect(await accept(bench.cms.revision)).toBe(409);
  expect(await isOnline(0)).toBe(true);
});

test('W01: an unsigned agreement is 401', async () => {
  const url = `http://127.0.0.1:${bench.running.port}/accept`;
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
});
