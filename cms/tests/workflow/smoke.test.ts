// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.stop());

test('an article goes from draft to online', async () => {
  const made = await world.editor.post('/api/articles', article(world));
  expect(made).toMatchObject({ status: 201 });
  const id = made.body.doc.id;
  const sent = await world.editor.post(`/api/articles/${id}/submit`, {});
  expect(sent).toMatchObject({ status: 200 });
  const status = await world.editor.get(`/api/articles/${id}/status`);
  expect(status).toMatchObject({ status: 200 });
  const review = await world.reviewer.get(`/api/articles/${id}/submission/diff`);
  expect(review).toMatchObject({ status: 200 });
  const approved = await world.reviewer.post(`/api/articles/${id}/approve`, {
    digest: sent.body.submission.digest,
  });
  expect(approved).toMatchObject({ status: 200 });
});
