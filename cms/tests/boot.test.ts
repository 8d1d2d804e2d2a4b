// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type TestCms } from './harness.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

test('the CMS starts on an empty database and knows every content collection', async () => {
  const { docs } = await cms.payload.find({ collection: 'articles' });
  expect(docs).toEqual([]);
});

test('the REST API answers without a listening server', async () => {
  const answer = await cms.fetch('/api/articles');
  expect(answer.status).toBe(401);
});
