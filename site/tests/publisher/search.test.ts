// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { searchablePages } from '../../publisher/search/searchable-pages.ts';
import { sharded } from '../../release/folder.ts';
import { Bench, until } from './bench.ts';
import { article, articleId, home, press, pressId, project } from './documents.ts';

const indexTimings = { quietMs: 50, maxWaitMs: 300, retryMs: 300 };
let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(() => bench.close());

/** Two articles are online and indexed, and the publisher has stopped: many tests begin with a copy of this. */
let indexedOnce: Bench;
beforeAll(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1, 'Uno'), article(2, 'Due'));
  await bench.start({ indexTimings });
  await indexed();
  await bench.stop();
  indexedOnce = bench;
});
afterAll(() => indexedOnce.close());

/** Begins where two articles are indexed. */
async function begin(): Promise<void> {
  await bench.close();
  bench = await Bench.after(indexedOnce);
}

const state = async () => JSON.parse((await bench.text('/search-state.json')) ?? '');
const indexed = (): Promise<void> =>
  until(async () => {
    const release = JSON.parse((await bench.text('/release.json')) ?? '{}');
    return release.searchRevision === bench.cms.revision;
    // An index is made by a program of its own, which starts slowly beside others.
  }, 120_000);

test('I10, R15: a page is live first, then found; what is withdrawn is hidden at once, then out of the index', async () => {
  bench.cms.publish(article(1, 'Uno'), article(2, 'Due'));
  await bench.start({ indexTimings });
  await bench.caughtUp();
  expect((await state()).fresh.map(({ path }: { path: string }) => path)).toContain(
    '/articoli/articolo-1/',
  );
  await indexed();
  expect(await state()).toMatchObject({ hidden: [], fresh: [] });
  expect((await bench.table()).rows['/pagefind/pagefind.js']).toBeDefined();
  const fragments = async () =>
    Object.keys((await bench.table()).rows).filter((path) => path.includes('/pagefind/fragment/'));
  const before = await fragments();
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  expect((await state()).hidden).toEqual(['/articoli/articolo-1/']);
  await indexed();
  expect((await state()).hidden).toEqual([]);
  // No file of the index that knew its words is answered any more.
  expect((await fragments()).length).toBeLessThan(before.length);
});

test('I10, R01: the index that knew a withdrawn page is gone although the publisher died before the switch', async () => {
  await begin();
  await bench.start({ indexTimings });
  const fragments = async () =>
    Object.keys((await bench.table()).rows).filter((path) => path.includes('/pagefind/fragment/'));
  const before = await fragments();
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  bench.log.all.length = 0;
  const { online } = bench.running.dependencies;
  online.publish = () => Promise.reject(new Error('dead'));
  await until(() => bench.log.all.some(({ what }) => what === 'indexed'));
  await bench.stop();
  await bench.start();
  await bench.caughtUp();
  const after = await fragments();
  expect(after.length).toBeGreaterThan(0);
  expect(after.length).toBeLessThan(before.length);
});

test('R11: sweeping takes nothing from an index that is being made', async () => {
  bench.now = Date.UTC(2026, 5, 1, 10);
  bench.cms.publish(article(1, 'Uno'));
  await bench.start({ indexTimings });
  await bench.caughtUp();
  const { search, contents } = bench.running.dependencies;
  await until(() => search.child !== undefined);
  search.child?.kill('SIGSTOP');
  bench.cms.publish(article(1, 'Uno, corretto'));
  await bench.sync();
  bench.now += 61_000;
  contents.forgetYoung();
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  search.child?.kill('SIGCONT');
  await indexed();
  expect(bench.log.all.filter(({ what }) => what === 'search index failed')).toEqual([]);
});

test('I10: what is withdrawn while an index is being made does not get into it', async () => {
  bench.cms.publish(article(1, 'Uno'), article(2, 'Due'));
  await bench.start({ indexTimings });
  await bench.caughtUp();
  const { search } = bench.running.dependencies;
  await until(() => search.child !== undefined);
  search.child?.kill('SIGSTOP');
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  await indexed();
  const built = bench.log.all.filter(({ what }) => what === 'indexed');
  const pages = searchablePages(bench.running.publisher.site).length;
  expect(built).toMatchObject([{ facts: { pages } }]);
  expect(bench.log.all.filter(({ what }) => what === 'search index failed')).toEqual([]);
});

