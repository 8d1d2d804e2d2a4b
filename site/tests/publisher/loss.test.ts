// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveOrder } from '../../publisher/hold.ts';
import type { Render } from '../../publisher/render.ts';
import type { Query } from '../../src/queries/query.ts';
import { Bench } from './bench.ts';
import { article, articleId, home, organisation, settings, topic, topicId } from './documents.ts';

const hasTopic: Query<string, boolean> = {
  name: 'has-topic',
  answer: (store, id) => store.get('topic', id) !== undefined,
};

const articles: Query<null, number> = {
  name: 'articles',
  answer: (store) => store.all('article').length,
};

let bench: Bench;
let renderings = 0;

/** A home page that cannot do without one topic. */
const needsTopic =
  (render: Render): Render =>
  async (route, ask) => {
    renderings += 1;
    if (route.kind === 'home' && ask(articles, null) >= 0 && !ask(hasTopic, topicId(5)))
      throw new Error('No topic.');
    return render(route, ask);
  };

beforeEach(async () => {
  bench = await Bench.make();
  bench.cms.publish(topic(5), article(1));
  await bench.start({ wrap: needsTopic });
  await bench.caughtUp();
});
afterEach(() => bench.close());

const release = async () => JSON.parse((await bench.text('/release.json')) ?? '');

test('I9: a withdrawal that would cost pages of others waits for an operator, and the site stays as it is', async () => {
  const before = await bench.pages();
  bench.cms.withdraw(topicId(5));
  await bench.sync();
  expect((await release()).hold).toMatchObject({
    reason: 'lost-pages',
    detail: expect.stringContaining('first /'),
  });
  expect(await bench.pages()).toEqual(before);
  expect(bench.log.all.some(({ what }) => what === 'page failed')).toBe(true);
  // The same manifest is not tried again at every look.
  const tried = renderings;
  await bench.sync();
  expect(renderings).toBe(tried);
});

test('I9, I10: a mended site does the withdrawal that it could not do, and waits no more', async () => {
  bench.cms.withdraw(topicId(5));
  await bench.sync();
  await bench.stop();
  await bench.start();
  await bench.caughtUp();
  await bench.running.loop.settled();
  expect((await bench.table()).rows['/argomenti/argomento-5/']?.[1]).toBe(410);
  expect((await release()).hold).toBeNull();
});

test('I10: an operator may prefer the withdrawal to the pages', async () => {
  bench.cms.withdraw(topicId(5));
  await bench.sync();
  await giveOrder(bench.folder, { verb: 'accept' });
  await bench.sync();
  const { rows } = await bench.table();
  expect(rows['/argomenti/argomento-5/']?.[1]).toBe(410);
  expect(rows['/articoli/articolo-1/']?.[1]).toBe(200);
  expect((await release()).hold).toBeNull();
});

test('I5: what is absent from another history is not blamed on what is new in it', async () => {
  bench.cms.reset();
  bench.cms.publish(settings(), home(), organisation(0), topic(0));
  bench.cms.publish(article(40, 'Innocente'));
  await bench.sync();
  await giveOrder(bench.folder, { verb: 'accept' });
  await bench.sync();
  expect(await bench.text('/articoli/articolo-40/')).toContain('Innocente');
  expect((await release()).refused).toEqual([]);
});

test('I9: a document that becomes one without a page waits for an operator', async () => {
  const before = await bench.pages();
  bench.cms.publish({ ...settings(), id: articleId(1) });
  await bench.sync();
  expect((await release()).hold).toMatchObject({ reason: 'lost-pages' });
  expect(await bench.pages()).toEqual(before);
});
