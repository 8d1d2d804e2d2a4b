// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendCommand } from '../../publisher/operate/command-queue.ts';
import { Bench, until } from './bench.ts';
import { article, articleId, event, eventId } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1, 'Uno', { english: true }), event(1, 'Incontro', { english: true }));
  await bench.start();
  await bench.caughtUp();
});
afterEach(() => bench.close());

const EVENT = ['/eventi/evento-1/', '/eventi/evento-1.ics'];
const EVENT_EN = ['/en/events/event-1/', '/en/events/event-1.ics'];
const CODES = ['/articoli/articolo-1/qr.svg', '/en/articles/article-1/qr.svg'];

const statuses = async (addresses: readonly string[]): Promise<(number | undefined)[]> => {
  const { rows } = await bench.table();
  return addresses.map((address) => rows[address]?.[1]);
};

test('what is withdrawn answers 410 at each of its addresses: calendar files and QR codes too', async () => {
  expect(await statuses([...EVENT, ...EVENT_EN, ...CODES])).toEqual(Array(6).fill(200));
  bench.cms.withdraw(eventId(1), 'Annullato.');
  bench.cms.withdraw(articleId(1), 'Superato.');
  await bench.sync();
  expect(await statuses([...EVENT, ...EVENT_EN, ...CODES])).toEqual(Array(6).fill(410));
  expect(await bench.text('/eventi/evento-1.ics')).toContain('Annullato.');
});

test('the address of a language that an approval dropped answers 410 and says where the text is', async () => {
  bench.cms.publish(article(1, 'Solo italiano'), event(1, 'Incontro'));
  await bench.sync();
  expect(await statuses(['/en/articles/article-1/', ...EVENT_EN])).toEqual([410, 410, 410]);
  expect(await bench.text('/en/articles/article-1/')).toContain('now Solo italiano');
  bench.cms.publish(article(1, 'Di nuovo', { english: true }));
  await bench.sync();
  expect(await statuses(['/en/articles/article-1/'])).toEqual([200]);
});

test('a language that was dropped before the withdrawal answers 410 after it', async () => {
  bench.cms.publish(article(1, 'Solo italiano'));
  await bench.sync();
  bench.cms.withdraw(articleId(1), 'Superato.');
  await bench.sync();
  expect(await statuses(['/articoli/articolo-1/', '/en/articles/article-1/'])).toEqual([410, 410]);
  expect(await bench.text('/en/articles/article-1/')).toContain('Superato.');
});

test('I2, I9: a language that a withdrawn text does not get back answers 410 on a publisher that never saw it online', async () => {
  bench.cms.publish(article(2, 'Due', { english: true }));
  bench.cms.withdraw(articleId(2), 'Superato.');
  await bench.sync();
  expect(await statuses(['/articoli/articolo-2/', '/en/articles/article-2/'])).toEqual([410, 410]);
  bench.cms.publish(article(2, 'Solo italiano'));
  await bench.sync();
  expect(JSON.parse((await bench.text('/release.json')) ?? '').hold).toBeNull();
  expect(await statuses(['/articoli/articolo-2/', '/en/articles/article-2/'])).toEqual([200, 410]);
});

test('an address that a document leaves for another one answers 410', async () => {
  const moved = article(1, 'Altrove');
  moved.locales.it.slug = 'altrove';
  bench.cms.publish(moved);
  await bench.sync();
  expect(await statuses(['/articoli/altrove/', '/articoli/articolo-1/'])).toEqual([200, 410]);
});

test('I2: former addresses are remembered over a restart and over the cut of the journal', async () => {
  bench.cms.publish(article(1, 'Solo italiano'), event(1, 'Incontro'));
  await bench.sync();
  const pages = await bench.pages();
  // The first start writes the base anew, the second reads it.
  for (let start = 0; start < 2; start += 1) {
    await bench.stop();
    await bench.start();
    expect(await bench.pages()).toEqual(pages);
  }
});

test('R15: what a rollback brings back is there, and has left again after it', async () => {
  const revision = bench.cms.revision;
  bench.cms.publish(article(1, 'Solo italiano'));
  await bench.sync();
  const pages = await bench.pages();
  await sendCommand(bench.folder, { verb: 'hold', revision });
  await until(async () => (await bench.table()).revision === revision);
  expect(await statuses(['/en/articles/article-1/'])).toEqual([200]);
  await sendCommand(bench.folder, { verb: 'release' });
  await bench.sync();
  expect(await bench.pages()).toEqual(pages);
});
