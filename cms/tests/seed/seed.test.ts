// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readFixtures } from '../../seed/fixtures.ts';
import { DemoLogin } from '../../seed/logins.ts';
import { type Seeded, seedDemo } from '../../seed/seed-demo.ts';
import { startCms, type TestCms } from '../harness.ts';

const DEMO = await readFixtures();

let cms: TestCms;
let first: Seeded;
beforeAll(async () => {
  cms = await startCms();
  first = await seedDemo(cms.payload, cms.dataDir, DEMO);
});
afterAll(() => cms.stop());

test('the whole demo goes online through the verbs', async () => {
  expect(first).toEqual({ stored: DEMO.length, published: DEMO.length });
  const online = await cms.payload.find({
    collection: 'published-documents',
    pagination: false,
  });
  expect(online.docs.map((row) => row.id).sort()).toEqual(DEMO.map(({ id }) => id).sort());
});

test('what goes online is what the fixture says', async () => {
  const { docs } = await cms.payload.find({ collection: 'published-documents', pagination: false });
  const online = new Map(docs.map((row) => [row.id, JSON.parse(row.canonical ?? 'null')]));
  for (const document of DEMO) expect(online.get(document.id)).toEqual(document);
});

test('seeding again does nothing', async () => {
  expect(await seedDemo(cms.payload, cms.dataDir, DEMO)).toEqual({ stored: 0, published: 0 });
});

test('a new check of a lesson that was there already stays a draft: what is there stays as it is', async () => {
  const check = DEMO.find((one) => one.type === 'quiz' && one.use === 'check');
  if (check?.type !== 'quiz') throw new Error('The demo has no check.');
  const id = 'de50c0de-0000-4000-8000-00000000c4ec';
  const it = { ...check.locales.it, slug: 'una-verifica-nuova' };
  const newer = [...DEMO, { ...check, id, locales: { it } }];
  const again = () => seedDemo(cms.payload, cms.dataDir, newer);
  expect(await again()).toEqual({ stored: 1, published: 0 });
  expect(await again()).toEqual({ stored: 0, published: 0 });
});

test('the logins are for their owner only, one for each role that the demo shows', async () => {
  const file = path.join(cms.dataDir, 'demo-logins.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const logins = z.array(DemoLogin).parse(JSON.parse(await readFile(file, 'utf8')));
  expect(logins.map(({ role }) => role)).toEqual([
    'editor',
    'editor',
    'reviewer',
    'reviewer',
    'organiser',
    'administrator',
    // The press office of the Alliance.
    'editor',
  ]);
  const { email, password } = logins[0] ?? { email: '', password: '' };
  const { user } = await cms.payload.login({ collection: 'users', data: { email, password } });
  expect(user?.email).toBe(email);
});

test('the desk has work: one text waits, one was sent back', async () => {
  const { docs } = await cms.payload.find({
    collection: 'submissions',
    where: { state: { in: ['pending', 'returned'] } },
    sort: 'state',
  });
  expect(docs.map(({ state }) => state)).toEqual(['pending', 'returned']);
});

test('the press review belongs to the press office of the Alliance, which sent it', async () => {
  const { docs: offices } = await cms.payload.find({
    collection: 'users',
    where: { email: { equals: 'stampa@demo.example' } },
    depth: 0,
  });
  const { docs } = await cms.payload.find({ collection: 'press-items', depth: 0 });
  expect(docs).toHaveLength(6);
  for (const item of docs) expect(item.organisation).toBe(offices[0]?.organisation);
  const { docs: sent } = await cms.payload.find({
    collection: 'submissions',
    where: { document: { in: docs.map(({ id }) => id) } },
    depth: 0,
  });
  expect(sent.map(({ submittedBy }) => submittedBy)).toEqual(docs.map(() => offices[0]?.id));
});

test('what a firm teaches was written and sent by its editor', async () => {
  const firm = DEMO.find(
    ({ type, locales }) => type === 'organisation' && locales.it.slug === 'impresa-dimostrativa-a',
  );
  const { docs } = await cms.payload.find({
    collection: 'submissions',
    where: { type: { in: ['course', 'lesson', 'quiz', 'kit', 'term', 'path'] } },
    pagination: false,
  });
  const own = docs.filter(({ organisation }) => organisation === firm?.id);
  expect(new Set(own.map(({ type }) => type))).toContain('course');
  expect(new Set(own.map(({ submittedByName }) => submittedByName))).toEqual(
    new Set(['Redazione di Impresa dimostrativa A']),
  );
});
