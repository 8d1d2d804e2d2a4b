// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SearchState } from '../../src/search/state.ts';
import { Bench, until } from './bench.ts';
import { article, articleId } from './documents.ts';

const indexTimings = {
  quietMs: 50,
  maxWaitMs: 300,
  retryMs: 300,
  calmQuietMs: 50,
  calmMaxWaitMs: 300,
  deltaMinPages: 1,
};
const ONE = '/articoli/articolo-1/';
let bench: Bench;
/** Two articles are online and indexed, and the publisher has stopped: each test begins with a copy of this. */
let indexedOnce: Bench;
beforeAll(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1, 'Uno'), article(2, 'Due'));
  await bench.start({ indexTimings });
  await until(async () => (await release()).searchRevision === bench.cms.revision);
  await bench.stop();
  indexedOnce = bench;
});
afterAll(() => indexedOnce.close());
beforeEach(async () => {
  bench = await Bench.after(indexedOnce);
  await bench.start({ indexTimings });
  await bench.caughtUp();
});
afterEach(() => bench.close());

const json = async <T>(address: string): Promise<T> =>
  JSON.parse((await bench.text(address)) ?? '{}');
const state = (): Promise<SearchState> => json('/search-state.json');
const release = (): Promise<{ searchRevision: number }> => json('/release.json');

/** Addresses of every small index that is answered. */
const files = async (): Promise<string[]> =>
  Object.keys((await bench.table()).rows).filter((path) => path.startsWith('/search-delta/'));

/** Stops the whole index in the making: it neither ends nor fails. @returns lets it go on */
async function holdWhole(): Promise<() => void> {
  const { search } = bench.running.dependencies;
  await until(() => search.child !== undefined);
  const { child } = search;
  child?.kill('SIGSTOP');
  return () => child?.kill('SIGCONT');
}

/** Publishes, and waits until what was published stands in the small index alone. */
async function publish(...documents: Parameters<Bench['cms']['publish']>): Promise<() => void> {
  bench.cms.publish(...documents);
  // Waited for from now on: on a busy machine it may be made before all else is done.
  const held = holdWhole();
  await bench.sync();
  const release = await held;
  await until(async () => (await state()).delta !== null);
  return release;
}

test('what was published is found through a small index before the whole one, and through that afterwards', async () => {
  const { rows } = bench.running.dependencies.search;
  const goOn = await publish(article(1, 'Uno, corretto'), article(3, 'Tre'));
  const { delta, fresh, hidden } = await state();
  expect(delta?.pages).toEqual([ONE, '/articoli/articolo-3/']);
  expect(delta?.ids).toHaveLength(2);
  expect({ fresh, hidden }).toEqual({ fresh: [], hidden: [] });
  expect(bench.running.dependencies.search.rows).toBe(rows);
  expect((await release()).searchRevision).toBe(bench.cms.revision);
  // The program comes from the whole index: nobody loads it twice.
  const names = (await files()).map((path) => path.slice('/search-delta/'.length));
  expect(names.filter((name) => /\.js$|wasm/.test(name))).toEqual([]);
  expect(names.filter((name) => name.includes('/fragment/'))).toHaveLength(2);
  goOn();
  await until(async () => (await state()).delta === null);
  expect(await files()).toEqual([]);
  expect(await state()).toMatchObject({ fresh: [], hidden: [] });
  expect(bench.running.dependencies.search.rows).not.toBe(rows);
});

test('the whole index gives way to all else while nobody waits for it, and is hurried by a withdrawal', async () => {
  const { search } = bench.running.dependencies;
  const priority = (): number => getPriority(search.child?.pid);
  (await publish(article(3, 'Tre')))();
  await until(() => priority() === constants.priority.PRIORITY_BELOW_NORMAL);
  await until(async () => (await state()).delta === null);
  bench.cms.withdraw(articleId(3));
  const held = holdWhole();
  await bench.sync();
  (await held)();
  const { pid } = search.child ?? {};
  await until(async () => {
    if (search.child?.pid === pid) expect(priority()).toBe(getPriority());
    return (await release()).searchRevision === bench.cms.revision;
  });
});

test('a small index that is asked for again while it is made is made once', async () => {
  const { publisher, dependencies } = bench.running;
  bench.cms.publish(article(3, 'Tre'));
  await bench.sync();
  const work = dependencies.folder.search;
  await until(() => existsSync(work) && readdirSync(work).length > 0);
  // As when its sheet has been made: another release of the same words.
  await publisher.publish();
  await until(() => publisher.isIndexWhole);
  const made = bench.log.all.filter(({ what }) => what === 'indexed what changed');
  expect(made).toHaveLength(1);
});

