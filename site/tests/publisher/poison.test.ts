// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Query } from '../../src/queries/query.ts';
import { Bench } from './bench.ts';
import { article, articleId, home, topic } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(article(1, 'Buono'), article(2, 'Altro'));
  await bench.start();
  await bench.caughtUp();
});
afterEach(() => bench.close());

const release = async () => JSON.parse((await bench.text('/release.json')) ?? '');

test('I5, R23: a poison document keeps its last good text, holds back what was approved with it, and is named', async () => {
  bench.cms.publish(article(1, 'POISON'), article(2, 'Approvato insieme'));
  bench.cms.publish(article(3, 'Innocente'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Buono');
  expect(await bench.text('/articoli/articolo-2/')).toContain('Altro');
  expect(await bench.text('/articoli/articolo-3/')).toContain('Innocente');
  const { refused, revision } = await release();
  expect(revision).toBe(bench.cms.revision);
  expect(refused).toHaveLength(2);
  const first = { id: articleId(1), page: '/articoli/articolo-1/' };
  expect(refused[0]).toMatchObject({ ...first, reason: 'This text is poison.' });
  expect(refused[1]).toMatchObject({ id: articleId(2) });
  expect(refused[1].reason).toContain(articleId(1));
});

test('I5: a mended document goes online, and what waited for it too', async () => {
  bench.cms.publish(article(1, 'POISON'), article(2, 'Approvato insieme'));
  await bench.sync();
  bench.cms.publish(article(1, 'Sano'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-1/')).toContain('Sano');
  expect(await bench.text('/articoli/articolo-2/')).toContain('Approvato insieme');
  expect((await release()).refused).toEqual([]);
});

test('R23: among many documents that a list reads, the one that breaks the list is found', async () => {
  await bench.stop();
  await bench.start({
    // A list that breaks on what its pages can bear.
    wrap: (render) => async (route, ask) => {
      const page = await render(route, ask);
      if (route.kind === 'home' && page.body.includes('Rompe la lista')) throw new Error('list');
      return page;
    },
  });
  for (let n = 10; n < 14; n += 1)
    bench.cms.publish(article(n, n === 12 ? 'Rompe la lista' : `N${n}`));
  await bench.sync();
  expect((await release()).refused).toMatchObject([
    { id: articleId(12), page: '/', reason: 'list' },
  ]);
  expect(await bench.text('/articoli/articolo-13/')).toContain('N13');
  expect((await bench.table()).rows['/articoli/articolo-12/']).toBeUndefined();
});

test('R23: a text that breaks the contract, or is missing, is refused alone', async () => {
  bench.cms.publish({ ...article(5), audiences: [] });
  bench.cms.publish(article(6, 'Perduto'));
  for (const [digest, text] of bench.cms.texts)
    if (text.includes('Perduto')) bench.cms.texts.delete(digest);
  bench.cms.publish(article(7, 'Con figura', { picture: 'a'.repeat(64) }));
  // As home pages were published before the portal had alerts.
  const noticeDates = { from: '2026-01-01', until: '2026-12-31' };
  bench.cms.publish({ ...home(), noticeDates } as ReturnType<typeof home>);
  bench.cms.publish(topic(5, 'Buon argomento'));
  await bench.sync();
  const { refused } = await release();
  expect(refused.map(({ id }: { id: string }) => id)).toEqual([
    articleId(5),
    articleId(6),
    articleId(7),
  ]);
  expect(refused[0].reason).toContain('audiences');
  expect(refused[2].reason).toContain('picture');
  expect(await bench.text('/argomenti/argomento-5/')).toContain('Buon argomento');
});

test('I10: a refused document that is withdrawn is gone like any other', async () => {
  bench.cms.publish(article(1, 'POISON'));
  await bench.sync();
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  expect((await bench.table()).rows['/articoli/articolo-1/']?.[1]).toBe(410);
  expect((await release()).refused).toEqual([]);
});

test('I5: a page that already failed is not blamed on what is approved afterwards', async () => {
  await bench.stop();
  await bench.start({
    wrap: (render) => (route, ask) =>
      render(route, ask).then((page) => {
        if (route.kind === 'home') throw new Error('A defect of the new code.');
        return page;
      }),
  });
  await bench.caughtUp();
  bench.cms.publish(article(7, 'Innocente'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-7/')).toContain('Innocente');
  expect(JSON.parse((await bench.text('/release.json')) ?? '').refused).toEqual([]);
});

test('I2, I5: a page whose question failed since the start is rendered when the question has an answer', async () => {
  const title: Query<null, string> = {
    name: 'title-of-one',
    answer: (store) => {
      const text = store.get('article', articleId(1))?.document.locales.it.title;
      if (!text || text.includes('Brutto')) throw new Error('There is no title.');
      return text;
    },
  };
  bench.cms.publish(article(1, 'Brutto'));
  await bench.sync();
  await bench.stop();
  await bench.start({
    wrap: (render) => async (route, ask) => {
      if (route.kind === 'home') ask(title, null);
      return render(route, ask);
    },
  });
  await bench.caughtUp();
  expect(await bench.text('/')).toContain('Brutto');
  expect(bench.log.all.some(({ what }) => what === 'page failed')).toBe(true);
  bench.cms.publish(article(1, 'Bello'));
  await bench.sync();
  expect(await bench.text('/')).toContain('Bello');
});
