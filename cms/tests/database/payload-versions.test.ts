// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Body, make, startWorld, type World } from '../workflow/world.ts';

/** The main row is the working copy: Payload keeps no version beside it. */

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const AUTOSAVE = '?depth=0&draft=true&autosave=true&fallback-locale=null&locale=it';

const versionsOf = async (id: string): Promise<number> =>
  (
    await world.cms.payload.countVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
    })
  ).totalDocs;

const read = async (id: string): Promise<Body> =>
  (await world.editor.get(`/api/articles/${id}?depth=0&draft=true&locale=it`)).body;

test('a save writes a text once', async () => {
  const id = await make(world.cms, 'articles', { organisation: world.organisation });
  await world.editor.patch(`/api/articles/${id}${AUTOSAVE}`, { title: 'Salvato dal modulo' });
  await world.editor.patch(`/api/articles/${id}?depth=0&locale=it`, {
    summary: 'Salvato da altri',
  });
  expect(await read(id)).toMatchObject({
    title: 'Salvato dal modulo',
    summary: 'Salvato da altri',
  });
  expect(await versionsOf(id)).toBe(0);
});

test('a list that was emptied is empty in the answer to the save, and afterwards', async () => {
  const id = await make(world.cms, 'articles', {
    organisation: world.organisation,
    inBrief: [{ text: 'Una' }, { text: 'Due' }],
    audiences: ['over65'],
  });
  expect((await read(id)).inBrief).toHaveLength(2);
  const emptied = { inBrief: [], audiences: [], topics: [] };
  const { body } = await world.editor.patch(`/api/articles/${id}${AUTOSAVE}`, emptied);
  for (const doc of [body.doc, await read(id)])
    for (const list of Object.keys(emptied)) expect(doc[list] ?? [], list).toEqual([]);
});
