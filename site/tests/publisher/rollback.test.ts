// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sharded } from '../../release/folder.ts';
import { sendCommand } from '../../publisher/operate/command-queue.ts';
import { Bench, until } from './bench.ts';
import { article, articleId } from './documents.ts';

/** For the test of the search: no other needs an index. */
const indexTimings = { quietMs: 50, maxWaitMs: 300, retryMs: 300 };
let bench: Bench;
let revision: number;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1, 'Come era'), article(2, 'Resta'), article(3, 'Se ne va'));
  revision = bench.cms.revision;
  await bench.start();
  await bench.caughtUp();
  bench.cms.publish(article(1, 'Cambiato'));
  bench.cms.publish(article(4, 'Nuovo'));
  bench.cms.withdraw(articleId(3));
  await bench.sync();
});
afterEach(() => bench.close());

const json = async (address: string) => JSON.parse((await bench.text(address)) ?? '{}');
const indexed = (known: number): Promise<void> =>
  until(async () => (await json('/release.json')).searchRevision === known);

async function goBack(): Promise<void> {
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await until(async () => (await bench.table()).revision === revision);
}

const LISTS = ['/', '/feed.xml', '/sitemap.xml'];

test('R15: after a rollback search shows nothing that is not there, then knows what is', async () => {
  await bench.stop();
  await bench.start({ indexTimings });
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
});

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
  await bench.start({ interval: 100 });
  await until(() => bench.running.loop.health.lastSync !== null);
  await bench.sync();
  expect(await bench.pages()).toEqual(pages);
  await sendCommand(bench.folder, { verb: 'release' });
  await bench.sync();
  expect(await bench.text('/articoli/articolo-5/')).toContain('Dopo');
  expect(await bench.text('/articoli/articolo-1/')).toContain('Cambiato');
});

test('I10, R15: a rollback does not bring back a text that was withdrawn, though its document is online again', async () => {
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  bench.cms.publish(article(1, 'Senza il segreto'), article(3, 'Di nuovo'));
  await bench.sync();
  await goBack();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Senza il segreto');
  expect(await bench.text('/articoli/articolo-3/')).toContain('Di nuovo');
  expect(await bench.text('/')).not.toMatch(/Come era|Se ne va|Nuovo/);
});

test('R09, R15: an order that needs the CMS is not tried each second while it is away, and nothing else waits for it', async () => {
  const old = bench.running.dependencies.accepted.journal[0]?.changes;
  const digest = old?.find(({ id }) => id === articleId(1))?.after?.digest ?? '';
  await writeFile(sharded(bench.folder.documents, digest), '');
  const tries = () => bench.cms.requests.filter((url) => url === '/published/documents').length;
  const before = tries();
  bench.cms.sabotage = (url, response) =>
    url === '/published/documents' && !!response.writeHead(503).end();
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await until(() => tries() > before);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(tries() - before).toBe(1);
  bench.cms.sabotage = () => false;
  await bench.sync();
  expect(bench.log.all.filter(({ what }) => what === 'command failed')).toHaveLength(1);
  expect(await bench.text('/articoli/articolo-1/')).toContain('Come era');
});

test('R15: a rollback that cannot be shown is not said to have happened', async () => {
  const before = await bench.table();
  const old = bench.running.dependencies.accepted.journal[0]?.changes;
  const digest = old?.find(({ id }) => id === articleId(1))?.after?.digest ?? '';
  // The text of then is damaged here, and the CMS does not have it any more.
  await writeFile(sharded(bench.folder.documents, digest), '');
  bench.cms.texts.delete(digest);
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await bench.sync();
  expect((await json('/release.json')).hold).toBeNull();
  expect((await bench.table()).revision).toBe(before.revision);
  expect(await bench.text('/articoli/articolo-1/')).toContain('Cambiato');
  const said = bench.log.all.find(({ what }) => what === 'operator command cannot be carried out');
  expect(String(said?.facts['error'])).toContain(articleId(1));
});
