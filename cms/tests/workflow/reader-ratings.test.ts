// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RatingsAnswer } from '@portico/shared/contract/rating';
import { documentPath } from '@portico/shared/paths';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewsInList } from '../../desk/cells.ts';
import { useCmsEnv } from '../../values/env.ts';
import { article, online, startWorld, type World } from './world.ts';

let world: World;
/** Stands in for the program that takes ratings. */
let ratings: Server;
let id: string;
let path: string;
let answer: object;
let counts: object;

beforeAll(async () => {
  ratings = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [secret = ''] = world.cms.env.WEBHOOK_SECRETS;
      const headers = request.headers as Record<string, string>;
      new Webhook(secret).verify(Buffer.concat(chunks).toString(), headers);
      const question = Buffer.concat(chunks).toString();
      response.end(JSON.stringify(question.includes('counts.read') ? counts : answer));
    });
  }).listen(0, '127.0.0.1');
  await once(ratings, 'listening');
  world = await startWorld();
  const { port } = ratings.address() as AddressInfo;
  useCmsEnv({ ...world.cms.env, RATINGS_URL: `http://127.0.0.1:${port}` });
  const { body } = await world.editor.post('/api/articles', article(world, { title: 'Valutato' }));
  id = body.doc.id;
  await online(world, 'articles', id, world.editor);
  const { body: desk } = await world.editor.get('/api/desk');
  path = new URL(desk.online.find((item: { id: string }) => item.id === id).urls.it).pathname;
  counts = { month: '2026-11', views: { [path]: 1234, '/': 9 } };
  answer = {
    days: 90,
    pages: [
      { page: '/', stars: [0, 0, 0, 0, 2], reasons: { clear: 1 }, texts: [] },
      {
        page: path,
        stars: [3, 0, 0, 1, 0],
        reasons: { unclear: 2 },
        texts: [{ text: '<b>Non ho capito</b>', stars: 1, day: '2026-11-27' }],
      },
      {
        page: documentPath('article', 'mai-stato', 'it'),
        stars: [1, 0, 0, 0, 0],
        reasons: {},
        texts: [],
      },
    ],
  } satisfies RatingsAnswer;
}, 120_000);
afterAll(async () => {
  ratings?.close();
  await world?.stop();
});

test('a reviewer reads what readers say of every page, worst first, as text', async () => {
  const { status, body } = await world.reviewer.get('/api/ratings');
  expect(status).toBe(200);
  expect(body.ratings.days).toBe(90);
  const { pages } = body.ratings;
  expect(pages.map(({ page }: { page: string }) => page)).toEqual([
    '/articoli/mai-stato/',
    path,
    '/',
  ]);
  expect(pages[1]).toMatchObject({
    count: 4,
    average: 1.75,
    document: { collection: 'articles', id, title: 'Valutato' },
    url: world.cms.env.SITE_URL + path,
    texts: [{ text: '<b>Non ho capito</b>' }],
  });
});

test('I6: an editor reads of their own organisation’s texts only, a stranger of none, nobody nothing', async () => {
  const { body } = await world.editor.get('/api/ratings');
  expect(body.ratings.pages).toMatchObject([{ page: path }]);
  const { body: others } = await world.stranger.get('/api/ratings');
  expect(others.ratings.pages).toEqual([]);
  expect((await world.nobody.get('/api/ratings')).status).toBe(401);
});

test('an editor is told how often their text was opened this month; a stranger is not', async () => {
  const { status, body } = await world.editor.get(`/api/articles/${id}/readings`);
  expect([status, body]).toEqual([200, { readings: { month: '2026-11', views: 1234 } }]);
  expect((await world.stranger.get(`/api/articles/${id}/readings`)).status).toBe(404);
  const { body: draft } = await world.editor.post('/api/articles', article(world));
  const unread = await world.editor.get(`/api/articles/${draft.doc.id}/readings`);
  expect(unread.body).toEqual({ readings: null });
});

test('a list has a column that says how often each text was opened this month', async () => {
  const { config } = world.cms.payload.collections.articles;
  expect(config.admin.defaultColumns).toContain('deskReadings');
  const { body: draft } = await world.editor.post('/api/articles', article(world));
  const { payload } = world.cms;
  const shown = await Promise.all([id, draft.doc.id].map((one) => viewsInList(payload, one)));
  expect(shown).toEqual([1234, undefined]);
});

test('R09: a program that is dead, or answers with something else, is said, and is no error of the desk', async () => {
  answer = { pages: 'none' };
  expect((await world.reviewer.get('/api/ratings')).body).toEqual({ ratings: null });
  useCmsEnv({ ...world.cms.env, RATINGS_URL: 'http://127.0.0.1:64999' });
  const { status, body } = await world.reviewer.get('/api/ratings');
  expect([status, body]).toEqual([200, { ratings: null }]);
  const { body: read } = await world.editor.get(`/api/articles/${id}/readings`);
  expect(read).toEqual({ readings: 'silent' });
});