test('the index is not called whole while a small one stands beside it, nor before its release is online', async () => {
  const { publisher } = bench.running;
  await until(() => publisher.isIndexWhole);
  const goOn = await publish(article(3, 'Tre'));
  expect(publisher.isIndexWhole).toBe(false);
  const { online } = bench.running.dependencies;
  const put = online.publish.bind(online);
  const said: boolean[] = [];
  online.publish = async (...release) => {
    said.push(publisher.isIndexWhole);
    return put(...release);
  };
  goOn();
  await until(() => publisher.isIndexWhole);
  expect((await state()).delta).toBeNull();
  expect(new Set(said)).toEqual(new Set([false]));
});

test('I10: what is withdrawn leaves the small index at once, from the site and from the disk', async () => {
  const goOn = await publish(article(3, 'Il segreto'));
  const { rows } = await bench.table();
  const hashes = (await files()).map((path) => rows[path]?.[0] ?? '');
  expect(hashes).not.toEqual([]);
  bench.now = Date.now();
  bench.cms.withdraw(articleId(3));
  await bench.sync();
  expect(await files()).toEqual([]);
  expect((await state()).delta).toBeNull();
  bench.now += 61_000;
  const { contents } = bench.running.dependencies;
  contents.forgetYoung();
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  expect(hashes.filter((hash) => existsSync(contents.fileOf(hash)))).toEqual([]);
  goOn();
});

test('I10, R24: when the whole index is taken away because of a withdrawal, the small one beside it goes too', async () => {
  await bench.stop();
  await bench.start({ indexTimings: { ...indexTimings, withdrawnMs: 1500 } });
  await bench.caughtUp();
  await publish(article(1, 'Uno, corretto'));
  bench.cms.withdraw(articleId(2));
  await bench.sync();
  const goOn = await holdWhole();
  await until(async () => (await bench.table()).rows['/pagefind/pagefind.js'] === undefined);
  expect(await files()).toEqual([]);
  expect((await state()).delta).toBeNull();
  goOn();
});

test('another text of a page takes the small index away that knew the former one, until there is a new one', async () => {
  const goOn = await publish(article(1, 'Uno, corretto'));
  const before = await files();
  bench.cms.publish(article(1, 'Uno, corretto due volte'));
  await bench.sync();
  await until(async () => (await state()).delta !== null);
  const after = await files();
  expect(after).not.toEqual([]);
  expect(after.filter((path) => before.includes(path))).toEqual([]);
  goOn();
});

test('I10, R01: a small index does not outlive the process that knows what is in it', async () => {
  await publish(article(3, 'Il segreto'));
  expect(await files()).not.toEqual([]);
  await bench.stop();
  bench.cms.withdraw(articleId(3));
  await bench.start();
  await bench.caughtUp();
  expect(await files()).toEqual([]);
});

test('many texts are not kept waiting behind a whole index that nobody waited for', async () => {
  await until(() => bench.running.publisher.isIndexWhole);
  const goOn = await publish(article(3, 'Tre'));
  const { search } = bench.running.dependencies;
  const { pid } = search.child ?? {};
  bench.cms.publish(...Array.from({ length: 51 }, (_, nth) => article(nth + 10, `Testo ${nth}`)));
  await bench.sync();
  await until(() => search.child !== undefined && search.child.pid !== pid);
  expect(getPriority(search.child?.pid)).toBe(getPriority());
  goOn();
});

test('a small index that cannot be made leaves the work to the whole one, which is hurried', async () => {
  await bench.stop();
  await bench.start({ indexTimings: { ...indexTimings, calmQuietMs: 3_600_000 } });
  await bench.caughtUp();
  bench.cms.publish(article(1, 'Uno, corretto'));
  const { search } = bench.running.dependencies;
  const { contents } = bench.running.dependencies;
  const put = contents.put.bind(contents);
  let failures = 0;
  contents.put = async (body, hash) => {
    // Pagefind's list of what an index is made of: the first that is made is the small one.
    if (failures === 0 && Buffer.from(body).includes('include_characters')) {
      failures += 1;
      throw new Error('the disk is full');
    }
    return put(body, hash);
  };
  const { rows } = search;
  await bench.sync();
  await until(() => search.rows !== rows);
  expect(failures).toBe(1);
  expect(bench.log.all.map(({ what }) => what)).toContain('the index of what changed failed');
});
