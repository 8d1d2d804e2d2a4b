// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentNumber } from '../../release/table.ts';
import { Bench, until } from './bench.ts';
import { article } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(() => bench.close());

const said = () => bench.log.all.filter(({ what }) => what === 'serve');
const PAGE = '/articoli/articolo-1/';

/** Leaves half of the table of the release that is online. */
async function tear(): Promise<void> {
  const number = await currentNumber(bench.folder);
  await writeFile(path.join(bench.folder.releases, `${number}.json`), '{"number":1,"ro');
}

test('R25: a file server that meets a torn release says so once, and serves the next one', async () => {
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  await tear();
  const origin = await bench.serve();
  const status = async () => (await fetch(origin + PAGE)).status;
  expect([await status(), await status(), await status()]).toEqual([503, 503, 503]);
  expect(said()).toHaveLength(1);
  expect(String(said()[0]?.facts['error'])).toContain(bench.folder.releases);
  bench.cms.publish(article(1, 'Due'));
  await bench.sync();
  await until(async () => (await status()) === 200);
});

test('R25: a release that is torn while another is served changes nothing, and is said once', async () => {
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  const origin = await bench.serve();
  expect(await (await fetch(origin + PAGE)).text()).toContain('Uno');
  await writeFile(path.join(bench.folder.releases, '99.json'), '{"number":99,"ro');
  await rm(bench.folder.current);
  await writeFile(bench.folder.current, '99');
  for (let n = 0; n < 5; n += 1) {
    expect(await (await fetch(origin + PAGE)).text()).toContain('Uno');
    await delay(300);
  }
  expect(said()).toHaveLength(1);
});

test('R25: a page of which a power cut has left nothing is not answered as an empty one', async () => {
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  const [hash = ''] = (await bench.table()).rows[PAGE] ?? [];
  const file = bench.running.dependencies.contents.fileOf(hash);
  await bench.stop();
  for (const name of [file, `${file}.br`, `${file}.gz`]) await writeFile(name, '');
  const origin = await bench.serve();
  for (const coding of ['identity', 'br', 'gzip']) {
    const answer = await fetch(origin + PAGE, { headers: { 'accept-encoding': coding } });
    expect([answer.status, answer.headers.get('etag')], coding).toEqual([503, null]);
  }
  await bench.start();
  expect(await (await fetch(origin + PAGE)).text()).toContain('Uno');
});

test('R25: where no release is named, the publisher begins with one that can be', async () => {
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  await bench.stop();
  await writeFile(bench.folder.current, Buffer.alloc(2));
  await bench.start();
  expect(await readFile(bench.folder.current, 'utf8')).toMatch(/^[1-9][0-9]*\n$/);
  const origin = await bench.serve();
  expect(await (await fetch(origin + PAGE)).text()).toContain('Uno');
});

test('a portal that has not opened yet is not an error', async () => {
  const origin = await bench.serve();
  expect((await fetch(`${origin}/`)).status).toBe(503);
  expect(said()).toEqual([]);
});
