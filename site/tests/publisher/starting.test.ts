// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Render } from '../../publisher/render/renderer.ts';
import { Bench, SECRET, until } from './bench.ts';
import { article } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(() => bench.close());

/** A port that no other program is given: below those that the system hands out by itself. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 10_000); ; port += 1) {
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

function post(port: number, path: string): Promise<Response> {
  const id = randomUUID();
  const at = new Date();
  const { lineage, revision } = bench.cms;
  const body = JSON.stringify({
    type: 'published.changed',
    timestamp: at.toISOString(),
    data: { lineage, revision },
  });
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(SECRET).sign(id, at, body),
  };
  return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers });
}

test('R01: a nudge during the start waits until all that was accepted is there', async () => {
  bench.cms.publish(article(1));
  await bench.start();
  await bench.caughtUp();
  await bench.stop();
  const before = Object.keys(await bench.pages());
  bench.cms.publish(article(2));
  bench.cms.requests = [];

  const { promise: mayRender, resolve: goOn } = Promise.withResolvers<void>();
  let rendering = false;
  const wrap = (render: Render): Render => {
    return async (route, ask) => {
      rendering = true;
      await mayRender;
      return render(route, ask);
    };
  };
  const port = await freePort();
  const env = {
    CMS_URL: bench.cms.url,
    SITE_URL: 'http://localhost:8080',
    WEBHOOK_SECRETS: [SECRET],
    DATA_DIR: bench.dataDir,
    PUBLISHER_PORT: port,
    SYNC_INTERVAL_MS: 60_000,
  };
  const started = bench.start({ wrap, env });
  await until(() => rendering);
  expect((await post(port, '/nudge')).status).toBe(202);
  const preview = await post(port, '/preview');
  expect(preview.status).toBe(503);
  expect(Number(preview.headers.get('retry-after'))).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(bench.cms.requests).toEqual([]);

  goOn();
  await started;
  await bench.caughtUp();
  expect(Object.keys(await bench.pages())).toEqual(expect.arrayContaining(before));
  expect(await bench.text('/articoli/articolo-2/')).toContain('Articolo 2');
});
