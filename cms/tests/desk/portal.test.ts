// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailError } from '../../desk/portal/mail-error.ts';
import { deliveries } from '../../notifications/deliver.ts';
import { outbox } from '../../records/outbox.ts';
import { published, submissions } from '../../records/rows.ts';
import { cmsEnv, useCmsEnv } from '../../values/env.ts';
import { mailServer } from '../mail-server.ts';
import { type Answer, article, online, startWorld, type World } from '../workflow/world.ts';

let world: World;
/** The site, the publisher and the ratings, as they tell about themselves. */
let site: Server;
let release: object | undefined;
let asked = 0;
const nudges: string[] = [];

beforeAll(async () => {
  site = createServer((request, response) => {
    if (request.method === 'POST') nudges.push(request.url ?? '');
    response.statusCode = request.method === 'POST' ? 202 : 200;
    const health = { cms: { error: null, lastSync: Date.parse('2026-11-27T08:00:00Z') } };
    if (request.url?.startsWith('/health')) response.end(JSON.stringify(health));
    else response.end(release ? JSON.stringify(release) : 'off');
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  world = await startWorld();
});
afterAll(async () => {
  site?.close();
  await world?.stop();
});

/** Each time at another address: answers are remembered for a moment. */
function known(): void {
  const { port } = site.address() as AddressInfo;
  const here = `http://127.0.0.1:${port}`;
  const env = { ...cmsEnv(), SITE_URL: `${here}/?${++asked}`, PUBLISHER_URL: here };
  useCmsEnv({ ...env, RATINGS_URL: here });
}

const portal = (): Promise<Answer> => world.administrator.get('/api/portal');

const heard = async (): Promise<boolean> => {
  known();
  return (await portal()).body.site.answers;
};

const RELEASE = {
  lineage: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  revision: 1,
  at: '2026-06-01T10:00:00.000Z',
  documents: {},
  refused: [],
  searchRevision: 1,
  hold: null,
};

test('only administrators read how the portal is, and act there', async () => {
  const id = '0'.repeat(24);
  for (const who of ['reviewer', 'editor', 'organiser'] as const) {
    expect((await world[who].get('/api/portal')).status).toBe(403);
    for (const act of [`mails/${id}/retry`, `mails/${id}/discard`, 'nudge', 'settle'])
      expect((await world[who].post(`/api/portal/${act}`, {})).status, act).toBe(403);
  }
  expect((await world.nobody.get('/api/portal')).status).toBe(401);
});

test('with everything off the page says so, instead of failing', async () => {
  const { status, body } = await portal();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    site: { answers: false, online: null, refused: [], behind: [] },
    publisher: null,
    ratings: false,
  });
  const silent = await world.administrator.post('/api/portal/nudge', {});
  expect(silent.status).toBe(502);
  expect(JSON.stringify(silent.body)).toContain('Avvisa chi gestisce il portale');
});

test('what the site refused is named with its reason, what it does not show yet with its title', async () => {
  const { editor } = world;
  const made = await editor.post('/api/articles', article(world, { title: 'Rifiutato' }));
  const id = made.body.doc.id;
  await online(world, 'articles', id, editor);
  const [row] = await published.find(world.cms, { where: { id: { equals: id } } });
  const reason = 'Manca la figura.';
  release = {
    ...RELEASE,
    refused: [{ id, digest: row?.digest, page: '/articoli/x/', reason }],
    hold: { reason: 'fork', detail: 'x', since: RELEASE.at },
  };
  // A busy machine may take longer than the desk waits for the site.
  await expect.poll(heard, { timeout: 60_000 }).toBe(true);
  const { body } = await portal();
  expect(body.site).toMatchObject({
    answers: true,
    online: { revision: 1 },
    hold: { reason: 'fork' },
    refused: [{ id, collection: 'articles', title: 'Rifiutato', page: '/articoli/x/', reason }],
  });
  expect(body.site.lastReached).toBeTruthy();
  expect(body.site.behind.map(({ id: one }: { id: string }) => one)).not.toContain(id);
  expect(body.site.behind.length).toBeGreaterThan(0);
  expect(body).toMatchObject({
    publisher: { reachesCms: true, lastLook: '2026-11-27T08:00:00.000Z' },
    ratings: true,
  });
  expect((await world.administrator.post('/api/portal/nudge', {})).status).toBe(200);
  expect(nudges).toContain('/nudge');
});

