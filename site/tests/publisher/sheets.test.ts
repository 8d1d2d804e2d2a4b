// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchablePages, signatureOf } from '../../publisher/search/searchable-pages.ts';
import { Bench, REAL_SITE, until } from './bench.ts';
import { article, articleId } from './documents.ts';

let bench: Bench;
const PAGE = '/articoli/articolo-1/';
const SHEET = `${PAGE}foglio.pdf`;
const IN_ENGLISH = '/en/articles/article-1/sheet.pdf';

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

const health = async () => (await fetch(`http://127.0.0.1:${bench.running.port}/health`)).json();

test('before anything is published the publisher answers how it is, without an error in its log', async () => {
  bench = await Bench.make();
  try {
    bench.cms.sabotage = (_url, response) => {
      response.writeHead(503).end();
      return true;
    };
    await start();
    expect(await health()).toMatchObject({ revision: 0, areSheetsOnline: false });
    expect(bench.log.all.filter(({ what }) => what === 'request failed')).toEqual([]);
  } finally {
    await bench.close();
  }
});

/** To draw one, a child is started: each test begins with the sheets that the former has left. */
describe('a publisher that makes sheets', () => {
  beforeAll(async () => {
    bench = await Bench.make();
  });
  afterAll(() => bench.close());

  test('the sheet of an article is a file of a release after its page, named there with its size, and not called online before', async () => {
    bench.cms.publish(article(1, 'Chiudi la telefonata', { english: true }), article(2));
    await start();
    const { online } = bench.running.dependencies;
    const publish = online.publish.bind(online);
    const said: unknown[] = [];
    online.publish = async (...release) => {
      said.push((await health()).areSheetsOnline);
      return publish(...release);
    };
    await bench.caughtUp();
    expect(await bench.text(PAGE)).toContain('Chiudi la telefonata');
    const { publisher } = bench.running;
    const before = signatureOf(searchablePages(publisher.site));
    await sheetReady();
    // The release is on the disk before the publisher knows it.
    await until(() => publisher.areSheetsOnline);
    expect(said).not.toEqual([]);
    expect(new Set(said)).toEqual(new Set([false]));
    online.publish = publish;
    // It needs no new search index.
    expect(signatureOf(searchablePages(publisher.site))).toBe(before);
    const pdf = await readFile(await fileAt(SHEET), 'latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    const kilobytes = Math.ceil(pdf.length / 1000);
    const page = (await bench.text(PAGE)) ?? '';
    expect(page).toContain(`Foglio da stampare (PDF, 1 pagina, ${kilobytes}\u00A0kB)`);
    expect(page).toContain(`<a href="${SHEET}" download="articolo-1.pdf" data-pagefind-ignore`);
    // One tap away: in no disclosure.
    const [share = ''] = /<div class="share".*?<details/s.exec(page) ?? [];
    expect(share).toContain(SHEET);
  });

  test('I2: sheets are kept over a restart, and made anew they have the same bytes', async () => {
    await untilDrawn(() => isOnline(IN_ENGLISH));
    const online = await bench.pages();
    await bench.stop();
    await start();
    expect(await bench.pages()).toEqual(online);
    await bench.stop();
    await rm(path.join(bench.folder.root, 'sheets.json'));
    await start();
    await untilDrawn(async () => (await isOnline(SHEET)) && (await isOnline(IN_ENGLISH)));
    expect(await bench.pages()).toEqual(online);
  });

  test('a sheet is online beside the text that it prints and no other', async () => {
    expect(await bench.text(PAGE)).toContain('<div class="sheet">');
    const first = await fileAt(SHEET);
    bench.cms.publish(article(1, 'Dopo'));
    await bench.sync();
    expect(await bench.text(PAGE)).toContain('Dopo');
    if (await isOnline(SHEET)) expect(await fileAt(SHEET)).not.toBe(first);
    else expect(await bench.text(PAGE)).not.toContain('<div class="sheet">');
    await sheetReady();
    expect(await fileAt(SHEET)).not.toBe(first);
  });

  test('a text with letters that the type has not keeps its page without a sheet, and holds up no other', async () => {
    const failed = () =>
      bench.log.all.filter(({ what }) => what === 'a sheet could not be made').length;
    bench.cms.publish(article(2, 'كلمة السر'), article(1, 'Con il suo foglio'));
    const former = await fileAt(SHEET);
    await bench.sync();
    await untilDrawn(async () => (await isOnline(SHEET)) && (await fileAt(SHEET)) !== former);
    expect(await bench.text('/articoli/articolo-2/')).not.toContain('<div class="sheet">');
    expect(await isOnline('/articoli/articolo-2/foglio.pdf')).toBe(false);
    expect(failed()).toBe(1);
    bench.running.loop.want('publish');
    await bench.running.loop.settled();
    await bench.running.dependencies.sheets.settled();
    expect(failed()).toBe(1);
  });

  test('texts that are approved one soon after the other get their sheets from one child', async () => {
    await bench.stop();
    await bench.start({
      dist: REAL_SITE,
      makesSheets: true,
      sheetTimings: { quietMs: 2000, maxWaitMs: 60_000, retryMs: 0 },
    });
    await bench.caughtUp();
    const runs = () => bench.log.all.filter(({ what }) => what === 'sheets made').length;
    const before = runs();
    for (const title of ['Primo', 'Secondo', 'Terzo']) {
      bench.cms.publish(article(1, title));
      await bench.sync();
    }
    await sheetReady();
    expect(runs()).toBe(before + 1);
  });

  test('I10: the sheet of a withdrawn article is gone with its page, and then from the disk', async () => {
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
});