test('I10: former indexes go with the withdrawal, before there is a new one', async () => {
  await begin();
  await bench.start({ indexTimings });
  bench.cms.publish(article(2, 'Due, corretto'));
  await bench.sync();
  await indexed();
  await bench.running.loop.settled();
  const { search } = bench.running.dependencies;
  const former = async (): Promise<string[]> => {
    const files = Object.keys((await bench.table()).rows).filter((path) => /^.pagefind/.test(path));
    return files.filter((path) => !search.rows[path]);
  };
  expect(await former()).not.toEqual([]);
  const { rows } = search;
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  expect(search.rows).toBe(rows);
  expect(await former()).toEqual([]);
});

test('I10: what has no page of its own leaves the indexes with its withdrawal, also one that is being made', async () => {
  bench.cms.publish(article(1, 'Uno'), project(1), press(1, 'Il segreto'));
  await bench.start({ indexTimings });
  await indexed();
  bench.cms.publish(article(1, 'Uno, corretto'));
  await bench.sync();
  await indexed();
  await bench.running.loop.settled();
  const { search } = bench.running.dependencies;
  const knowing = { ...search.rows };
  bench.cms.publish(article(1, 'Uno, corretto di nuovo'));
  const begun = until(() => search.child !== undefined);
  await Promise.all([begun.then(() => search.child?.kill('SIGSTOP')), bench.sync()]);
  bench.cms.withdraw(pressId(1));
  await bench.sync();
  // Of the indexes that knew it only the last one is left, until there is another.
  expect((await files()).toSorted()).toEqual(Object.keys(knowing).toSorted());
  await indexed();
  await bench.running.loop.settled();
  expect((await files()).toSorted()).toEqual(Object.keys(search.rows).toSorted());
});

/** The files of every index that are answered. */
const files = async (): Promise<string[]> =>
  Object.keys((await bench.table()).rows).filter((path) => path.startsWith('/pagefind/'));

test('I10: a document that comes back after its withdrawal does not keep the index that knew its former text', async () => {
  await begin();
  // Between the withdrawal and the new text no index is made.
  await bench.start();
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  bench.cms.publish(article(1, 'Altro'));
  await bench.sync();
  await bench.stop();
  await bench.start({ indexTimings });
  await indexed();
  await bench.running.loop.settled();
  const { rows } = bench.running.dependencies.search;
  expect(Object.keys(rows).toSorted()).toEqual((await files()).toSorted());
});

test('I10, R24: an index that knows of a withdrawal goes though no other can be made, and comes back when one can', async () => {
  await begin();
  await bench.start({ indexTimings: { ...indexTimings, withdrawnMs: 1500 } });
  expect(await files()).not.toEqual([]);
  // A child that was stopped neither ends nor fails.
  const { search } = bench.running.dependencies;
  bench.cms.withdraw(articleId(1));
  const begun = until(() => search.child !== undefined);
  await Promise.all([begun.then(() => search.child?.kill('SIGSTOP')), bench.sync()]);
  await until(async () => (await files()).length === 0);
  expect(bench.log.all.map(({ what }) => what)).toContain(
    'the search index is taken away: it knows of a withdrawal',
  );
  expect((await state()).index).toBe('');
  expect(await bench.text('/articoli/articolo-2/')).toContain('Due');
  search.child?.kill('SIGCONT');
  await indexed();
  expect(await files()).not.toEqual([]);
});

test('I10, R01: the time that an index with a withdrawal may stay does not begin anew with a restart', async () => {
  await begin();
  // From here on no index is made.
  await bench.start();
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  expect(await files()).not.toEqual([]);
  await bench.stop();
  const file = path.join(bench.folder.root, 'search.json');
  const version = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...version, tainted: version.tainted - 60_000 }));
  await bench.start({
    indexTimings: { quietMs: 3_600_000, maxWaitMs: 3_600_000, withdrawnMs: 60_000 },
  });
  await until(async () => (await files()).length === 0);
});

test('I10: an index that knows a withdrawn text goes in time, though its document has come back with another', async () => {
  await begin();
  await bench.start();
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  bench.cms.publish(article(1, 'Altro'));
  await bench.sync();
  expect((await state()).hidden).toEqual([]);
  expect(await files()).not.toEqual([]);
  await bench.stop();
  await bench.start({ indexTimings: { quietMs: 3_600_000, maxWaitMs: 3_600_000, withdrawnMs: 1 } });
  await until(async () => (await files()).length === 0);
});

