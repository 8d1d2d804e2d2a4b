// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveOrder } from '../../publisher/hold.ts';
import { Bench, until } from './bench.ts';
import { article, articleId } from './documents.ts';

const patience = { quiet: 50, most: 300, again: 300 };
let bench: Bench;
let revision: number;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1, 'Come era'), article(2, 'Resta'), article(3, 'Se ne va'));
  revision = bench.cms.revision;
  await bench.start({ patience });
  await bench.caughtUp();
  bench.cms.publish(article(1, 'Cambiato'));
  bench.cms.publish(article(4, 'Nuovo'));
  bench.cms.withdraw(articleId(3));
  await bench.sync();
});
afterEach(() => bench.close());

const json = async (address: string) => JSON.parse((await bench.text(address)) ?? '{}');
const indexed = (known: number): Promise<void> =>
  until(async () => (await json('/release.json')).searchRevision === known, 15_000);

async function goBack(): Promise<void> {
  await giveOrder(bench.folder, { verb: 'hold', revision });
  await until(async () => (await bench.table()).revision === revision);
}

const LISTS = ['/', '/feed.xml', '/sitemap.xml'];

test('R15: after a rollback search shows nothing that is not there, then knows what is', async () => {
  await indexed(bench.cms.revision);
  const fragments = async () =>
    Object.keys((await bench.table()).rows).filter((path) => path.includes('/pagefind/fragment/'));
  const before = new Set(await fragments());
  await goBack();
  // Before the index is another one, the search page is told what not to show and what to show instead.
  const { hidden, fresh } = await json('/search-state.json');
  expect(hidden).toEqual(['/articoli/articolo-4/']);
  expect(fresh).toMatchObject([{ path: '/articoli/articolo-1/', title: 'Come era' }]);
  await indexed(revision);
  expect(await json('/search-state.json')).toMatchObject({ hidden: [], fresh: [] });
  expect((await fragments()).length).toBeLessThan(before.size);
}, 30_000);

test('R15, I10: lists, feeds and sitemap of a rollback are of the same state, without what was withdrawn', async () => {
  await goBack();
  for (const address of LISTS) {
    const text = await bench.text(address);
    expect(text, address).not.toMatch(/articolo-4\b|Nuovo|articolo-3\b|Se ne va|Cambiato/);
  }
  for (const address of ['/feed.xml', '/sitemap.xml'])
    expect(await bench.text(address)).toContain('article/articolo-1');
  const { rows } = await bench.table();
  expect(rows['/articoli/articolo-3/']?.[1]).toBe(410);
  expect(rows['/articoli/articolo-4/']).toBeUndefined();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Come era');
  const { hold, documents } = await json('/release.json');
  expect(hold.reason).toBe('operator');
  expect(documents[articleId(4)]).toBeUndefined();
});

test('R15, R01: neither the next look nor a restart undoes a rollback', async () => {
  await goBack();
  const pages = await bench.pages();
  bench.cms.publish(article(5, 'Dopo'));
  await bench.sync();
  expect(await bench.pages()).toEqual(pages);
  await bench.stop();
  await bench.start({ patience, interval: 100 });
  await until(() => bench.running.loop.health.lastSync !== null);
  await bench.sync();
  expect(await bench.pages()).toEqual(pages);
  await giveOrder(bench.folder, { verb: 'release' });
  await bench.sync();
  expect(await bench.text('/articoli/articolo-5/')).toContain('Dopo');
  expect(await bench.text('/articoli/articolo-1/')).toContain('Cambiato');
});
