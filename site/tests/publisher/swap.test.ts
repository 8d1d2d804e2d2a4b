// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench } from './bench.ts';
import { article, organisation } from './documents.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
});
afterEach(() => bench.close());

test('I3, R13: while releases change under load no answer fails and none is mixed', async () => {
  for (let n = 0; n < 10; n += 1) bench.cms.publish(article(n));
  await bench.start();
  await bench.caughtUp();
  const origin = await bench.serve();
  let going = true;
  let answers = 0;
  const wrong: string[] = [];
  const reader = async (n: number): Promise<void> => {
    while (going) {
      const response = await fetch(`${origin}/articoli/articolo-${n}/`);
      const text = await response.text();
      answers += 1;
      // Every page names the same organisation in one release, and ends where it should.
      if (
        response.status !== 200 ||
        !/by Nome \d+|by Organizzazione 0/.test(text) ||
        !text.endsWith('</html>')
      ) {
        wrong.push(`${response.status} ${text}`);
      }
    }
  };
  const readers = Array.from({ length: 6 }, (_, n) => reader(n));
  // Fifteen releases, and as many more as it takes until enough was read meanwhile.
  for (let step = 0; step < 15 || answers <= 50; step += 1) {
    bench.cms.publish(organisation(0, `Nome ${step}`));
    await bench.sync();
  }
  going = false;
  await Promise.all(readers);
  expect(wrong).toEqual([]);
});

test('I3: one request sees one release: a page and its list change together', async () => {
  bench.cms.publish(article(1, 'Prima'));
  await bench.start();
  await bench.caughtUp();
  const numbers = new Set<number>();
  for (let step = 0; step < 5; step += 1) {
    bench.cms.publish(article(1, `Passo ${step}`));
    await bench.sync();
    const { number, rows } = await bench.table();
    numbers.add(number);
    expect(Object.keys(rows)).toContain('/articoli/articolo-1/');
    expect(await bench.text('/')).toContain(`Passo ${step}`);
    expect(await bench.text('/articoli/articolo-1/')).toContain(`Passo ${step}`);
  }
  expect(numbers.size).toBe(5);
});
