// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Client } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '../../database/migrate.ts';
import { writeOlderTitles } from '../../records/older-titles.ts';
import { catalogue } from '../../records/rows.ts';
import {
  article,
  type Body,
  make,
  online,
  startWorld,
  uploaded,
  type World,
} from '../workflow/world.ts';

let world: World;
let picture: string;
beforeAll(async () => {
  world = await startWorld({ migrate: true });
  const { cms, editor } = world;
  const first = await make(cms, 'articles', {
    ...article(world, { title: 'Città più sicure' }),
    organisation: world.organisation,
  });
  await online(world, 'articles', first, editor);
  await editor.patch(`/api/articles/${first}`, { title: 'Titolo nuovo' });
  await editor.post('/api/articles?locale=en', { title: 'Only in English' });
  picture = (await uploaded(cms, 'Una città')).id;
});
afterAll(() => world?.stop());

const titlesFound = async (of: string, text: string): Promise<string[]> => {
  const question = `/api/${of}?where[title][like]=${encodeURIComponent(text)}`;
  return (await world.editor.get(question)).body.docs.map(({ title }: Body) => title);
};

async function expectFound(): Promise<void> {
  expect(await titlesFound('catalogue', 'CITTA')).toEqual(['Città più sicure']);
  expect(await titlesFound('catalogue', 'nuovo')).toEqual([]);
  expect(await titlesFound('articles', 'NUOVO')).toEqual(['Titolo nuovo']);
  expect(await titlesFound('catalogue', 'only')).toEqual(['Only in English']);
  const people = await world.administrator.get('/api/users?where[name][like]=REVISORA');
  expect(people.body.docs).toHaveLength(1);
  const pictures = await world.editor.get('/api/media?where[alt][like]=CITTA');
  expect(pictures.body.docs.map(({ id }: Body) => id)).toEqual([picture]);
}

test('titles are found in a new database', expectFound);

test('a database from before titles were folded has them folded by the migration', async () => {
  // MongoDB has no migrations.
  if (world.cms.payload.db.name !== 'sqlite') return;
  // By the connection of the CMS: another one would leave its view of the tables stale.
  const connection: unknown = Reflect.get(world.cms.payload.db, 'client');
  const client = connection as Client;
  for (const column of ['folded', 'titles', 'working'])
    await client.execute(`ALTER TABLE catalogue DROP COLUMN ${column}`);
  for (const table of ['submissions', 'published_documents', 'history'])
    await client.execute(`ALTER TABLE ${table} DROP COLUMN offline`);
  await client.execute('ALTER TABLE users DROP COLUMN folded');
  await client.execute('ALTER TABLE media_locales DROP COLUMN folded');
  await client.execute(
    "DELETE FROM payload_migrations WHERE name LIKE '%_languages_and_folded_titles'",
  );
  await migrateDatabase(world.cms.payload);
  await expectFound();
});

test('where there are no migrations they are folded at the start, also after an interruption', async () => {
  for (const { id } of await catalogue.find(world.cms))
    await catalogue.update(world.cms, id, { folded: null, titles: null, working: null });
  await writeOlderTitles(world.cms.payload);
  await expectFound();
});
