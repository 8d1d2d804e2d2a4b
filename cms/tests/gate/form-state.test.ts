// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TypedUser } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseForm } from '../../gate/pages/server-functions.ts';
import { type Actor, article, make, startWorld, type World } from '../workflow/world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await startWorld();
  const { organisation } = world;
  id = await make(world.cms, 'articles', article(world, { organisation }));
}, 120_000);
afterAll(() => world?.stop());

async function draws(who: Actor, named: Record<string, unknown>): Promise<boolean> {
  const { payload } = world.cms;
  const row = await payload.findByID({ collection: 'users', id: who.id, depth: 0 });
  const user: TypedUser = { ...row, collection: 'users' };
  const args = { ...named, returnLockStatus: true, updateLastEdited: true };
  return (await refuseForm({ payload, user }, { name: 'form-state', args })) === undefined;
}

test('A20: the form of a document, and its lock with it, is drawn for whoever may read it', async () => {
  const named = { collectionSlug: 'articles', id };
  expect(await draws(world.editor, named)).toBe(true);
  expect(await draws(world.reviewer, named)).toBe(true);
  expect(await draws(world.stranger, named)).toBe(false);
  expect(await draws(world.organiser, named)).toBe(false);
});

test('A20: a form takes no lock on what is no document of the desk', async () => {
  expect(await draws(world.administrator, { collectionSlug: 'submissions', id })).toBe(false);
  expect(await draws(world.administrator, { collectionSlug: 'articles', id: { in: [id] } })).toBe(
    false,
  );
  expect(await draws(world.administrator, { globalSlug: 'x' })).toBe(false);
});

test('the form of what is not saved yet is drawn for everybody who is logged in', async () => {
  expect(await draws(world.stranger, { collectionSlug: 'articles' })).toBe(true);
  expect(await draws(world.stranger, { collectionSlug: 'articles', id: null })).toBe(true);
});
