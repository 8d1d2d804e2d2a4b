// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createThrottle } from '@portico/shared/throttle';
import { startCms, type TestCms } from '../harness.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

test('a throttle lets so many through, says when to come back, and then does again', () => {
  let time = 0;
  const throttle = createThrottle({ limit: 2, windowMs: 10_000, now: () => time });
  expect([1, 2, 3].map(() => throttle.take('a').allowed)).toEqual([true, true, false]);
  expect(throttle.take('b').allowed).toBe(true);
  time = 4_000;
  expect(throttle.take('a')).toEqual({ allowed: false, retryAfter: 6 });
  time = 10_000;
  expect(throttle.take('a').allowed).toBe(true);
});

test('a throttle forgives who did what they came for', () => {
  const throttle = createThrottle({ limit: 1, windowMs: 10_000 });
  throttle.take('a');
  throttle.forgive('a');
  expect(throttle.take('a').allowed).toBe(true);
});

test('a throttle remembers a bounded number of keys, and forgets the oldest first', () => {
  const throttle = createThrottle({ limit: 1, windowMs: 1e9, maxKeys: 100 });
  for (let key = 0; key < 100; key += 1) throttle.take(`k${key}`);
  expect(throttle.take('k99').allowed).toBe(false);
  for (let key = 100; key < 200; key += 1) throttle.take(`k${key}`);
  expect(throttle.take('k199').allowed).toBe(false);
  expect(throttle.take('k0').allowed).toBe(true);
});

test('F01: hundreds of requests without a session from one source are 429; others are not concerned', async () => {
  const ask = (source: string) =>
    cms.fetch('/api/users/me', { headers: { 'X-Forwarded-For': source } });
  const statuses: number[] = [];
  for (let request = 0; request < 320; request += 1) statuses.push((await ask('192.0.2.9')).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  expect((await ask('192.0.2.10')).status).toBe(200);
});
