// SPDX-License-Identifier: AGPL-3.0-or-later
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench, SMALL_SITE } from './bench.ts';
import { article } from './documents.ts';

const DAY = 86_400_000;
let bench: Bench;
let newSite: string;
beforeEach(async () => {
  bench = await Bench.make();
  bench.now = Date.UTC(2026, 5, 1, 10);
  // The next version of the code: the same pages with a style sheet of another name.
  newSite = await mkdtemp(path.join(tmpdir(), 'portico-new-site-'));
  await cp(SMALL_SITE, newSite, { recursive: true });
  const assets = path.join(newSite, 'client', 'assets');
  await rename(path.join(assets, 'site.AAAA.css'), path.join(assets, 'site.BBBB.css'));
});
afterEach(async () => {
  await bench.close();
  await rm(newSite, { recursive: true, force: true });
});

test('a style sheet goes out in its smallest form from the first release of its code on', async () => {
  await bench.start();
  await bench.caughtUp();
  const origin = await bench.serve();
  const { contents } = bench.running.dependencies;
  const [hash = ''] = (await bench.table()).rows['/assets/site.AAAA.css'] ?? [];
  const smallest = await readFile(`${contents.fileOf(hash)}.br11`);
  const answer = await fetch(`${origin}/assets/site.AAAA.css`, {
    headers: { 'accept-encoding': 'br' },
  });
  expect(answer.headers.get('content-length')).toBe(String(smallest.length));
});

test('R14: a page of the former code finds its style sheet for a week after the new code is online', async () => {
  await bench.start();
  await bench.caughtUp();
  const origin = await bench.serve();
  await bench.stop();
  await bench.start({ dist: newSite });
  await bench.caughtUp();
  const status = async (name: string) => (await fetch(`${origin}/assets/${name}`)).status;
  expect([await status('site.AAAA.css'), await status('site.BBBB.css')]).toEqual([200, 200]);

  bench.now = (bench.now ?? 0) + 6 * DAY;
  bench.cms.publish(article(1));
  await bench.sync();
  bench.running.dependencies.contents.forgetYoung();
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  expect(await status('site.AAAA.css')).toBe(200);

  bench.now += 2 * DAY;
  bench.cms.publish(article(2));
  await bench.sync();
  expect([await status('site.AAAA.css'), await status('site.BBBB.css')]).toEqual([404, 200]);
});
