// SPDX-License-Identifier: AGPL-3.0-or-later
import { createClient } from '@libsql/client';
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
import { type Answer, article, type Body, online, startWorld, type World } from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(() => world?.stop());

/** Makes the database itself refuse to change a table, as a full disk would. */
async function breaking(table: string, work: () => Promise<void>): Promise<void> {
  const client = createClient({ url: world.cms.env.DATABASE_URL });
  await client.execute('PRAGMA busy_timeout = 10000');
  for (const change of ['INSERT', 'UPDATE', 'DELETE'])
    await client.execute(
      `CREATE TRIGGER broken_${change} BEFORE ${change} ON "${table}" BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
    );
  try {
    await work();
  } finally {
    for (const change of ['INSERT', 'UPDATE', 'DELETE'])
      await client.execute(`DROP TRIGGER broken_${change}`);
    client.close();
  }
}

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
    ['revisions', 'published_documents', 'reference_uses', 'submissions', 'history', 'outbox'],
  ],
  ['remark', remark, ['remarks', 'submissions', 'history']],
  ['resolution', resolve, ['remarks', 'history', 'outbox']],
  ['restoration', restore, ['versions', 'articles', 'contributions', 'history']],
  ['move', move, ['articles', 'published_documents', 'submissions', 'history']],
];

test.each(CASES)(
  'I7: a %s that fails, at whatever table, has written nothing and can be done afterwards',
  async (_name, verb, tables) => {
    const id = await liveAndPending();
    const before = await everything(id);
    for (const table of tables) {
      await breaking(table, async () => {
        expect((await verb(id)).status, table).toBe(500);
      });
      expect(await everything(id), table).toEqual(before);
    }
    expect((await verb(id)).status).toBe(200);
  },
  60_000,
);
