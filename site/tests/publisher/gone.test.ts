// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendCommand } from '../../publisher/operate/command-queue.ts';
import type { Row } from '../../release/table.ts';
import { Bench } from './bench.ts';
import { article, articleId } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.now = Date.UTC(2026, 5, 1, 10);
});
afterEach(() => bench.close());

const DAY = 86_400_000;

function picture(cms: Bench['cms'], text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  cms.blobs.set(hash, Buffer.from(text));
  return hash;
}

/** Every file under a folder, opened where it is compressed. */
async function everything(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((file) => file.isFile());
  const texts = files.map(async ({ parentPath, name }) => {
    const body = await readFile(path.join(parentPath, name));
    if (/\.br(?:11)?$/.test(name)) return brotliDecompressSync(body).toString();
    return (name.endsWith('.gz') ? gunzipSync(body) : body).toString();
  });
  return (await Promise.all(texts)).join('\n');
}

test('R14: what a former release used is answered for a week', async () => {
  const former = picture(bench.cms, 'former picture');
  bench.cms.publish(article(1, 'Prima', { picture: former }));
  await bench.start();
  await bench.caughtUp();
  bench.cms.publish(article(1, 'Dopo', { picture: picture(bench.cms, 'new picture') }));
  await bench.sync();
  const answered = async () => (await bench.table()).rows[`/media/${former}.webp`];
  expect(await answered()).toBeDefined();
  bench.now = (bench.now ?? 0) + 6 * DAY;
  bench.cms.publish(article(2));
  await bench.sync();
  expect(await answered()).toBeDefined();
  expect(await bench.text(`/media/${former}.webp`)).toBe('former picture');
  bench.now += 2 * DAY;
  bench.cms.publish(article(3));
  await bench.sync();
  expect(await answered()).toBeUndefined();
});

test('R13: what a reader of the release before may still be fetching stays for a minute, and then goes', async () => {
  bench.cms.publish(article(1, 'Prima'));
  await bench.start();
  await bench.caughtUp();
  const { contents } = bench.running.dependencies;
  const former = contents.fileOf((await bench.table()).rows['/articoli/articolo-1/']?.[0] ?? '');
  const isThereTidied = async (): Promise<boolean> => {
    contents.forgetYoung();
    bench.running.loop.want('tidy');
    await bench.running.loop.settled();
    return existsSync(former);
  };
  for (const title of ['Seconda', 'Terza']) {
    bench.cms.publish(article(1, title));
    await bench.sync();
  }
  expect(await isThereTidied()).toBe(true);
  bench.now = (bench.now ?? 0) + 61_000;
  expect(await isThereTidied()).toBe(false);
});

test('R14: the files of a former search index stay for a week, but only so many of them', async () => {
  const { KeptRows } = await import('../../publisher/publish/kept-rows.ts');
  const kept = new KeptRows(bench.folder, bench.log);
  const index = (name: string, count: number): Record<string, Row> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `/pagefind/${name}-${n}`,
        ['a'.repeat(64), 200, 'application/octet-stream', 1],
      ]),
    );
  kept.replace(index('a', 1500), index('b', 1500), {}, 0);
  expect(kept.rows()).toHaveLength(1500);
  kept.replace(index('b', 1500), index('c', 10), {}, DAY);
  expect(kept.rows()).toHaveLength(2000);
  expect(kept.rows().at(-1)?.[0]).toBe('/pagefind/b-1499');
  kept.replace({}, {}, {}, 7 * DAY);
  expect(kept.rows()).toHaveLength(1500);
  kept.replace({}, {}, {}, 8 * DAY);
  expect(kept.rows()).toEqual([]);
});

test('I10, R24: what was withdrawn is gone within two minutes from pages, lists, files, pictures and the disk', async () => {
  const secret = 'RITIRATOPERSEMPRE';
  const own = picture(bench.cms, `picture ${secret}`);
  const shared = picture(bench.cms, 'shared picture');
  bench.cms.publish(article(1, secret, { picture: own }), article(2, 'Resta', { picture: shared }));
  bench.cms.publish(article(3, 'Usa la stessa figura', { picture: shared }));
  await bench.start();
  await bench.caughtUp();
  bench.cms.publish(article(1, `${secret} corretto`, { picture: own }));
  await bench.sync();
  expect(await everything(bench.dataDir)).toContain(secret);
  bench.cms.withdraw(articleId(1), 'Diritto all’oblio.');
  bench.cms.withdraw(articleId(3));
  await bench.sync();
  const { rows } = await bench.table();
  expect(rows[`/media/${own}.webp`]).toBeUndefined();
  expect(rows[`/media/${shared}.webp`]).toBeDefined();
  const online = await Promise.all(Object.keys(rows).map((address) => bench.text(address, rows)));
  expect(online.join('\n')).not.toContain(secret);
  // Two minutes later, by the publisher's own timers: contents put within the last 45 s are spared.
  bench.now = (bench.now ?? 0) + 61_000;
  bench.running.dependencies.contents.forgetYoung();
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  expect(await everything(bench.dataDir)).not.toContain(secret);
  expect(await bench.text('/articoli/articolo-2/')).toContain('Resta');
});

