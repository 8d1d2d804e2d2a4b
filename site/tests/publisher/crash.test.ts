// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sharded } from '../../release/folder.ts';
import { currentNumber } from '../../release/table.ts';
import { Bench, SECRET, SMALL_SITE, until } from './bench.ts';
import { article, articleId, organisation } from './documents.ts';
import { seeded } from './seeded.ts';

let bench: Bench;
let child: ChildProcess | undefined;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await bench.close();
});

/** A publisher as a process of its own, to be killed. */
function spawnPublisher(): ChildProcess {
  return spawn(process.execPath, [path.join(import.meta.dirname, 'publisher-process.ts')], {
    env: {
      ...process.env,
      CMS_URL: bench.cms.url,
      WEBHOOK_SECRETS: SECRET,
      DATA_DIR: bench.dataDir,
      DIST: SMALL_SITE,
      SYNC_INTERVAL_MS: '100',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

test('R01, R25: killed at random moments under a storm of edits, readers see whole releases, and the end is that of a full render', async () => {
  const random = seeded(7);
  const origin = await bench.serve();
  const wrong: string[] = [];
  let going = true;
  const reader = async (): Promise<void> => {
    while (going) {
      const response = await fetch(`${origin}/`);
      const text = await response.text();
      const whole = response.status === 200 && text.endsWith('</html>');
      // Before the first release there is none to read.
      if (!whole && !(response.status === 503 && text.includes('sta per aprire'))) wrong.push(text);
      await delay(5);
    }
  };
  const readers = [reader(), reader()];
  for (let kill = 0; kill < 8; kill += 1) {
    child = spawnPublisher();
    const until = performance.now() + 250 + random(500);
    while (performance.now() < until) {
      const n = random(12);
      if (random(12) === 0 && bench.cms.ids.includes(articleId(n)))
        bench.cms.withdraw(articleId(n));
      else if (random(6) === 0) bench.cms.publish(organisation(0, `Nome ${random(100)}`));
      else
        bench.cms.publish(
          article(n, `Articolo ${random(1000)}`),
          article(20 + n, `Insieme ${random(1000)}`),
        );
      await delay(random(40));
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  going = false;
  await Promise.all(readers);
  expect(wrong).toEqual([]);

  await bench.start();
  await bench.caughtUp();
  const recovered = await bench.pages();
  for (const address of Object.keys(recovered)) expect(await bench.text(address)).toBeTruthy();
  const { publisher } = bench.running;
  expect([...publisher.set.entries.keys()].sort()).toEqual(bench.cms.ids.sort());
  expect(publisher.hold).toBeNull();
  await bench.stop();
  await bench.start();
  expect(await bench.pages()).toEqual(recovered);
});

test('R25: half-written files of a power cut are mended at the start', async () => {
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  const { contents } = bench.running.dependencies;
  const pages = await bench.pages();
  await bench.stop();
  const { rows } = await bench.table();
  // A content that lost its bytes, a journal line without an end, a release that nobody points to, a stray draft.
  await writeFile(contents.fileOf(rows['/articoli/articolo-1/']?.[0] ?? ''), '');
  await appendFile(bench.folder.journal, '{"number":99,"at":"2026-');
  await writeFile(path.join(bench.folder.releases, '999.json'), '{"number":');
  await writeFile(path.join(bench.folder.releases, '.5.json.x.tmp'), '{');
  await writeFile(path.join(bench.folder.root, '.kept.json.x.tmp'), '{');
  await bench.start();
  await until(async () => (await bench.text('/articoli/articolo-1/'))?.includes('Uno') ?? false);
  expect(await bench.pages()).toEqual(pages);
  bench.cms.publish(article(2, 'Due'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Due');
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  const current = await currentNumber(bench.folder);
  const left = await readdir(bench.folder.releases);
  expect(left).toContain(`${current}.json`);
  expect(left).not.toContain('999.json');
  const everywhere = await readdir(bench.folder.root, { recursive: true });
  expect(everywhere.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  // What was accepted since stands behind the line without an end: it must be read at the next start.
  await bench.stop();
  await bench.cms.close();
  await bench.start();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Due');
});

test('R25: a torn table of the release that is online does not keep the publisher from starting', async () => {
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  const pages = await bench.pages();
  await bench.stop();
  const number = await currentNumber(bench.folder);
  await writeFile(path.join(bench.folder.releases, `${number}.json`), '{"number":');
  await bench.start();
  expect(await bench.pages()).toEqual(pages);
  expect(await currentNumber(bench.folder)).toBeGreaterThan(number);
});

test('R25: empty compressed forms and torn notes of a power cut harm nobody', async () => {
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  const { contents } = bench.running.dependencies;
  const file = contents.fileOf((await bench.table()).rows['/articoli/articolo-1/']?.[0] ?? '');
  await bench.stop();
  for (const ending of ['.br11', '.br', '.gz']) await writeFile(file + ending, '');
  await writeFile(bench.folder.kept, '{"/media/');
  await writeFile(path.join(bench.folder.root, 'search.json'), '');
  const origin = await bench.serve();
  const read = async () => (await fetch(`${origin}/articoli/articolo-1/`)).text();
  expect(await read()).toContain('Uno');
  await bench.start();
  await bench.caughtUp();
  expect(await read()).toContain('Uno');
});

test('R25: an accepted text that is damaged while the CMS is off does not keep the rest from starting', async () => {
  bench.cms.publish(article(1, 'Uno'), article(2, 'Due'));
  await bench.start();
  await bench.caughtUp();
  const { publisher } = bench.running;
  const digest = publisher.set.entries.get(articleId(1))?.digest ?? '';
  await bench.stop();
  await writeFile(sharded(bench.folder.documents, digest), '');
  bench.cms.sabotage = (_url, response) => !!response.writeHead(503).end();
  await bench.start();
  await bench.running.loop.settled();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Due');
  expect(await bench.text('/release.json')).toContain('is missing');
  bench.cms.sabotage = () => false;
  await bench.sync();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Uno');
  expect(JSON.parse((await bench.text('/release.json')) ?? '').refused).toEqual([]);
});
