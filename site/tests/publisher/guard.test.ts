// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHold } from '../../publisher/accepted/hold.ts';
import { sendCommand } from '../../publisher/operate/command-queue.ts';
import { Bench, until } from './bench.ts';
import { article, articleId, SETTINGS_ID, settings } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  for (let n = 0; n < 20; n += 1) bench.cms.publish(article(n));
  await bench.start();
  await bench.caughtUp();
});
afterEach(() => bench.close());

const look = async (): Promise<string | undefined> => {
  await bench.sync();
  return (await readHold(bench.folder))?.reason;
};
const count = async (): Promise<number> => Object.keys(await bench.pages()).length;

test('R04: another installation, a lower revision, a fork: the site stays as it is and says why', async () => {
  const pages = await bench.pages();
  const backup = bench.cms.backup();
  bench.cms.reset();
  expect(await look()).toBe('another-lineage');
  bench.cms.restore(backup);
  expect(await look()).toBeUndefined();

  bench.cms.publish(article(30));
  const older = bench.cms.backup();
  bench.cms.publish(article(31));
  await bench.sync();
  bench.cms.restore(older);
  expect(await look()).toBe('lower-revision');
  bench.cms.publish(article(32, 'Altra storia'));
  expect(await look()).toBe('fork');
  bench.cms.publish(article(33, 'Altra storia, più lunga'));
  expect(await look()).toBe('fork');
  expect(await bench.pages()).toMatchObject(
    pages['/'] ? { '/articoli/articolo-31/': expect.any(String) } : {},
  );
  const { hold } = JSON.parse((await bench.text('/release.json')) ?? '');
  expect(hold).toMatchObject({ reason: 'fork', detail: expect.stringContaining('not the one') });
});

test('R04: an operator accepts what the CMS offers, and the site is that history', async () => {
  bench.cms.reset();
  bench.cms.publish(article(40, 'Nuova storia'));
  expect(await look()).toBe('another-lineage');
  await sendCommand(bench.folder, { verb: 'accept' });
  expect(await look()).toBeUndefined();
  const pages = await bench.pages();
  expect(pages['/articoli/articolo-40/']).toBeDefined();
  expect(pages['/articoli/articolo-1/']).toBeUndefined();
  await bench.stop();
  await bench.start();
  expect(await bench.pages()).toEqual(pages);
});

test('I9, R04: no answer of the CMS can empty the site', async () => {
  const before = await count();
  bench.cms.tamper = (manifest) => ({ ...manifest, documents: manifest.documents.slice(0, 3) });
  expect(await look()).toBe('count-mismatch');
  bench.cms.tamper = (manifest) => ({ ...manifest, documents: [], count: 0 });
  expect(await look()).toBe('count-mismatch');
  bench.cms.tamper = (manifest) => manifest;
  for (let n = 0; n < 11; n += 1) bench.cms.withdraw(articleId(n));
  expect(await look()).toBe('too-many-withdrawals');
  expect(await count()).toBe(before);
  await sendCommand(bench.folder, { verb: 'accept' });
  expect(await look()).toBeUndefined();
  expect((await bench.table()).rows['/articoli/articolo-3/']?.[1]).toBe(410);
  // The same history goes on: the way back stays.
  expect(bench.running.dependencies.accepted.journal.length).toBeGreaterThan(1);
});

test('R01, R04: what an operator has accepted is not forgotten by a crash', async () => {
  bench.cms.reset();
  bench.cms.publish(article(40, 'Nuova storia'));
  expect(await look()).toBe('another-lineage');
  bench.cms.sabotage = (_url, response) => !!response.writeHead(503).end();
  await sendCommand(bench.folder, { verb: 'accept' });
  await bench.sync();
  expect(await readdir(bench.folder.commands)).toEqual([]);
  await bench.stop();
  bench.cms.sabotage = () => false;
  await bench.start();
  expect(await look()).toBeUndefined();
  expect((await bench.pages())['/articoli/articolo-40/']).toBeDefined();
  expect((await bench.pages())['/articoli/articolo-1/']).toBeUndefined();
  // That was one acceptance, for one history.
  bench.cms.reset();
  expect(await look()).toBe('another-lineage');
});

test('I10, R15: too many withdrawals during a rollback are said, and can be accepted without ending it', async () => {
  const revision = bench.cms.revision;
  bench.cms.publish(article(1, 'Cambiato'));
  await bench.sync();
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await until(() => bench.running.publisher.hold?.reason === 'operator');
  for (let n = 2; n < 13; n += 1) bench.cms.withdraw(articleId(n));
  const hold = async () => JSON.parse((await bench.text('/release.json')) ?? '').hold;
  const status = async () => (await bench.table()).rows['/articoli/articolo-3/']?.[1];
  expect(await look()).toBe('operator');
  expect((await hold()).detail).toContain('11 withdrawals in an hour are more than 10.');
  expect(await status()).toBe(200);
  await sendCommand(bench.folder, { verb: 'accept' });
  expect(await look()).toBe('operator');
  expect(await status()).toBe(410);
  expect((await hold()).detail).toBe(`An operator went back to revision ${revision}.`);
  expect(await bench.text('/articoli/articolo-1/')).not.toContain('Cambiato');
});

