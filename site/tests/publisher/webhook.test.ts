// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publisherEnv } from '../../env.ts';
import { Bench, SECRET, until } from './bench.ts';
import { article, articleId } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  await bench.start();
  await bench.caughtUp();
  await bench.running.loop.settled();
  bench.cms.requests = [];
});
afterEach(() => bench.close());

const body = () =>
  JSON.stringify({
    type: 'published.changed',
    timestamp: new Date().toISOString(),
    data: { lineage: bench.cms.lineage, revision: bench.cms.revision },
  });

function signed(text: string, { secret = SECRET, id = randomUUID(), at = new Date() } = {}) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, text),
  };
}

const post = (
  text: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
  path = '/nudge',
) =>
  fetch(`http://127.0.0.1:${bench.running.port}${path}`, { method: 'POST', body: text, headers });

test('a signed nudge is followed at once', async () => {
  bench.cms.publish(article(1));
  const text = body();
  expect((await post(text, signed(text))).status).toBe(202);
  await bench.caughtUp();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Articolo 1');
});

test('W01: unsigned, wrongly signed, altered, old, future and repeated messages are 401 and no work', async () => {
  const text = body();
  const minutes = (n: number) => new Date(Date.now() + n * 60_000);
  const other = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
  const good = signed(text);
  const tried = [
    await post(text, {}),
    await post(text, signed(text, { secret: other })),
    await post(text.replace('changed', 'chanGed'), signed(text)),
    await post(text, signed(text, { at: minutes(-6) })),
    await post(text, signed(text, { at: minutes(6) })),
    await post(text, { ...good, 'webhook-signature': 'v1,' }),
    await post(text, { ...good, 'webhook-signature': `${'v1,AAAA '.repeat(500)}` }),
    await post(text, signed(text), '/preview').then(() => post(text, {}, '/preview')),
  ];
  expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 401));
  expect(bench.cms.requests).toEqual([]);
  expect((await post(text, good)).status).toBe(202);
  expect((await post(text, good)).status).toBe(401);
  expect((await post('{}', signed('{}'))).status).toBe(400);
  expect((await fetch(`http://127.0.0.1:${bench.running.port}/nudge`)).status).toBe(404);
});

test('W03: a large body is refused unread, a slow one is cut off', async () => {
  const large = connect(bench.running.port, '127.0.0.1');
  // Not one byte of the body is sent: the answer cannot have waited for it.
  large.write('POST /nudge HTTP/1.1\r\nHost: x\r\nContent-Length: 10485760\r\n\r\n');
  const [answer] = await once(large, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  large.destroy();
  const socket = connect(bench.running.port, '127.0.0.1');
  socket.on('error', () => {});
  const signature = Object.entries(signed('a')).map((header) => `${header.join(': ')}\r\n`);
  socket.write(
    `POST /nudge HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n${signature.join('')}\r\n`,
  );
  // At this pace the whole of it would take five minutes: the test would be over before.
  const drip = setInterval(() => socket.write('a'), 300);
  await new Promise((resolve) => {
    socket.resume();
    socket.once('close', resolve);
  });
  clearInterval(drip);
});

test('W03: a body without a length is given up as soon as it is too large', async () => {
  for (const headers of [signed('a'), {}]) {
    const socket = connect(bench.running.port, '127.0.0.1');
    socket.on('error', () => {});
    const lines = Object.entries(headers).map((header) => `${header.join(': ')}\r\n`);
    socket.write(
      `POST /nudge HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n${lines.join('')}\r\n`,
    );
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    let sent = 0;
    const more = (): void => {
      while (!socket.destroyed && sent < 1e9) {
        sent += chunk.length;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on('drain', more);
    more();
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve));
    // What lies in buffers between the two, and no more.
    expect(sent).toBeLessThan(16 * 1_048_576);
  }
});

/** Begins a message with a body of 7 MB that does not come. @returns what was answered until now */
function halfSent(headers: Record<string, string>) {
  const socket = connect(bench.running.port, '127.0.0.1');
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `POST /preview HTTP/1.1\r\nHost: x\r\nContent-Length: 7000000\r\n${lines.join('')}\r\nabc`,
  );
  return { socket, said: () => text };
}

