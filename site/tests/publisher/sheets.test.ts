// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasSheet } from '@portico/shared/contract/types';
import { documentPath } from '@portico/shared/paths';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchablePages, signatureOf } from '../../publisher/search/searchable-pages.ts';
import { fixtures } from '../pages/portal.ts';
import { Bench, REAL_SITE, until } from './bench.ts';
import { article, articleId } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(() => bench.close());

/** Addresses of sheets, not of the PDFs that kits have. */
const SHEETS = /\/(?:foglio|sheet)\.pdf$/;

const BLOBS = path.resolve(import.meta.dirname, '../../../shared/fixtures/blobs');
const PAGE = '/articoli/articolo-1/';
const SHEET = `${PAGE}foglio.pdf`;

const start = () => bench.start({ dist: REAL_SITE, makesSheets: true });
const rowOf = async (address: string) => (await bench.table()).rows[address];
const isOnline = async (address: string) => (await rowOf(address))?.[2] === 'application/pdf';
const fileAt = async (address: string): Promise<string> =>
  bench.running.dependencies.contents.fileOf((await rowOf(address))?.[0] ?? '');

/** Sheets are drawn when nobody else wants the processor. */
const untilDrawn = (condition: () => boolean | Promise<boolean>) => until(condition, 150_000);

/** Waits until the page and its sheet are of the text that is online. */
async function sheetReady(): Promise<void> {
  await bench.caughtUp();
  await untilDrawn(() => isOnline(SHEET));
}

test('the sheet of an article is a file of a release after its page, named there with its size', async () => {
  bench.cms.publish(article(1, 'Chiudi la telefonata'));
  await start();
  await bench.caughtUp();
  expect(await bench.text(PAGE)).toContain('Chiudi la telefonata');
  await sheetReady();
  const pdf = await readFile(await fileAt(SHEET), 'latin1');
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  const kilobytes = Math.ceil(pdf.length / 1000);
  expect(await bench.text(PAGE)).toContain(
    `Foglio da stampare (PDF, 1 pagina, ${kilobytes}\u00A0kB)`,
  );
  expect(await bench.text(PAGE)).toContain(
    `<a href="${SHEET}" download="articolo-1.pdf" data-pagefind-ignore`,
  );
  // One tap away: in no disclosure.
  const [share = ''] = /<div class="share".*?<details/s.exec((await bench.text(PAGE)) ?? '') ?? [];
  expect(share).toContain(SHEET);
});

test('a sheet is online beside the text that it prints and no other, and needs no new search index', async () => {
  bench.cms.publish(article(1, 'Prima'));
  await start();
  await bench.caughtUp();
  const { publisher } = bench.running;
  const before = signatureOf(searchablePages(publisher.site));
  await sheetReady();
  expect(await bench.text(PAGE)).toContain('<div class="sheet">');
  expect(signatureOf(searchablePages(publisher.site))).toBe(before);
  const first = await fileAt(SHEET);
  bench.cms.publish(article(1, 'Dopo'));
  await bench.sync();
  expect(await bench.text(PAGE)).toContain('Dopo');
  if (await isOnline(SHEET)) expect(await fileAt(SHEET)).not.toBe(first);
  else expect(await bench.text(PAGE)).not.toContain('<div class="sheet">');
  await sheetReady();
  expect(await fileAt(SHEET)).not.toBe(first);
});

const health = () => fetch(`http://127.0.0.1:${bench.running.port}/health`);

test('before anything is published the publisher answers how it is, without an error in its log', async () => {
  bench.cms.sabotage = (_url, response) => {
    response.writeHead(503).end();
    return true;
  };
  await start();
  const answer = await health();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ revision: 0, areSheetsOnline: false });
  expect(bench.log.all.filter(({ what }) => what === 'request failed')).toEqual([]);
});