test('I9, R04: another history during a rollback is said, and cannot be accepted before it ends', async () => {
  const revision = bench.cms.revision;
  bench.cms.publish(article(1, 'Cambiato'));
  await bench.sync();
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await until(async () => (await bench.table()).revision === revision);
  const before = await bench.pages();
  bench.cms.reset();
  bench.cms.publish(article(40, 'Nuova storia'));
  expect(await look()).toBe('operator');
  expect((await readHold(bench.folder))?.detail).toContain('another history');
  await sendCommand(bench.folder, { verb: 'accept' });
  expect(await look()).toBe('operator');
  expect(await bench.pages()).toEqual(before);
});

test('I9: what contradicts itself is not believed, even if an operator accepts it', async () => {
  const before = await count();
  bench.cms.reset();
  bench.cms.publish(article(40, 'Nuova storia'));
  expect(await look()).toBe('another-lineage');
  bench.cms.tamper = (manifest) => ({ ...manifest, documents: [] });
  await sendCommand(bench.folder, { verb: 'accept' });
  expect(await look()).toBe('count-mismatch');
  expect(await count()).toBe(before);
});

test('R15: an order that cannot be carried out is said in the log and does not stop the next', async () => {
  const revision = bench.cms.revision;
  bench.cms.publish(article(1, 'Cambiato'));
  await bench.sync();
  await sendCommand(bench.folder, { verb: 'accept' });
  await sendCommand(bench.folder, { verb: 'hold', revision: 0 });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await until(async () => (await bench.table()).revision === revision);
  expect(await bench.text('/articoli/articolo-1/')).not.toContain('Cambiato');
  const said = bench.log.all.filter(
    ({ what }) => what === 'operator command cannot be carried out',
  );
  expect(said).toMatchObject([{ facts: { verb: 'hold', revision: 0 } }]);
});

test('I9: settings that are withdrawn do not empty the site', async () => {
  const before = await count();
  bench.cms.withdraw(SETTINGS_ID);
  expect(await look()).toBe('count-mismatch');
  await sendCommand(bench.folder, { verb: 'accept' });
  expect(await look()).toBe('count-mismatch');
  expect(await count()).toBe(before);
  bench.cms.publish(settings('Nuovo nome'));
  expect(await look()).toBeUndefined();
});

test('R04: ten withdrawals in an hour are believed, the eleventh waits, an hour later it is believed', async () => {
  bench.now = Date.now();
  for (let n = 0; n < 10; n += 1) {
    bench.cms.withdraw(articleId(n));
    expect(await look()).toBeUndefined();
  }
  bench.cms.withdraw(articleId(10));
  expect(await look()).toBe('too-many-withdrawals');
  bench.now += 3_600_001;
  expect(await look()).toBeUndefined();
});

test('R15: a rollback shows the former state whole, holds there, and what was withdrawn stays withdrawn', async () => {
  const revision = bench.cms.revision;
  const before = await bench.pages();
  bench.cms.publish(article(1, 'Cambiato'), article(50, 'Nuovo'));
  await bench.sync();
  bench.cms.withdraw(articleId(2));
  await bench.sync();
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await until(() => bench.running.publisher.hold?.reason === 'operator');
  await until(async () => (await bench.table()).revision === revision);
  expect(await bench.text('/articoli/articolo-1/')).not.toContain('Cambiato');
  const pages = await bench.pages();
  expect(pages['/articoli/articolo-50/']).toBeUndefined();
  expect(pages['/articoli/articolo-2/']).toMatch(/^410/);
  expect(pages['/articoli/articolo-5/']).toBe(before['/articoli/articolo-5/']);
  expect(await bench.text('/sitemap.xml')).not.toContain('articolo-50');

  bench.cms.publish(article(3, 'Più tardi'));
  bench.cms.withdraw(articleId(4));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-3/')).not.toContain('Più tardi');
  expect((await bench.table()).rows['/articoli/articolo-4/']?.[1]).toBe(410);

  await sendCommand(bench.folder, { verb: 'release' });
  await bench.sync();
  expect(await bench.text('/articoli/articolo-3/')).toContain('Più tardi');
  expect(await bench.text('/articoli/articolo-50/')).toContain('Nuovo');
});
