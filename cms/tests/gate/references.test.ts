// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jpeg, upload, uploaded } from '../media/pictures.ts';
import { type Actor, article, type Body, startWorld, type World } from '../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const pictureOf = async ({ cookie }: Actor): Promise<string> =>
  (await uploaded(await upload(world.cms, cookie, await jpeg({ width: 40, height: 40 })))).id;

const picturesIn = (...ids: string[]) => ({
  root: {
    type: 'root',
    version: 1,
    children: ids.map((picture) => ({
      type: 'block',
      version: 2,
      fields: { id: picture.slice(0, 8), blockType: 'image', picture },
    })),
  },
});

test('A11: the id of another organisation’s picture, written as text into a document, is no way to use it', async () => {
  const foreign = await pictureOf(world.stranger);
  const { body } = await world.editor.post('/api/articles', article(world, { title: foreign }));
  const path = `/api/articles/${body.doc.id}`;
  for (const data of [{ picture: foreign }, { body: picturesIn(foreign) }]) {
    const { status, body } = await world.editor.patch(path, data);
    expect([status, body.errors[0]]).toEqual([
      400,
      expect.objectContaining({
        field: expect.stringMatching(/picture$/),
        message: expect.stringMatching(/^Il campo «(?:Immagine|Testo)» indica qualcosa/),
      }),
    ]);
  }
});

test('a picture that a document shows already stays, although one may not see it', async () => {
  const foreign = await pictureOf(world.stranger);
  const { payload } = world.cms;
  const made = await world.editor.post('/api/articles', article(world));
  const { id } = made.body.doc;
  for (const locale of ['it', 'en'] as const)
    await payload.update({
      collection: 'articles',
      id,
      locale,
      data: { picture: foreign, body: picturesIn(foreign) } as Body,
    });
  const path = `/api/articles/${id}?locale=en`;
  expect((await world.editor.patch(path, { picture: foreign })).status).toBe(200);
  const another = await pictureOf(world.stranger);
  expect((await world.editor.patch(path, { picture: another })).status).toBe(400);
});