test('sheets are not called online before the release that names them is', async () => {
  bench.cms.publish(article(1));
  await start();
  const { online } = bench.running.dependencies;
  const publish = online.publish.bind(online);
  const said: unknown[] = [];
  online.publish = async (...release) => {
    said.push((await (await health()).json()).areSheetsOnline);
    return publish(...release);
  };
  await sheetReady();
  // The release is on the disk before the publisher knows it.
  await until(() => bench.running.publisher.areSheetsOnline);
  expect(new Set(said)).toEqual(new Set([false]));
});

test('I10: the sheet of a withdrawn article is gone with its page, and then from the disk', async () => {
  bench.cms.publish(article(1, 'Da togliere'), article(2));
  await start();
  await sheetReady();
  const file = await fileAt(SHEET);
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  expect((await rowOf(SHEET))?.slice(1, 3)).toEqual([410, 'text/html; charset=utf-8']);
  bench.running.dependencies.contents.forgetYoung();
  bench.now = Date.now() + 61_000;
  bench.running.loop.want('tidy');
  await bench.running.loop.settled();
  expect(existsSync(file)).toBe(false);
});

test('I2: sheets are kept over a restart, and made anew they have the same bytes', async () => {
  bench.cms.publish(article(1, 'Uguale', { english: true }));
  await start();
  await sheetReady();
  await untilDrawn(() => isOnline('/en/articles/article-1/sheet.pdf'));
  const online = await bench.pages();
  await bench.stop();
  await start();
  expect(await bench.pages()).toEqual(online);
  await bench.stop();
  await rm(path.join(bench.folder.root, 'sheets.json'));
  await start();
  await until(
    async () => (await isOnline(SHEET)) && (await isOnline('/en/articles/article-1/sheet.pdf')),
  );
  expect(await bench.pages()).toEqual(online);
});

test('a text with letters that the type has not keeps its page without a sheet, and holds up no other', async () => {
  bench.cms.publish(article(2, 'كلمة السر'), article(1, 'Con il suo foglio'));
  await start();
  await sheetReady();
  expect(await bench.text('/articoli/articolo-2/')).not.toContain('<div class="sheet">');
  expect(await isOnline('/articoli/articolo-2/foglio.pdf')).toBe(false);
  const failed = bench.log.all.filter(({ what }) => what === 'a sheet could not be made');
  expect(failed).toHaveLength(1);
  bench.running.loop.want('publish');
  await bench.running.loop.settled();
  await bench.running.dependencies.sheets.settled();
  expect(bench.log.all.filter(({ what }) => what === 'a sheet could not be made')).toHaveLength(1);
});

test('every article, lesson and quiz of the demonstration has its sheet, and kits name those of theirs', async () => {
  bench.cms.reset();
  for (const name of await readdir(BLOBS))
    bench.cms.blobs.set(path.parse(name).name, await readFile(path.join(BLOBS, name)));
  for (const document of fixtures) bench.cms.publish(document);
  bench.now = Date.UTC(2026, 5, 1, 10);
  await start();
  await bench.caughtUp();
  const { publisher, dependencies } = bench.running;
  const wanted = fixtures
    .filter(({ type }) => hasSheet(type))
    .flatMap(({ locales }) => Object.keys(locales)).length;
  await untilDrawn(() => publisher.site.sheets.size === wanted);
  await bench.running.loop.settled();
  await dependencies.sheets.settled();
  const { rows } = await bench.table();
  const sheets = Object.keys(rows).filter((address) => SHEETS.test(address));
  expect(sheets).toHaveLength(wanted);
  const linked = new Set<string>();
  for (const address of Object.keys(rows).filter((one) => one.endsWith('/'))) {
    const html = (await bench.text(address, rows)) ?? '';
    for (const [, target = ''] of html.matchAll(/href="(\/[^"]+\.pdf)"/g))
      if (SHEETS.test(target)) linked.add(target);
  }
  expect([...linked].sort()).toEqual(sheets.sort());
  for (const { type, locales } of fixtures) {
    if (type !== 'kit') continue;
    const html = await bench.text(documentPath('kit', locales.it.slug, 'it'));
    expect(html).toContain('<div class="sheet">');
  }
});
