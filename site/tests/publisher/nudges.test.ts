// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publisherEnv } from '../../env.ts';
import { Bench, SECRET, until } from './bench.ts';
import { article, articleId } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  await bench.start();
  await bench.caughtUp();
  await bench.running.loop.settled();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await bench.close();
});

/** What the CMS says when it has come to a revision. */
async function nudge(revision: number, lineage: string = bench.cms.lineage): Promise<number> {
  const id = randomUUID();
  const at = new Date();
  const timestamp = at.toISOString();
  const body = JSON.stringify({
    type: 'published.changed',
    timestamp,
    data: { lineage, revision },
  });
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(SECRET).sign(id, at, body),
  };
  const url = `http://127.0.0.1:${bench.running.port}/nudge`;
  return (await fetch(url, { method: 'POST', body, headers })).status;
}

test('R05, I4: nudges that come reversed, late or from another history lead to the state of the CMS', async () => {
  const first = bench.cms.publish(article(1, 'Uno'));
  const second = bench.cms.publish(article(1, 'Due'));
  bench.cms.publish(article(2, 'Passeggero'));
  bench.cms.withdraw(articleId(2));
  const last = bench.cms.publish(article(1, 'Tre'));
  for (const revision of [last, second, first]) expect(await nudge(revision)).toBe(202);
  await bench.caughtUp();
  await bench.running.loop.settled();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Tre');
  expect((await bench.table()).rows['/articoli/articolo-2/']?.[1]).toBe(410);

  // A nudge says «look now» and nothing else: what it claims is not believed.
  const pages = await bench.pages();
  for (const lineage of [bench.cms.lineage, randomUUID()])
    for (const revision of [0, first, last + 1000])
      expect(await nudge(revision, lineage)).toBe(202);
  await bench.running.loop.settled();
  expect(await bench.pages()).toEqual(pages);
  expect(bench.running.publisher.hold).toBeNull();
});

test('R05: a hundred nudges during a look are one more look', async () => {
  bench.cms.publish(article(1, 'Uno'));
  bench.cms.requests = [];
  let answer: (() => void) | undefined;
  bench.cms.sabotage = (url, response) => {
    if (answer || !url.startsWith('/published/manifest')) return false;
    const since = Number(new URL(url, bench.cms.url).searchParams.get('since'));
    answer = () => response.end(JSON.stringify(bench.cms.manifest(since)));
    return true;
  };
  await nudge(bench.cms.revision);
  await until(() => answer !== undefined);
  const sent = Array.from({ length: 100 }, () => nudge(bench.cms.revision));
  expect(new Set(await Promise.all(sent))).toEqual(new Set([202]));
  answer?.();
  await bench.caughtUp();
  await bench.running.loop.settled();
  const looks = bench.cms.requests.filter((url) => url.startsWith('/published/manifest'));
  expect(looks).toHaveLength(2);
});

test('R05, I4: without any nudge the publisher looks every 15 s, and cannot be told to look less often than every 60', () => {
  vi.stubEnv('WEBHOOK_SECRETS', `whsec_${Buffer.alloc(32, 1).toString('base64')}`);
  vi.stubEnv('DATA_DIR', bench.dataDir);
  expect(publisherEnv().SYNC_INTERVAL_MS).toBe(15_000);
  vi.stubEnv('SYNC_INTERVAL_MS', '60001');
  expect(() => publisherEnv()).toThrow(/SYNC_INTERVAL_MS/);
});

test('nobody can tell it to let the whole search index wait for more than a minute', () => {
  vi.stubEnv('WEBHOOK_SECRETS', `whsec_${Buffer.alloc(32, 1).toString('base64')}`);
  vi.stubEnv('DATA_DIR', bench.dataDir);
  vi.stubEnv('INDEX_AFTER_MS', '60001');
  expect(() => publisherEnv()).toThrow(/INDEX_AFTER_MS/);
});