test('a mail that waits is told with its reason in words, tried now, or given up with who did it', async () => {
  const { cms, administrator, editor } = world;
  await deliveries(cms.payload);
  await outbox.remove(cms, {});
  const mail = mailServer({ env: cmsEnv() });
  await mail.start();
  await mail.stop();
  const made = await editor.post('/api/articles', article(world, { title: 'Da leggere' }));
  await editor.post(`/api/articles/${made.body.doc.id}/submit`, {});
  await deliveries(cms.payload);
  const { waiting, server } = (await portal()).body.mail;
  expect(server).toBe(true);
  expect(waiting).toHaveLength(2);
  expect(waiting[0]).toMatchObject({ subject: 'Da approvare: Da leggere', attempts: 1 });
  expect(waiting[0].to).toMatch(/^revisor[ae]$/);
  expect(waiting[0].why).toContain('Il server di posta non risponde');
  expect(JSON.stringify(waiting)).not.toMatch(/@|esame/);
  const [first, second] = waiting.map(({ id }: { id: string }) => `/api/portal/mails/${id}`);
  expect((await administrator.post(`${first}/retry`, {})).body).toEqual({ sent: false });
  await mail.start();
  expect((await administrator.post(`${first}/retry`, {})).body).toEqual({ sent: true });
  expect(mail.received).toHaveLength(1);
  expect((await administrator.post(`${first}/discard`, {})).status).toBe(409);
  expect((await administrator.post(`${second}/discard`, {})).status).toBe(200);
  const after = (await portal()).body.mail;
  expect(after.waiting).toEqual([]);
  expect(after.dropped[0]).toMatchObject({ why: 'Eliminato da amministratrice.' });
  const [row] = await outbox.find(cms, { where: { droppedAt: { exists: true } } });
  expect(row?.text).toBe('');
  await mail.stop();
});

test('a moment that is over and was not noted is said to be late, and can be noted now', async () => {
  const { cms, editor, reviewer, administrator } = world;
  const made = await editor.post('/api/articles', article(world, { title: 'Al suo momento' }));
  const id = made.body.doc.id;
  const sent = await editor.post(`/api/articles/${id}/submit`, {
    publishAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
  });
  const { digest } = sent.body.submission;
  await reviewer.post(`/api/articles/${id}/approve`, { digest });
  expect((await portal()).body.moments).toMatchObject({
    late: [],
    next: { id, what: 'publish', title: 'Al suo momento' },
    count: 1,
  });
  const [row] = await submissions.find(cms, { where: { document: { equals: id } } });
  const past = { publishAt: '2026-01-02T07:00:00.000Z' };
  await submissions.update(cms, row?.id ?? '', past);
  expect((await portal()).body.moments).toMatchObject({ late: [{ id }], next: null });
  expect((await administrator.post('/api/portal/settle', {})).body).toEqual({ settled: 1 });
  expect((await portal()).body.moments).toMatchObject({ late: [], count: 0 });
});

test.each([
  ['connect ECONNREFUSED 127.0.0.1:25', 'non risponde'],
  ['getaddrinfo ENOTFOUND mail.example', 'non si trova'],
  ['Connection timeout', 'troppo a rispondere'],
  ['self-signed certificate', 'certificato'],
  ['Invalid login: 535 5.7.8 Error: authentication failed', 'rifiuta il nome o la password'],
  ["Can't send mail - all recipients were rejected: 550 5.1.1 unknown", 'questo destinatario'],
  ['451 4.7.1 Try again later', 'ha risposto: 451 4.7.1 Try again later'],
])('why mail waits is said in words: %s', (error, words) => {
  expect(mailError(error).it).toContain(words);
});