test('I10, R01: the picture of a withdrawn document is gone although the publisher died before the switch', async () => {
  const own = picture(bench.cms, 'own picture');
  bench.cms.publish(article(1, 'Ritirato', { picture: own }));
  await bench.start();
  await bench.caughtUp();
  expect((await bench.table()).rows[`/media/${own}.webp`]).toBeDefined();
  const { online } = bench.running.dependencies;
  online.publish = () => Promise.reject(new Error('dead'));
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  await bench.stop();
  await bench.start();
  await bench.caughtUp();
  expect((await bench.table()).rows['/articoli/articolo-1/']?.[1]).toBe(410);
  expect((await bench.table()).rows[`/media/${own}.webp`]).toBeUndefined();
});

/** What stays of a text that was withdrawn and came back otherwise while nobody looked. */
async function comesBackUnseen(secret: string): Promise<string> {
  const own = picture(bench.cms, `picture ${secret}`);
  bench.cms.publish(article(1, secret, { picture: own, english: true }), article(2, 'Resta'));
  await bench.start();
  await bench.caughtUp();
  bench.cms.withdraw(articleId(1), 'Diritto all’oblio.');
  bench.cms.publish(article(1, 'Senza'));
  return own;
}

test('I10, R24: what was withdrawn and came back otherwise between two looks leaves nothing of its former text', async () => {
  const secret = 'RITIRATOPERSEMPRE';
  const own = await comesBackUnseen(secret);
  const { revision } = bench.running.publisher.set;
  await bench.sync();
  const { rows } = await bench.table();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Senza');
  expect(rows['/en/articles/article-1/']?.[1]).toBe(410);
  expect(rows[`/media/${own}.webp`]).toBeUndefined();
  bench.now = (bench.now ?? 0) + 61_000;
  bench.running.dependencies.contents.forgetYoung();
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  expect(await everything(bench.dataDir)).not.toContain(secret);
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await bench.sync();
  expect(bench.running.publisher.hold?.reason).toBe('operator');
  expect(await bench.text('/articoli/articolo-1/')).toContain('Senza');
});

test('I10, I5: where the text that came back cannot be shown, the withdrawn one is gone all the same', async () => {
  await comesBackUnseen('RITIRATOPERSEMPRE');
  const digest = bench.cms.manifest().documents.find(({ id }) => id === articleId(1))?.digest;
  bench.cms.texts.delete(digest ?? '');
  await bench.sync();
  expect((await bench.table()).rows['/articoli/articolo-1/']?.[1]).toBe(410);
  expect(await bench.text('/articoli/articolo-1/')).toContain('Diritto all’oblio.');
  expect(await bench.text('/articoli/articolo-2/')).toContain('Resta');
  bench.cms.publish(article(1, 'Ora sì'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Ora sì');
});

test('I9: a manifest that contradicts itself about what came back is followed once, to the end', async () => {
  await comesBackUnseen('Prima');
  bench.cms.publish(article(3));
  bench.cms.tamper = (manifest) => {
    const { since, revision } = manifest;
    const [one] = since?.republished ?? [];
    if (!since || !one) return manifest;
    const never = { ...one, id: articleId(99) };
    const later = { ...one, revision: revision + 5 };
    const republished = [one, { ...one, revision: one.revision - 1 }, one, never, later];
    return { ...manifest, since: { ...since, republished } };
  };
  const lines = bench.running.publisher.set.line;
  await bench.sync();
  await bench.sync();
  expect(bench.running.publisher.set.line).toBe(lines + 2);
  expect(await bench.text('/articoli/articolo-1/')).toContain('Senza');
});

test('I9: withdrawals of what came back count like any others', async () => {
  const many = Array.from({ length: 11 }, (_, n) => article(n, 'Prima'));
  bench.cms.publish(...many);
  await bench.start();
  await bench.caughtUp();
  for (const { id } of many) bench.cms.withdraw(id);
  bench.cms.publish(...many);
  await bench.sync();
  expect(bench.running.publisher.hold?.reason).toBe('too-many-withdrawals');
  expect(await bench.text('/articoli/articolo-3/')).toContain('Prima');
});

test('a document that is published again after its withdrawal is there again', async () => {
  bench.cms.publish(article(1, 'Uno'));
  await bench.start();
  await bench.caughtUp();
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  bench.cms.publish(article(1, 'Di nuovo'));
  await bench.sync();
  expect((await bench.table()).rows['/articoli/articolo-1/']?.[1]).toBe(200);
  expect(await bench.text('/articoli/articolo-1/')).toContain('Di nuovo');
});

test('the picture of a document that is published again after its withdrawal is there again', async () => {
  const own = picture(bench.cms, 'own picture');
  bench.cms.publish(article(1, 'Uno', { picture: own }));
  await bench.start();
  await bench.caughtUp();
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  bench.now = (bench.now ?? 0) + 61_000;
  bench.running.dependencies.contents.forgetYoung();
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  expect(existsSync(bench.running.dependencies.contents.fileOf(own))).toBe(false);
  bench.cms.publish(article(1, 'Uno', { picture: own }));
  await bench.sync();
  expect(await bench.text(`/media/${own}.webp`)).toBe('own picture');
});
