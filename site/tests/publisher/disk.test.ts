// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eachOf } from '../../publisher/each-of.ts';

test('R11: where one piece of work fails the others are not begun, and none goes on behind the error', async () => {
  let running = 0;
  let begun = 0;
  const work = async (item: number): Promise<void> => {
    begun += 1;
    running += 1;
    await delay(item);
    running -= 1;
    if (item === 1) throw new Error('ENOSPC');
  };
  await expect(
    eachOf([1, 50, 50, ...Array.from({ length: 97 }, () => 2)], 3, work),
  ).rejects.toThrow('ENOSPC');
  expect({ running, begun }).toEqual({ running: 0, begun: 3 });
});
