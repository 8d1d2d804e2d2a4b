// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHold } from '../../publisher/accepted/hold.ts';
import { Bench, SECRET, until } from './bench.ts';
import { article, articleId, course, courseId, lesson, lessonId } from './documents.ts';

const LESSONS = Array.from({ length: 15 }, (_, n) => n);

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(...Array.from({ length: 30 }, (_, n) => article(n)));
  bench.cms.publish(course(0, LESSONS), ...LESSONS.map(lesson));
  await bench.start();
  await bench.caughtUp();
});
afterEach(() => bench.close());

async function withdrawMany(): Promise<void> {
  for (let n = 0; n < 12; n += 1) bench.cms.withdraw(articleId(n));
  await bench.sync();
}

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
  await withdrawMany();
  expect((await readHold(bench.folder))?.reason).toBe('too-many-withdrawals');
  expect(await isOnline(0)).toBe(true);
  expect(await accept(bench.cms.revision)).toBe(202);
  await until(async () => !(await isOnline(0)));
  expect(await isOnline(20)).toBe(true);
  await until(async () => (await readHold(bench.folder)) === null);
});

test('I10: who agrees agrees to what was shown, not to many more that came since', async () => {
  await withdrawMany();
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
  await withdrawMany();
  const { revision } = bench.cms;
  bench.cms.withdraw(articleId(12));
  expect(await accept(revision)).toBe(202);
  await until(async () => !(await isOnline(12)));
  expect(await isOnline(0)).toBe(false);
});

test('I9: an agreement to what was not shown to the second person is refused', async () => {
  await withdrawMany();
  expect(await accept(bench.cms.revision - 1)).toBe(409);
  expect(await accept(bench.cms.revision, randomUUID())).toBe(409);
  expect(await isOnline(0)).toBe(true);
});

test('R04: it accepts withdrawals only, never another history', async () => {
  await withdrawMany();
  bench.cms.reset();
  bench.cms.publish(article(40));
  await bench.sync();
  expect((await readHold(bench.folder))?.reason).toBe('another-lineage');
  expect(await accept(bench.cms.revision)).toBe(409);
  expect(await isOnline(0)).toBe(true);
});

test('W01: an unsigned agreement is 401', async () => {
  await withdrawMany();
  const url = `http://127.0.0.1:${bench.running.port}/accept`;
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
});

test('I10: a course goes with its fifteen lessons at once: one decision took them', async () => {
  bench.cms.withdrawTogether([courseId(0), ...LESSONS.map(lessonId)]);
  for (let n = 0; n < 9; n += 1) bench.cms.withdraw(articleId(n));
  await bench.sync();
  expect(await readHold(bench.folder)).toBeNull();
  expect(await isOnline(0)).toBe(false);
  const { rows } = await bench.table();
  const gone = Object.entries(rows).filter(([at, row]) => at.endsWith('/') && row[1] === 410);
  expect(gone).toHaveLength(1 + LESSONS.length + 9);
  // Those of the hour before count in the same way.
  bench.cms.withdraw(articleId(20));
  bench.cms.withdraw(articleId(21));
  await bench.sync();
  expect((await readHold(bench.folder))?.detail).toBe(
    '12 withdrawals in an hour are more than 10.',
  );
});

test('I10: lessons that go by themselves count one by one', async () => {
  for (const n of LESSONS) bench.cms.withdraw(lessonId(n));
  bench.cms.withdraw(courseId(0));
  await bench.sync();
  expect((await readHold(bench.folder))?.detail).toContain('16 withdrawals');
});

test('I10: nor does a course hide more than it can list', async () => {
  const many = Array.from({ length: 55 }, (_, n) => n + 100);
  bench.cms.publish(...many.map(lesson));
  await bench.sync();
  bench.cms.withdrawTogether([courseId(0), ...many.map(lessonId)]);
  await bench.sync();
  expect((await readHold(bench.folder))?.detail).toContain('16 withdrawals');
});
