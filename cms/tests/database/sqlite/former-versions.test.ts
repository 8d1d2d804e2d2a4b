// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { make, startWorld, type World } from '../../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

test('a version that Payload wrote before is not read, and is removed with its document', async () => {
  const client = createClient({ url: `file:${path.join(world.cms.dataDir, 'cms.db')}` });
  const id = await make(world.cms, 'articles', {
    title: 'La copia di lavoro',
    organisation: world.organisation,
  });
  const at = new Date(Date.now() + 60_000).toISOString();
  await client.execute({
    sql: 'INSERT INTO _articles_v (id, parent_id, version__status, created_at, updated_at, latest) VALUES (?, ?, ?, ?, ?, 1)',
    args: ['former', id, 'draft', at, at],
  });
  await client.execute({
    sql: 'INSERT INTO _articles_v_locales (version_title, _locale, _parent_id) VALUES (?, ?, ?)',
    args: ['Di prima', 'it', 'former'],
  });
  const left = async (): Promise<unknown> =>
    (await client.execute('SELECT count(*) AS n FROM _articles_v')).rows[0]?.['n'];
  const query = '?depth=0&draft=true&locale=it';
  const { body } = await world.editor.get(`/api/articles/${id}${query}`);
  expect(body.title).toBe('La copia di lavoro');
  const list = await world.editor.get(`/api/articles${query}&where[title][like]=copia`);
  expect(list.body.docs).toMatchObject([{ id, title: 'La copia di lavoro' }]);
  const saved = await world.editor.patch(`/api/articles/${id}${query}&autosave=true`, {
    summary: 'Ancora',
  });
  expect(saved.body.doc).toMatchObject({ title: 'La copia di lavoro', summary: 'Ancora' });
  expect(await left()).toBe(1);
  expect((await world.editor.delete(`/api/articles/${id}`)).status).toBe(200);
  expect(await left()).toBe(0);
  client.close();
});
