// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench, until } from './bench.ts';
import { article, articleId, organisation } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(() => bench.close());

test('what is approved can be read, and what referred to it follows', async () => {
  bench.cms.publish(article(1, 'La password', { english: true }));
  await bench.start();
  await bench.caughtUp();
  expect(await bench.text('/articoli/articolo-1/')).toContain('La password');
  expect(await bench.text('/en/articles/article-1/')).toContain('La password');
  bench.cms.publish(organisation(0, 'Nome nuovo'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-1/')).toContain('by Nome nuovo');
});

test('a change renders the pages whose answers changed, and no others', async () => {
  for (let n = 0; n < 60; n += 1) bench.cms.publish(article(n));
  await bench.start();
  await bench.caughtUp();
  bench.cms.publish(article(3, 'Cambiato'));
  await bench.sync();
  const published = bench.log.all.filter(({ what }) => what === 'published').at(-1);
  expect(published?.facts).toMatchObject({ documents: 1, refused: 0 });
  expect(Number(published?.facts['pages'])).toBeLessThan(5);
});

test('I9: an outage of the CMS changes nothing, and is reported', async () => {
  await bench.start();
  await bench.caughtUp();
  const before = await bench.table();
  bench.cms.sabotage = (_url, response) => {
    response.writeHead(500).end();
    return true;
  };
  bench.running.loop.want('sync');
  await until(() => bench.running.loop.health.error !== null);
  expect(bench.running.loop.health.error).toMatch(/500/);
  expect((await bench.table()).rows['/']).toEqual(before.rows['/']);
});

test('a withdrawn page answers 410 with its reason', async () => {
  bench.cms.publish(article(1));
  await bench.start();
  await bench.caughtUp();
  bench.cms.withdraw(articleId(1), 'Era sbagliato.');
  await bench.sync();
  expect((await bench.table()).rows['/articoli/articolo-1/']?.[1]).toBe(410);
  expect(await bench.text('/articoli/articolo-1/')).toContain('Era sbagliato.');
});

test('I2: the full render at idle finds nothing, holds up nobody, and leaves the smallest forms', async () => {
  for (let n = 0; n < 60; n += 1) bench.cms.publish(article(n));
  await bench.start({ idleAfter: 0 });
  await bench.caughtUp();
  bench.cms.publish(article(3, 'Nel mezzo'));
  bench.running.loop.want('sync');
  await until(
    async () => (await bench.text('/articoli/articolo-3/'))?.includes('Nel mezzo') ?? false,
  );
  bench.running.loop.want('tidy');
  const { contents } = bench.running.dependencies;
  await until(async () =>
    existsSync(`${contents.fileOf((await bench.table()).rows['/']?.[0] ?? '')}.br11`),
  );
  await bench.running.loop.settled();
  expect(bench.log.all.filter(({ level }) => level === 'error')).toEqual([]);
});
