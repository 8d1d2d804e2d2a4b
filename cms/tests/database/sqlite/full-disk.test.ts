// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { opinionAnswer } from '../../../opinion/opinion-answer.ts';
import { isDiskFull } from '../../../values/disk-full.ts';
import { article, richText, startWorld, type World } from '../../workflow/world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

beforeEach(async () => {
  const made = await world.editor.post('/api/articles', article(world, { title: 'Prima' }));
  id = made.body.doc.id;
});

/** Gives the file of the database so many pages at most, as a full disk would: 0 takes what it has. */
async function limitPages(pages: number): Promise<void> {
  const { client } = world.cms.payload.db as unknown as SQLiteAdapter;
  // A batch goes to the connection that writes.
  await client.batch([`PRAGMA max_page_count = ${pages}`]);
}

async function whileFull<T>(work: () => Promise<T>): Promise<T> {
  await limitPages(1);
  try {
    return await work();
  } finally {
    await limitPages(1_000_000);
  }
}

const long = {
  body: richText(
    ...Array.from({ length: 300 }, (_, n) => `${n} ${'Una frase che occupa posto. '.repeat(10)}`),
  ),
};

test.each([
  ['a save', () => world.editor.patch(`/api/articles/${id}`, long)],
  ['a new text', () => world.editor.post('/api/articles', article(world, long))],
])('R11: on a full disk %s is 507 and says what to do; nothing is lost', async (_what, write) => {
  const { status, body } = await whileFull(write);
  expect(status).toBe(507);
  expect(body.errors[0]).toMatchObject({
    code: 'disk-full',
    message: expect.stringMatching(/disco del server è pieno.*ancora qui/),
  });
  expect(JSON.stringify(body)).not.toMatch(/SQL|insert|update/i);
  expect((await world.editor.get(`/api/articles/${id}`)).body.title).toBe('Prima');
  expect((await write()).status).toBeLessThan(300);
});

test('R11: many verbs and saves on a full disk leave the queue of writers free', async () => {
  const answers = await whileFull(() =>
    Promise.all(
      Array.from({ length: 8 }, () =>
        world.editor.patch(`/api/articles/${id}`, { ...long, title: 'Seconda' }),
      ),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([507]));
  const saved = await world.editor.patch(`/api/articles/${id}`, { title: 'Terza' });
  expect(saved.status).toBe(200);
});

test('R11: an opinion that finds the disk full is told so, and its words stand in the form again', async () => {
  const { body: made } = await world.editor.post('/api/articles', article(world, long));
  const path = `/api/articles/${made.doc.id}`;
  const { digest } = (await world.editor.post(`${path}/submit`)).body.submission;
  const { link } = (
    await world.reviewer.post(`${path}/consult`, {
      digest,
      asked: 'Bianchi',
      question: 'È giusto?',
    })
  ).body;
  const secret = new URL(link).pathname.split('/').at(-1) ?? '';
  const open = (fields?: Record<string, string>) =>
    opinionAnswer(
      world.cms.payload,
      new Request(link, fields && { method: 'POST', body: new URLSearchParams(fields) }),
      secret,
    );
  const marks = [...(await (await open()).text()).matchAll(/name="mark-([^"]+)"/g)].slice(0, 200);
  const note = 'Parole lunghe. '.repeat(30);
  const filled = Object.fromEntries(
    marks.flatMap(([, key]) => [
      [`mark-${key}`, 'wrong'],
      [`note-${key}`, note],
    ]),
  );
  const answer = await whileFull(() => open(filled));
  expect(answer.status).toBe(507);
  const html = await answer.text();
  expect(html).toContain('disco del server è pieno');
  expect(html).toContain(note.trim());
  expect((await open(filled)).status).toBe(303);
});

test.each([
  ['ENOSPC', Object.assign(new Error('x'), { code: 'ENOSPC' })],
  ['a quota', Object.assign(new Error('x'), { code: 'EDQUOT' })],
  ['MongoDB', Object.assign(new Error('x'), { code: 14031 })],
  [
    'within another error',
    new Error('y', { cause: Object.assign(new Error('x'), { code: 'SQLITE_FULL' }) }),
  ],
])('R11: %s is known as a full disk', (_what, error) => {
  expect(isDiskFull(error)).toBe(true);
  expect(isDiskFull(new Error('x'))).toBe(false);
});
