// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../open-data/manifest.ts';
import { history } from '../../records/history.ts';
import { outbox } from '../../records/outbox.ts';
import { versions } from '../../records/versions.ts';
import { remarks } from '../../records/remarks.ts';
import {
  addresses,
  blobUses,
  contributions,
  published,
  referenceUses,
  revisions,
  submissions,
} from '../../records/rows.ts';
import { breaking } from './breaking.ts';
import { type Answer, article, type Body, online, startWorld, type World } from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(() => world?.stop());

/** Every row that a verb may write, the working copy and the manifest. */
async function everything(id: string): Promise<unknown> {
  const { payload } = world.cms;
  const tables = [
    submissions,
    published,
    revisions,
    history,
    outbox,
    addresses,
    contributions,
    remarks,
    versions,
  ];
  return Promise.all([
    ...[...tables, blobUses, referenceUses].map((one) => one.find({ payload }, { sort: 'id' })),
    payload.findByID({ collection: 'articles', id, depth: 0, locale: 'all' }),
    readManifest(payload),
  ]);
}

/** An article of the editor's that is online, with changes that wait. */
async function liveAndPending(): Promise<string> {
  const { editor } = world;
  const title = `Tutto o niente ${++number}`;
  const { body } = await editor.post('/api/articles', article(world, { title }));
  const { id } = body.doc;
  await online(world, 'articles', id, editor);
  await editor.patch(`/api/articles/${id}`, { summary: `Cambiato ${number}.` });
  const sent = await editor.post(`/api/articles/${id}/submit`, {});
  expect(sent.status).toBe(200);
  expect((await remark(id)).status).toBe(200);
  return id;
}

type Verb = (id: string) => Promise<Answer>;
const recall: Verb = (id) => world.editor.post(`/api/articles/${id}/recall`, {});
const giveBack: Verb = (id) =>
  world.reviewer.post(`/api/articles/${id}/return`, { reason: 'Prova.' });
const withdraw: Verb = (id) =>
  world.reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'Prova.', confirm: true });
const move: Verb = (id) =>
  world.administrator.post(`/api/articles/${id}/move`, { organisation: world.otherOrganisation });

const remark: Verb = async (id) => {
  const { body } = await world.reviewer.get(`/api/articles/${id}/status`);
  const { digest } = body.submission;
  const place = { digest, locale: 'it', field: 'summary' };
  return world.reviewer.post(`/api/articles/${id}/remark`, { ...place, text: 'Prova.' });
};
const resolve: Verb = async (id) => {
  const row = await remarks.first({ payload: world.cms.payload }, { document: { equals: id } });
  return world.editor.post(`/api/articles/${id}/resolve`, { remark: row?.id, text: 'Fatto.' });
};

const restore: Verb = async (id) => {
  const { body } = await world.editor.get(`/api/articles/${id}/versions`);
  const { id: version } = body.versions.find((one: Body) => one.kind === 'approved');
  return world.editor.post(`/api/articles/${id}/restore`, { version });
};

const CASES: readonly [string, Verb, readonly string[]][] = [
  ['recall', recall, ['submissions', 'history']],
  ['return', giveBack, ['submissions', 'history', 'outbox']],
  [
    'withdrawal',
    withdraw,
    ['revisions', 'published-documents', 'reference-uses', 'submissions', 'history', 'outbox'],
  ],
  ['remark', remark, ['remarks', 'submissions', 'history']],
  ['resolution', resolve, ['remarks', 'history', 'outbox']],
  ['restoration', restore, ['versions', 'articles', 'contributions', 'history']],
  ['move', move, ['articles', 'published-documents', 'submissions', 'history']],
];

test.each(CASES)(
  'I7: a %s that fails, at whatever collection, has written nothing and can be done afterwards',
  async (_name, verb, collections) => {
    const id = await liveAndPending();
    const before = await everything(id);
    for (const collection of collections) {
      await breaking(world.cms, collection, async () => {
        expect((await verb(id)).status, collection).toBe(500);
      });
      expect(await everything(id), collection).toEqual(before);
    }
    expect((await verb(id)).status).toBe(200);
  },
  60_000,
);