test('W03: what cannot be ours is refused before its body has come', async () => {
  const good = signed('abc');
  const never: Record<string, string>[] = [
    {},
    { ...good, 'webhook-signature': 'v1,short' },
    { ...good, 'webhook-timestamp': '1000' },
    { ...good, 'webhook-timestamp': '' },
    { ...good, 'webhook-id': '' },
  ];
  for (const headers of never) {
    const { socket, said } = halfSent(headers);
    await until(() => said() !== '');
    expect(said()).toContain('HTTP/1.1 401');
    socket.destroy();
  }
});

test('W03: a few previews are read at a time, the next is told to come again', async () => {
  // One more than are read at a time.
  const slow = Array.from({ length: 5 }, () => halfSent(signed('abc')));
  const isTold = (text: string): boolean =>
    text.includes('HTTP/1.1 503') && /retry-after: 1/i.test(text);
  await until(() => slow.some(({ said }) => isTold(said())));
  expect(slow.filter(({ said }) => isTold(said()))).toHaveLength(1);
  for (const { socket } of slow) socket.destroy();
  const text = JSON.stringify({ document: article(1), locale: 'it' });
  await until(async () => (await post(text, signed(text), '/preview')).status === 200);
});

test('R05: a hundred nudges, a hundred different ones, in any order, are few looks and the right state', async () => {
  bench.cms.publish(article(1));
  const text = body();
  const once = signed(text);
  // The first look ends when all have come: how many looks there are does not hang on who is faster.
  const { promise: haveCome, resolve: lookOn } = Promise.withResolvers<void>();
  const manifest = (url: string): boolean => url.startsWith('/published/manifest');
  bench.cms.sabotage = (url, response) => {
    if (!manifest(url)) return false;
    const since = Number(new URL(url, bench.cms.url).searchParams.get('since'));
    void haveCome.then(() => response.end(JSON.stringify(bench.cms.manifest(since))));
    return true;
  };
  await Promise.all(Array.from({ length: 100 }, () => post(text, once)));
  await Promise.all(Array.from({ length: 100 }, () => post(text, signed(text))));
  lookOn();
  await bench.caughtUp();
  await bench.running.loop.settled();
  expect(bench.cms.requests.filter(manifest)).toHaveLength(2);
  const builds = bench.log.all.filter(({ what }) => what === 'published');
  expect(builds.filter(({ facts }) => facts['documents'] === 1)).toHaveLength(1);
});

test('I4: without any webhook the timer finds what was approved', async () => {
  await bench.stop();
  await bench.start({ interval: 200 });
  // The look of the start is over: what comes now is seen by the timer or not at all.
  await until(() => bench.running.loop.health.lastSync !== null);
  await bench.running.loop.settled();
  bench.cms.publish(article(2));
  await until(async () => (await bench.text('/articoli/articolo-2/')) !== undefined);
});

test('R22: while a secret is being changed both are believed', async () => {
  const fresh = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;
  const env = {
    CMS_URL: bench.cms.url,
    SITE_URL: 'http://localhost:8080',
    DATA_DIR: bench.dataDir,
  };
  await bench.stop();
  await bench.start({
    env: { ...env, WEBHOOK_SECRETS: [fresh, SECRET], PUBLISHER_PORT: 0, SYNC_INTERVAL_MS: 60_000 },
  });
  const text = body();
  expect((await post(text, signed(text, { secret: SECRET }))).status).toBe(202);
  expect((await post(text, signed(text, { secret: fresh }))).status).toBe(202);
});

test('a preview is the page that would go online, and leaves nothing behind', async () => {
  bench.cms.publish(article(1, 'Adesso'));
  await bench.sync();
  const draft = { document: article(1, 'Come apparirà'), locale: 'it' };
  const text = JSON.stringify(draft);
  const response = await post(text, signed(text), '/preview');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).toContain('Come apparirà');
  expect(await bench.text('/articoli/articolo-1/')).toContain('Adesso');
  const missing = JSON.stringify({ ...draft, locale: 'en' });
  expect((await post(missing, signed(missing), '/preview')).status).toBe(422);
  const poison = JSON.stringify({ document: article(2, 'POISON'), locale: 'it' });
  const refused = await post(poison, signed(poison), '/preview');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('This text is poison.');
  expect(bench.cms.ids).not.toContain(articleId(2));
});

test('the publisher says what is wrong with its environment', () => {
  expect(() => publisherEnv()).toThrow(/WEBHOOK_SECRETS/);
});
