// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSED_FIELDS, manyConditions, NONSENSE } from './bad-queries.ts';
import { article, startWorld, type World } from '../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  for (const title of ['Primo', 'Secondo', 'Terzo'])
    await world.editor.post('/api/articles', article(world, { title }));
});
afterAll(() => world?.stop());

const nested = (levels: number): string => `where${'[or][0]'.repeat(levels)}[title][equals]=x`;

describe('A01: fields that are hidden, closed or of others', () => {
  test.each(CLOSED_FIELDS)('%s?%s is 400', async (collection, query) => {
    const { status, body } = await world.administrator.get(`/api/${collection}?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0].code).toBe('bad-request');
  });

  test('asking for them by name gives nothing', async () => {
    const select = ['hash', 'salt', 'sessions', 'resetPasswordToken', 'password']
      .map((name) => `select[${name}]=true`)
      .join('&');
    const { status, body } = await world.administrator.get(`/api/users?${select}&depth=2`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(
      /"(?:hash|salt|sessions|resetPasswordToken|password)"/,
    );
  });

  test('one’s own sessions are in no answer either', async () => {
    for (const path of ['/api/users/me', `/api/users/${world.editor.id}`])
      expect(JSON.stringify((await world.editor.get(path)).body)).not.toContain('sessions');
  });

  test('nobody sees other people through what they wrote', async () => {
    const { body } = await world.editor.get('/api/articles?depth=2&limit=100');
    expect(JSON.stringify(body)).not.toContain('@example.org');
  });
});

describe('A16: injections and nonsense are 400, never 500', () => {
  test.each(NONSENSE)('?%s', async (query) => {
    const { status } = await world.editor.get(`/api/articles?${query}`);
    expect(status).toBe(400);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
  });

  test('the same in the form that the pickers send', async () => {
    const send = (body: string, headers: Record<string, string>) =>
      world.cms.fetch('/api/articles', { method: 'POST', headers, body });
    const form = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    };
    expect((await send('where[title][$ne]=x', form)).status).toBe(401);
    const other = { ...form, 'X-Payload-HTTP-Method-Override': 'DELETE' };
    expect((await send('where[id][exists]=true', other)).status).toBe(400);
    const json = { ...form, 'Content-Type': 'application/json' };
    expect((await send('{"where":{"hash":{"like":"a"}}}', json)).status).toBe(400);
  });
});

test('a write in all languages at once is refused, and nothing of it is lost in silence', async () => {
  const text = article(world, { title: 'Quarto', summary: 'Com’era.' });
  const made = await world.editor.post('/api/articles', text);
  const path = `/api/articles/${made.body.doc.id}`;
  const changed = await world.editor.patch(`${path}?locale=all`, { summary: 'Com’è.' });
  expect([changed.status, changed.body.errors?.[0].code]).toEqual([400, 'bad-request']);
  expect((await world.editor.post('/api/articles?locale=all', text)).status).toBe(400);
  const { body } = await world.editor.get(`${path}?locale=all`);
  expect(body.summary.it).toBe('Com’era.');
});

describe('A19: what asks for too much gets as much as there is', () => {
  test.each([
    'limit=0',
    'limit=1000000',
    'limit=101',
    'limit=0&pagination=false',
    'limit=5&limit=0',
  ])('?%s gives at most 100 rows', async (query) => {
    const { status, body } = await world.editor.get(`/api/articles?${query}`);
    expect([200, 400]).toContain(status);
    if (status === 200) expect(body.limit).toBeLessThanOrEqual(100);
  });

  test('depth is two at most', async () => {
    const deep = await world.administrator.get('/api/articles?depth=99&limit=1');
    const two = await world.administrator.get('/api/articles?depth=2&limit=1');
    expect(deep.body).toEqual(two.body);
  });

  test.each([
    ['60 conditions', manyConditions(60)],
    ['21 conditions', manyConditions(21)],
    ['conditions within conditions', nested(8)],
    ['1,000 parameters', Array.from({ length: 1200 }, (_, n) => `a${n}=1`).join('&')],
    ['a value of 10,000 characters', `where[title][equals]=${'x'.repeat(10_000)}`],
    ['a list of 2,000', `where[id][in]=${'x,'.repeat(20_000)}`],
  ])('%s are refused', async (_what, query) => {
    expect((await world.editor.get(`/api/articles?${query}`)).status).toBe(400);
  });

  test('20 conditions are fine', async () => {
    expect((await world.editor.get(`/api/articles?${manyConditions(20)}`)).status).toBe(200);
  });
});

describe('what the admin asks is answered', () => {
  const form = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'X-Payload-HTTP-Method-Override': 'GET',
  };
  test.each([
    ['a list', '/api/articles?limit=10&sort=-updatedAt&depth=0&draft=true&locale=it'],
    ['a picker of pictures', '/api/media?depth=0&draft=true&limit=250&locale=it&select[alt]=true'],
    ['names', '/api/catalogue?where[and][0][type][in][0]=topic&where[and][1][title][like]=truf'],
    ['a search', '/api/articles?where[or][0][title][like]=primo&where[or][1][id][equals]=x'],
    [
      'what is mine',
      '/api/articles?where[organisation][equals]=00000000-0000-4000-8000-000000000000',
    ],
    ['a count', '/api/articles/count?where[title][like]=o'],
  ])('%s', async (_what, path) => {
    expect((await world.editor.get(path)).status).toBe(200);
  });

  test('a picker’s long list, by POST', async () => {
    const login = await world.cms.fetch('/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        email: world.editor.email,
        password: 'una frase lunga per le prove 42',
      }),
    });
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ids = Array.from({ length: 150 }, () => crypto.randomUUID());
    const list = ids.map((id, n) => `where[and][0][id][not_in][${n}]=${id}`).join('&');
    const answer = await world.cms.fetch('/api/catalogue', {
      method: 'POST',
      headers: { ...form, Cookie: cookie },
      body: `depth=0&draft=true&limit=10&page=1&${list}`,
    });
    expect(answer.status).toBe(200);
  });
});
