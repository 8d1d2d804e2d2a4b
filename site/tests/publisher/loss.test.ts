// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendCommand } from '../../publisher/operate/command-queue.ts';
import type { Render } from '../../publisher/render/renderer.ts';
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

const TOPIC = '/argomenti/argomento-5/';

/** The topic is gone, the pages that cannot do without it stand as they were, and an operator is asked. */
async function expectStuck(home: string | undefined): Promise<void> {
  const { rows } = await bench.table();
  expect(rows[TOPIC]?.[1]).toBe(410);
  expect(await bench.text('/')).toBe(home);
  expect((await release()).hold).toMatchObject({
    reason: 'lost-pages',
    detail: expect.stringContaining('first /'),
  });
}

test('I9, I10, R24: what is withdrawn goes at once, and pages of others that cannot do without it stay and wait for an operator', async () => {
  const before = await bench.text('/');
  expect(await bench.text('/sitemap.xml')).toContain('topic/argomento-5');
  bench.cms.withdraw(topicId(5));
  await bench.sync();
  await expectStuck(before);
  expect(await bench.text('/sitemap.xml')).not.toContain('topic/argomento-5');
  expect(bench.log.all.filter(({ what }) => what === 'waiting for an operator')).toHaveLength(1);
  expect(bench.log.all.some(({ what }) => what === 'page failed')).toBe(true);
  // The same manifest is not tried again at every look.
  const tried = renderings;
  await bench.sync();
  expect(renderings).toBe(tried);
});

test('I4, I5: while pages wait for an operator, what is approved goes online', async () => {
  const before = await bench.text('/');
  bench.cms.withdraw(topicId(5));
  bench.cms.publish(article(2, 'Intanto'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Intanto');
  bench.cms.publish(article(3, 'E ancora'));
  await bench.sync();
  expect(await bench.text('/articoli/articolo-3/')).toContain('E ancora');
  expect((await release()).refused).toEqual([]);
  await expectStuck(before);
});

test('I9: who accepts many withdrawals has not accepted that pages of others go with them', async () => {
  const many = Array.from({ length: 11 }, (_, n) => article(100 + n));
  bench.cms.publish(...many);
  await bench.sync();
  bench.cms.withdraw(topicId(5));
  for (const { id } of many) bench.cms.withdraw(id);
  bench.cms.publish(article(2, 'Intanto'));
  const before = await bench.text('/');
  await bench.sync();
  expect((await release()).hold.reason).toBe('too-many-withdrawals');
  await sendCommand(bench.folder, { verb: 'accept' });
  await bench.sync();
  expect(await bench.text('/articoli/articolo-2/')).toContain('Intanto');
  await expectStuck(before);
  await bench.sync();
  await expectStuck(before);
});

test('R01, I9: a restart forgets neither the pages that wait for an operator nor why', async () => {
  const before = await bench.text('/');
  bench.cms.withdraw(topicId(5));
  await bench.sync();
  await bench.stop();
  await bench.start({ wrap: needsTopic });
  await bench.sync();
  await expectStuck(before);
  await sendCommand(bench.folder, { verb: 'accept' });
  await bench.sync();
  expect((await bench.table()).rows['/']).toBeUndefined();
  expect((await release()).hold).toBeNull();
});

test('I10: a page that failed before a withdrawal may show what was withdrawn, and an operator is asked', async () => {
  await bench.stop();
  await bench.start({
    wrap: (render) => async (route, ask) => {
      // Before it asks anything: nobody knows what its last text shows.
      if (route.kind === 'home') throw new Error('A defect of the new code.');
      return render(route, ask);
    },
  });
  await bench.sync();
  expect((await release()).hold).toBeNull();
  expect(await bench.text('/')).toContain('Articolo 1');
  bench.cms.withdraw(articleId(1));
  await bench.sync();
  expect((await bench.table()).rows['/articoli/articolo-1/']?.[1]).toBe(410);
  expect((await release()).hold).toMatchObject({ reason: 'lost-pages' });
  await sendCommand(bench.folder, { verb: 'accept' });
  await bench.sync();
  expect(await bench.text('/')).toBeUndefined();
});

test('I9: whoever accepts another history is asked before pages go that cannot be rendered with it', async () => {
  bench.cms.reset();
  bench.cms.publish(settings(), home(), organisation(0), topic(0), article(1));
  await bench.sync();
  await sendCommand(bench.folder, { verb: 'accept' });
  await bench.sync();
  expect((await bench.table()).rows[TOPIC]).toBeUndefined();
  expect(await bench.text('/')).toBeDefined();
  expect((await release()).hold).toMatchObject({ reason: 'lost-pages' });
});

test('I10: where «gone» itself cannot be rendered, nothing stands', async () => {
  await bench.stop();
  await bench.start({
    wrap: (render) => async (route, ask) => {
      const page = await render(route, ask);
      if (route.kind === 'gone') throw new Error('No words.');
      return page;
    },
  });
  bench.cms.withdraw(topicId(5));
  await bench.sync();
  expect((await bench.table()).rows[TOPIC]).toBeUndefined();
  expect((await release()).hold).toBeNull();
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
  await sendCommand(bench.folder, { verb: 'accept' });
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
  await sendCommand(bench.folder, { verb: 'accept' });
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

test('R11: another history that could not be written is shown as soon as it can be', async () => {
  bench.cms.reset();
  bench.cms.publish(settings(), home(), organisation(0), topic(0), topic(5));
  bench.cms.publish(article(40, 'Nuova storia'));
  await bench.sync();
  const { accepted } = bench.folder;
  await rename(accepted, `${accepted}.away`);
  await mkdir(path.join(accepted, 'full'), { recursive: true });
  await sendCommand(bench.folder, { verb: 'accept' });
  await bench.sync();
  expect(bench.running.loop.health.error).toContain('cannot be written');
  await rm(accepted, { recursive: true });
  await rename(`${accepted}.away`, accepted);
  await bench.sync();
  expect(await bench.text('/articoli/articolo-40/')).toContain('Nuova storia');
  expect((await release()).hold).toBeNull();
});
