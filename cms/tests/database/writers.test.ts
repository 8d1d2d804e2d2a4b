// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type TestCms } from '../harness.ts';
import { onSecantus, testOffSecantus } from '../on-secantus.ts';
import { createTopic, renameTopic, titles } from './topics.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

/** SecantusDB writes one after the other: more only take longer. */
const ROUNDS = onSecantus ? 2 : 6;

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test('R03: ten writers at once lose nothing that was acknowledged', async () => {
  const acknowledged = new Map<string, string>();
  await Promise.all(
    times(10).map(async (writer) => {
      for (const round of times(ROUNDS)) {
        const id = await createTopic(cms.payload, `${writer}-${round}`);
        acknowledged.set(id, `${writer}-${round}`);
      }
    }),
  );
  expect(acknowledged.size).toBe(10 * ROUNDS);
  const stored = await titles(cms.payload);
  for (const [id, title] of acknowledged) expect(stored.get(id)).toEqual({ it: title, en: title });
});

test('I7: a reader beside a writer never sees half a save', async () => {
  const id = await createTopic(cms.payload, 'start');
  let writing = true;
  let reads = 0;
  const writer = (async () => {
    // Until somebody has read meanwhile.
    for (let round = 0; round < 12 || reads < 4; round += 1)
      await renameTopic(cms.payload, id, `round ${round}`);
    writing = false;
  })();
  while (writing) {
    const { it, en } = (await titles(cms.payload)).get(id) ?? {};
    expect(it).toBeDefined();
    expect(en).toBe(it);
    reads++;
  }
  await writer;
  expect(reads).toBeGreaterThan(3);
});

testOffSecantus('transactions leave no descriptor behind', async () => {
  const open = async (): Promise<number> => (await readdir('/proc/self/fd')).length;
  await createTopic(cms.payload, 'warm');
  const before = await open();
  for (const round of times(20)) await createTopic(cms.payload, `descriptor ${round}`);
  expect(await open()).toBeLessThanOrEqual(before + 2);
});
