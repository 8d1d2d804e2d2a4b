// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_WAITING } from '../../media/limits.ts';
import { addPerson, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { jpeg, upload, uploaded } from './pictures.ts';

let cms: TestCms;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'media@example.org' });
});
afterAll(() => cms.stop());

test('pictures that come at once are prepared one after the other, and too many are told to come again', async () => {
  const picture = await jpeg({ width: 3000, height: 2000 });
  const sent = Array.from({ length: MAX_WAITING + 3 }, () => upload(cms, reviewer.cookie, picture));
  const answers = await Promise.all(sent);
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(MAX_WAITING);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(refused).toHaveLength(3);
  for (const answer of refused) {
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Riprova tra un minuto');
  }
  expect((await uploaded(await upload(cms, reviewer.cookie, picture))).renditions).toHaveLength(3);
});

test('U01: decoding does not make the CMS itself large', async () => {
  const large = await jpeg({ width: 8000, height: 5000 });
  const before = process.memoryUsage.rss();
  const answers = await Promise.all(
    Array.from({ length: 3 }, () => upload(cms, reviewer.cookie, large)),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  // Decoded, one of them has 120 MB.
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
});
