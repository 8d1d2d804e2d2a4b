// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readManifest } from '../../open-data/manifest.ts';
import { type Body, article, startWorld, type World } from '../workflow/world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

interface Waiting {
  readonly id: string;
  readonly digest: string;
}

async function submitted(): Promise<Waiting> {
  const title = `Un momento ${++number}`;
  const { body } = await world.editor.post('/api/articles', article(world, { title }));
  const sent = await world.editor.post(`/api/articles/${body.doc.id}/submit`, {});
  return { id: body.doc.id, digest: sent.body.submission.digest };
}

/** Approves both as one revision. */
async function approve([first, second]: readonly [Waiting, Waiting]): Promise<number> {
  const answer = await world.reviewer.post(`/api/articles/${first.id}/approve`, {
    digest: first.digest,
    with: [{ collection: 'articles', ...second }],
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.revision;
}

let restore: () => void;
beforeEach(() => {
  const { db } = world.cms.payload;
  const find = db.find;
  restore = () => {
    db.find = find;
  };
});

/** What MongoDB may give: the rows as they were before a verb, and one of two that it wrote. */
function tearNextRead(verb: () => Promise<unknown>, seen: string): void {
  const { db } = world.cms.payload;
  const find = db.find.bind(db);
  let torn = false;
  db.find = async (args) => {
    if (torn || args.collection !== 'published-documents') return find<Body>(args);
    torn = true;
    const before = await find<Body>(args);
    await verb();
    const after = await find<Body>(args);
    const rest = before.docs.filter(({ id }: Body) => id !== seen);
    return { ...after, docs: [...rest, ...after.docs.filter(({ id }: Body) => id === seen)] };
  };
}

const has = (manifest: Manifest, { id }: Waiting): boolean =>
  manifest.documents.some((entry) => entry.id === id);

test.each([
  ['of what changed', () => world.cms.payload],
  // Another instance remembers nothing.
  ['of everything', () => Object.create(world.cms.payload) as World['cms']['payload']],
])('I3: a verb in the middle of the read %s does not tear a revision apart', async (_what, of) => {
  const payload = of();
  await readManifest(world.cms.payload);
  const both = [await submitted(), await submitted()] as const;
  let revision = 0;
  tearNextRead(async () => {
    revision = await approve(both);
  }, both[0].id);
  const manifest = await readManifest(payload);
  restore();
  expect(manifest.revision).toBe(revision);
  expect(both.map((one) => has(manifest, one))).toEqual([true, true]);
  expect(manifest.count).toBe(manifest.documents.length);
});

test('R24: nor does a withdrawal in the middle of it stay unseen', async () => {
  const both = [await submitted(), await submitted()] as const;
  await approve(both);
  await readManifest(world.cms.payload);
  const later = [await submitted(), await submitted()] as const;
  tearNextRead(async () => {
    await world.reviewer.post(`/api/articles/${both[0].id}/withdraw`, { reason: 'Errore grave.' });
    await approve(later);
  }, later[0].id);
  const manifest = await readManifest(world.cms.payload);
  restore();
  expect(manifest.withdrawn.map(({ id }) => id)).toContain(both[0].id);
  expect(has(manifest, both[0])).toBe(false);
  expect(has(manifest, later[1])).toBe(true);
});
