// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, expect, test, vi } from 'vitest';
import { startCms } from './harness.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('periodic work ends with its CMS: nothing of it asks a database that is closed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const lines: string[] = [];
  const cms = await startCms({ log: (line) => lines.push(line) });
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  await cms.stop();
  expect(vi.getTimerCount()).toBe(0);
  expect(lines.filter((line) => /tried again/.test(line))).toEqual([]);
}, 120_000);