test('an index that knows what is online may stay, whatever was withdrawn and came back as it was', async () => {
  await begin();
  await bench.start();
  const { index } = await state();
  const before = bench.cms.manifest().documents.find(({ id }) => id === articleId(2));
  if (!before) throw new Error('Article 2 is not published.');
  const { firstPublished, modified } = before;
  // The page shows neither when it was approved again nor how often.
  bench.cms.tamper = (manifest) => ({
    ...manifest,
    documents: manifest.documents.map((entry) =>
      entry.id === before.id ? { ...entry, firstPublished, modified } : entry,
    ),
  });
  bench.cms.withdraw(articleId(2));
  await bench.sync();
  bench.cms.publish(article(2, 'Due'));
  await bench.sync();
  await bench.stop();
  const version = await readFile(path.join(bench.folder.root, 'search.json'), 'utf8');
  expect(JSON.parse(version).tainted).toBeNull();
  await bench.start({ indexTimings: { ...indexTimings, withdrawnMs: 1 } });
  bench.cms.publish(article(3, 'Tre'));
  await bench.sync();
  await indexed();
  expect(bench.log.all.filter(({ what }) => what.includes('taken away'))).toEqual([]);
  expect((await state()).index).not.toBe(index);
});

test('R08: a burst of publications is few builds, with the last of them', async () => {
  const quietMs = 1000;
  await bench.start({ indexTimings: { ...indexTimings, quietMs, maxWaitMs: 60_000 } });
  const { search } = bench.running.dependencies;
  const request = search.request.bind(search);
  const asked: number[] = [];
  search.request = (...args) => {
    asked.push(performance.now());
    return request(...args);
  };
  for (let n = 0; n < 30; n += 1) {
    bench.cms.publish(article(n));
    bench.running.loop.want('sync');
    await delay(10);
  }
  await bench.sync();
  await indexed();
  // Where a busy machine has made a pause of it, there was more than one burst.
  const pauses = asked.filter((at, nth) => at - (asked[nth - 1] ?? at) > quietMs * 0.9);
  const builds = bench.log.all.filter(({ what }) => what === 'indexed');
  expect(builds.length).toBeLessThanOrEqual(2 + pauses.length);
});

test('the search child dies alone, and is started again for the index without its answers', async () => {
  bench.cms.publish(article(1));
  await bench.start({ indexTimings });
  const { search } = bench.running.dependencies;
  await until(() => search.child !== undefined);
  search.child?.kill('SIGKILL');
  await until(() => bench.log.all.some(({ what }) => what === 'search index failed'));
  expect(await bench.text('/articoli/articolo-1/')).toContain('Articolo 1');
  await indexed();
  const isAnswer = (file: string): boolean => file.includes('/answers/');
  expect((await files()).some(isAnswer)).toBe(false);
  bench.cms.publish(article(2));
  await bench.sync();
  await indexed();
  expect((await files()).some(isAnswer)).toBe(true);
});

test('a search child that hangs is ended, and another makes the index', async () => {
  bench.cms.publish(article(1));
  await bench.start({ indexTimings: { ...indexTimings, timeoutMs: 6000 } });
  const { search } = bench.running.dependencies;
  await until(() => search.child !== undefined);
  search.child?.kill('SIGSTOP');
  await until(() => bench.log.all.some(({ what }) => what === 'search index failed'));
  await indexed();
});

test('the same pages need no new index after a restart, nor when something else is published, which the release says', async () => {
  await begin();
  await bench.start({ indexTimings });
  await bench.caughtUp();
  await delay(800);
  expect((await bench.table()).rows['/pagefind/pagefind.js']).toBeDefined();
  bench.cms.publish(home('Un’altra frase'));
  await bench.sync();
  await indexed();
  expect(bench.log.all.filter(({ what }) => what === 'indexed')).toEqual([]);
});

test('R25: an index of which a power cut has left less than was written is made anew', async () => {
  await begin();
  const { rows } = await bench.table();
  const [hash] =
    Object.entries(rows).find(([path]) => path.includes('/pagefind/fragment/'))?.[1] ?? [];
  const file = sharded(bench.folder.contents, hash ?? '');
  const whole = await readFile(file);
  await writeFile(file, '');
  await bench.start({ indexTimings });
  await until(async () => (await readFile(file)).equals(whole));
});
