// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentNumber } from '../../release/table.ts';
import { createSite } from '../../serve/server.ts';
import { Bench } from './bench.ts';
import { article } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  await bench.running.loop.settled();
});
afterEach(() => bench.close());

/** What a file server that starts now answers: it knows nothing of a former release. */
async function freshly(address: string): Promise<number> {
  const server = createSite(bench.folder, () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const at = server.address();
    const port = typeof at === 'object' && at ? at.port : 0;
    return (await fetch(`http://127.0.0.1:${port}${address}`)).status;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('I3, R11: a release is named only when its table is on the disk, whole', async () => {
  const before = await currentNumber(bench.folder);
  // A folder stands where the next table belongs: it cannot be written, as on a full disk.
  const obstacle = path.join(bench.folder.releases, `${before + 1}.json`);
  await mkdir(path.join(obstacle, 'occupied'), { recursive: true });
  bench.cms.publish(article(2, 'Due'));
  await bench.sync();
  expect(await currentNumber(bench.folder)).toBe(before);
  expect(bench.log.all.some(({ what }) => what === 'sync failed')).toBe(true);
  expect(bench.running.loop.health.error).toContain(`${obstacle} cannot be written`);
  const left = await readdir(bench.folder.root, { recursive: true });
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(await freshly('/articoli/articolo-1/')).toBe(200);
  expect(await freshly('/articoli/articolo-2/')).toBe(404);

  await rm(obstacle, { recursive: true });
  await bench.sync();
  expect(await freshly('/articoli/articolo-2/')).toBe(200);
});

test('R11: what waits for a release that cannot be written is not swept meanwhile', async () => {
  const text = 'picture of the owed release';
  const hash = createHash('sha256').update(text).digest('hex');
  bench.cms.blobs.set(hash, Buffer.from(text));
  // A folder stands where a file of the release belongs.
  const obstacle = bench.folder.kept;
  await rm(obstacle, { force: true });
  await mkdir(path.join(obstacle, 'occupied'), { recursive: true });
  bench.cms.publish(article(2, 'Dovuto', { picture: hash }));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toBeUndefined();
  bench.running.dependencies.contents.forgetYoung();
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  await rm(obstacle, { recursive: true });
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Dovuto');
  expect(await bench.text(`/media/${hash}.webp`)).toBe(text);
});
