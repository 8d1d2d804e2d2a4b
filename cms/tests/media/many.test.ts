// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_WAITING } from '../../media/limits.ts';
import { addPerson, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { jpeg, upload, uploaded } from './pictures.ts';
import { endPrograms, programs, untilThere } from './programs.ts';

let cms: TestCms;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'media@example.org' });
});
afterAll(() => cms.stop());

/** Sends so many at once, while the program that prepares them stands still until some were answered. */
async function sendAtOnce(count: number, answered: number, picture: Buffer): Promise<Response[]> {
  await endPrograms();
  await uploaded(await upload(cms, reviewer.cookie, await jpeg()));
  const [pid] = programs();
  if (pid !== undefined) process.kill(pid, 'SIGSTOP');
  let told = 0;
  const sent = Array.from({ length: count }, async () => {
    const answer = await upload(cms, reviewer.cookie, picture);
    told += 1;
    return answer;
  });
  if (pid !== undefined) {
    await untilThere(() => told >= answered || undefined);
    process.kill(pid, 'SIGCONT');
  }
  return Promise.all(sent);
}

test('pictures that come at once are prepared one after the other, and too many are told to come again', async () => {
  const answers = await sendAtOnce(MAX_WAITING + 3, 3, await jpeg({ width: 300, height: 200 }));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(MAX_WAITING);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(refused).toHaveLength(3);
  for (const answer of refused) {
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Riprova tra un minuto');
  }
  const next = await upload(cms, reviewer.cookie, await jpeg({ width: 3000, height: 2000 }));
  expect((await uploaded(next)).renditions).toHaveLength(3);
});

test('U01: decoding does not make the CMS itself large', async () => {
  const large = await jpeg({ width: 8000, height: 5000 });
  const before = process.memoryUsage.rss();
  const answers = await Promise.all(
    Array.from({ length: 2 }, () => upload(cms, reviewer.cookie, large)),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  // Decoded, one of them has 120 MB.
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
});
