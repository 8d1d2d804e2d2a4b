// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench } from './bench.ts';
import {
  alert,
  alertId,
  alliance,
  article,
  articleId,
  organisation,
  press,
  pressId,
  project,
  projectId,
  topic,
} from './documents.ts';
import { seeded } from './seeded.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(() => bench.close());

/** A random edit of what an alliance does: a member that joins or leaves, a project, an item of the press review. */
function allianceEdit(cms: Bench['cms'], random: (below: number) => number): void {
  const n = random(4);
  switch (random(5)) {
    case 0:
      cms.publish(alliance(3, [0, 1, 2].slice(random(4))));
      return;
    case 1:
      cms.publish(project(n, `Progetto ${random(1000)}`, random(4)));
      return;
    case 2: {
      const id = random(2) === 0 ? projectId(n) : pressId(random(8));
      if (cms.ids.includes(id)) cms.withdraw(id);
      return;
    }
    default:
      cms.publish(
        press(random(8), `Voce ${random(1000)}`, {
          outlet: `Testata ${random(3)}`,
          year: 2022 + random(3),
          projects: [n, random(4)].slice(random(3)),
          offline: random(3) === 0,
        }),
      );
  }
}

/** One random edit, as an editor and a reviewer might make it. */
function edit(cms: Bench['cms'], random: (below: number) => number): void {
  const n = random(25);
  const options = { topic: random(3), organisation: random(3), english: random(2) === 0 };
  switch (random(11)) {
    case 8:
    case 9:
    case 10:
      allianceEdit(cms, random);
      return;
    case 0:
      cms.publish(organisation(random(3), `Organizzazione ${random(1000)}`));
      return;
    case 1:
      cms.publish(topic(random(3), `Argomento ${random(1000)}`));
      return;
    case 2:
      cms.publish(
        alert(random(4), `2026-06-0${1 + random(8)}`, { ...options, title: `AVVISO ${random(9)}` }),
      );
      return;
    case 3:
      for (const id of [articleId(n), alertId(random(8))])
        if (cms.ids.includes(id)) cms.withdraw(id);
      return;
    case 4:
      cms.publish(article(n, `Veleno POISON ${n}`, options), article(30 + n, `Innocente ${n}`));
      return;
    default:
      cms.publish(article(n, `Articolo ${random(1000)}`, options));
  }
}

test.each([1, 2, 3])(
  'I2: after random edits the site is what a full render gives, byte for byte (seed %i)',
  async (seed) => {
    const random = seeded(seed);
    for (let n = 0; n < 3; n += 1) bench.cms.publish(organisation(n), topic(n));
    bench.now = Date.UTC(2026, 5, 1, 10);
    await bench.start();
    await bench.caughtUp();
    for (let step = 0; step < 25; step += 1) {
      for (let edits = random(4); edits >= 0; edits -= 1) edit(bench.cms, random);
      if (random(5) === 0) bench.now += 86_400_000;
      await bench.sync();
    }
    const incremental = await bench.pages();
    const hidden = await bench.text('/search-state.json');
    await bench.stop();
    await bench.start();
    expect(await bench.pages()).toEqual(incremental);
    expect(hidden).toBeDefined();
  },
  180_000,
);

test('I2: a page that is missing, or that nothing calls for, is found at idle', async () => {
  bench.cms.publish(article(1));
  await bench.start({ idleAfter: 0 });
  await bench.caughtUp();
  const { cache } = bench.running.publisher.site;
  const page = cache.pages.get('/articoli/articolo-1/');
  if (!page) throw new Error('The page is not there.');
  await bench.running.loop.settled();
  const differences = () =>
    bench.log.all.filter(({ what }) => what === 'the fast path differs from a full render');
  expect(differences()).toEqual([]);
  cache.dropPage(page.path);
  cache.putPage({ ...page, path: '/articoli/mai-stato/' });
  bench.running.loop.want('publish');
  await bench.running.loop.settled();
  expect(differences().map(({ facts }) => facts)).toMatchObject([
    { path: '/articoli/articolo-1/', reason: 'not there' },
    { path: '/articoli/mai-stato/', reason: 'not called for' },
  ]);
});

test('I2: a question answered differently without having been asked again is found at idle', async () => {
  bench.cms.publish(article(1));
  await bench.start();
  await bench.caughtUp();
  const { checkPages } = await import('../../publisher/render/check.ts');
  const { publisher } = bench.running;
  const paths = [...publisher.site.cache.pages.keys()];
  const { render } = bench.running.dependencies;
  expect(await checkPages(publisher.site, render, paths)).toEqual([]);
  const page = publisher.site.cache.pages.get('/articoli/articolo-1/');
  if (!page) throw new Error('The page is not there.');
  publisher.site.cache.putPage({ ...page, content: '0'.repeat(64) });
  expect(await checkPages(publisher.site, render, paths)).toEqual([
    { path: '/articoli/articolo-1/', question: null, reason: 'other bytes' },
  ]);
});
