// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '../../database/migrate.ts';
import { referencesIn } from '@portico/shared/contract/document';
import { published, referenceUses } from '../../records/rows.ts';
import { writeOlderReferenceUses } from '../../records/reference-uses.ts';
import { isOnFile, testEnv } from '../harness.ts';
import {
  article,
  type Body,
  linkTo,
  make,
  online,
  startWorld,
  type World,
} from '../workflow/world.ts';

let world: World;
let first: string;
let second: string;
beforeAll(async () => {
  world = await startWorld({ migrate: true });
  const { organisation, reviewer } = world;
  first = await make(world.cms, 'articles', { ...article(world, { title: 'Uno' }), organisation });
  const linked = { title: 'Due', body: linkTo(first) };
  second = await make(world.cms, 'articles', { ...article(world, linked), organisation });
  const gone = await make(world.cms, 'articles', {
    ...article(world, { title: 'Tre' }),
    organisation,
  });
  for (const id of [first, second, gone]) await online(world, 'articles', id, world.editor);
  await reviewer.post(`/api/articles/${gone}/withdraw`, { reason: 'Superato.' });
});
afterAll(() => world?.stop());

/** Who refers to whom, by the documents themselves. */
async function expected(): Promise<string[]> {
  const rows = await published.find(world.cms, { where: { withdrawn: { equals: false } } });
  return rows
    .flatMap(({ id, canonical }) =>
      referencesIn(JSON.parse(canonical)).map((reference) => `${id} → ${reference.id}`),
    )
    .sort();
}

async function noted(): Promise<string[]> {
  const rows = await referenceUses.find(world.cms);
  return rows.map(({ document, target }) => `${document} → ${target}`).sort();
}

async function referrersTold(collection: string, id: string): Promise<string[]> {
  const asked = await world.reviewer.post(`/api/${collection}/${id}/withdraw`, {
    reason: 'Prova.',
  });
  expect([asked.status, asked.body.errors[0].code]).toEqual([409, 'still-used']);
  return asked.body.errors[0].referrers.map((one: Body) => `${one.collection} ${one.title}`);
}

/** Withdrawing says who refers to the document, and every reference is noted once. */
async function expectWhole(): Promise<void> {
  expect(await noted()).toEqual(await expected());
  expect(await referrersTold('topics', world.topic)).toEqual(['articles Due', 'articles Uno']);
  expect(await referrersTold('articles', first)).toEqual(['articles Due']);
}

test('what is published has its references noted, and what is withdrawn has none', expectWhole);

test.skipIf(!isOnFile(testEnv('/')))(
  'a database from before the table of references gets all of them by the migration',
  async () => {
    const client = createClient({ url: `file:${path.join(world.cms.dataDir, 'cms.db')}` });
    await client.execute('PRAGMA busy_timeout = 10000');
    await client.execute('DROP TABLE reference_uses');
    await client.execute("DELETE FROM payload_migrations WHERE name LIKE '%_reference_uses'");
    client.close();
    await migrateDatabase(world.cms.payload);
    await expectWhole();
  },
);

test('where there are no migrations the references are noted at the start, also after an interruption', async () => {
  await referenceUses.remove(world.cms, { document: { not_equals: second } });
  await writeOlderReferenceUses(world.cms.payload);
  await expectWhole();
});
