// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedFor } from '../../access/names.ts';
import { referenceIssues } from '../../workflow/requirements/references.ts';
import { requestOf } from './acts.ts';
import { type Actor, article, make, startWorld, type World } from './world.ts';

let world: World;
let venue: string;
let mine: string;
beforeAll(async () => {
  world = await startWorld();
  const { cms, organisation, otherOrganisation } = world;
  venue = await make(cms, 'venues', { name: 'Sede segreta', organisation: otherOrganisation });
  mine = await make(cms, 'articles', article(world, { organisation, title: 'Il mio' }));
});
afterAll(() => world?.stop());

test('I1: what stops a text names no unpublished text of others', async () => {
  const said = async (who: Actor): Promise<string> => {
    const references = [
      { type: 'venue', id: venue },
      { type: 'article', id: mine },
      { type: 'topic', id: world.topic },
    ] as const;
    const issues = await referenceIssues(
      await requestOf(world.cms, who),
      // Where the reference stands is another test's.
      {} as Parameters<typeof referenceIssues>[1],
      references,
    );
    return issues.map(({ message }) => message).join(' ');
  };
  expect(await said(world.editor)).not.toContain('Sede segreta');
  expect(await said(world.editor)).toContain('«Il mio»');
  expect(await said(world.editor)).toContain('«Truffe online»');
  expect(await said(world.stranger)).toContain('«Sede segreta»');
  expect(await said(world.stranger)).not.toContain('Il mio');
  expect(await said(world.reviewer)).toContain('«Sede segreta»');
});

test('of very many documents the names are found, however many a question to the database may name', async () => {
  const many = Array.from({ length: 40_000 }, () => randomUUID());
  const rows = await namedFor(await requestOf(world.cms, world.editor), [...many, mine]);
  expect(rows.map(({ title }) => title)).toEqual(['Il mio']);
});
