// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Release } from '@portico/shared/contract/release';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useCmsEnv } from '../../values/env.ts';
import { article, online, startWorld, type World } from './world.ts';

let world: World;
/** Stands in for site and publisher: tells a release, and takes signed messages. */
let site: Server;
let release: Release;
let publisherAnswers = 202;
let accepted: { readonly data: { readonly revision: number } }[] = [];
let id: string;
let revision: number;
let asked = 0;

/** Each time at another address: the answer of the site is remembered for a moment. */
function useSite(): void {
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  useCmsEnv({ ...world.cms.env, SITE_URL: `${origin}/?${++asked}`, PUBLISHER_URL: origin });
}

beforeAll(async () => {
  site = createServer((request, response) => {
    if (request.method !== 'POST') return response.end(JSON.stringify(release));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    return request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const [secret = ''] = world.cms.env.WEBHOOK_SECRETS;
      if (request.url === '/accept')
        accepted.push(
          new Webhook(secret).verify(body, request.headers as Record<string, string>) as never,
        );
      response.writeHead(request.url === '/accept' ? publisherAnswers : 202).end();
    });
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  world = await startWorld();
  const { body } = await world.editor.post('/api/articles', article(world, { title: 'Superato' }));
  id = body.doc.id;
  await online(world, 'articles', id, world.editor);
  const gone = await world.reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'Superato.' });
  revision = gone.body.revision;
});
afterAll(async () => {
  site?.close();
  await world?.stop();
});

const AT = '2026-06-01T10:00:00.000Z';
beforeEach(() => {
  accepted = [];
  publisherAnswers = 202;
  release = {
    lineage: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
    revision: 1,
    at: AT,
    documents: { [id]: { digest: 'a'.repeat(64), since: AT } },
    refused: [],
    searchRevision: 1,
    hold: { reason: 'too-many-withdrawals', detail: '12 in an hour.', since: AT },
  };
  useSite();
});

test('I10: those who approve are told at once that the site waits, and for which withdrawals', async () => {
  const { body } = await world.reviewer.get('/api/site');
  expect(body.hold).toMatchObject({
    reason: 'too-many-withdrawals',
    withdrawals: [{ id, title: 'Superato', by: { id: world.reviewer.id } }],
    mayAccept: false,
  });
  useSite();
  const { body: status } = await world.reviewer.get(`/api/articles/${id}/status`);
  expect(status).toMatchObject({ holdReason: 'too-many-withdrawals', state: 'withdrawn' });
});

test('I6 I10: a second reviewer agrees, and the publisher is told of the revision that they saw', async () => {
  const path = '/api/site/accept-withdrawals';
  const own = await world.reviewer.post(path, { withdrawals: [id] });
  expect([own.status, own.body.errors[0].code]).toEqual([403, 'own-work']);
  expect(accepted).toEqual([]);
  const { status } = await world.secondReviewer.post(path, { withdrawals: [id] });
  expect(status).toBe(200);
  expect(accepted).toMatchObject([{ data: { revision } }]);
});

test.each([[[]], [['6f9619ff-8b86-4d01-b42d-00c04fc964ff']]])(
  'I10: a second reviewer who was shown %j agrees to no other withdrawal',
  async (withdrawals) => {
    const path = '/api/site/accept-withdrawals';
    const { status, body } = await world.secondReviewer.post(path, { withdrawals });
    expect([status, body.errors[0].code]).toEqual([409, 'stale']);
    expect(body.errors[0].message).toContain('guarda');
    expect(accepted).toEqual([]);
  },
);

test.each([{}, { withdrawals: 'x' }, { withdrawals: [3] }, { revision: 1 }])(
  'I10: an agreement that does not say to what is 400: %j',
  async (body) => {
    const { status } = await world.secondReviewer.post('/api/site/accept-withdrawals', body);
    expect(status).toBe(400);
    expect(accepted).toEqual([]);
  },
);

test.each(['editor', 'organiser', 'stranger'] as const)(
  'the %s neither sees nor agrees',
  async (who) => {
    expect((await world[who].get('/api/site')).status).toBe(403);
    expect((await world[who].post('/api/site/accept-withdrawals', {})).status).toBe(403);
    expect(accepted).toEqual([]);
  },
);

test('nothing is agreed to when the site does not wait, waits for something else, or went on', async () => {
  const agree = () =>
    world.secondReviewer.post('/api/site/accept-withdrawals', { withdrawals: [id] });
  release = { ...release, hold: { reason: 'fork', detail: 'x', since: AT } };
  expect((await agree()).status).toBe(409);
  release = { ...release, hold: null };
  useSite();
  expect((await agree()).status).toBe(409);
  release = { ...release, hold: { reason: 'too-many-withdrawals', detail: 'x', since: AT } };
  publisherAnswers = 409;
  useSite();
  expect((await agree()).status).toBe(409);
  publisherAnswers = 500;
  useSite();
  const { status, body } = await agree();
  expect([status, body.errors[0].code]).toEqual([502, 'site-silent']);
});
