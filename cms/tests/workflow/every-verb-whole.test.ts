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
import { onSecantus } from '../on-secantus.ts';
import { breaking } from './breaking.ts';
import {
  type Answer,
  article,
  type Body,
  course,
  lesson,
  online,
  startWorld,
  type World,
} from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

type Doc = readonly [collection: 'articles' | 'courses' | 'lessons', id: string];

/** Every row that a verb may write, the working copies and the manifest. */
async function everything(documents: readonly Doc[]): Promise<unknown> {
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
    ...documents.map(([collection, id]) =>
      payload.findByID({ collection, id, depth: 0, locale: 'all' }),
    ),
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

/** On SecantusDB only the last collection fails: then all else has been written, and must not stay. */
const walked = (collections: readonly string[]): readonly string[] =>
  onSecantus ? collections.slice(-1) : collections;

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
    const documents = [['articles', id] as const];
    const before = await everything(documents);
    for (const collection of walked(collections)) {
      await breaking(world.cms, collection, async () => {
        expect((await verb(id)).status, collection).toBe(500);
      });
      expect(await everything(documents), collection).toEqual(before);
    }
    expect((await verb(id)).status).toBe(200);
  },
  180_000,
);

/** A course that is online with two lessons, a correction of one of which waits. */
async function liveCourse(): Promise<{ id: string; lessons: string[] }> {
  const { editor, reviewer } = world;
  const begin = async (collection: string, data: object): Promise<string> =>
    (await editor.post(`/api/${collection}`, data)).body.doc.id;
  const lessons: string[] = [];
  for (const _ of [1, 2])
    lessons.push(await begin('lessons', lesson(world, { title: `Lezione intera ${++number}` })));
  const id = await begin('courses', course(world, lessons, { title: `Corso intero ${number}` }));
  const along = lessons.map((one) => ({ collection: 'lessons', id: one }));
  const sent = await editor.post(`/api/courses/${id}/submit`, { with: along });
  const review = await reviewer.get(`/api/courses/${id}/submission/diff`);
  const { digest } = sent.body.submission;
  const together = review.body.with.map((one: Body) => ({
    collection: one.collection,
    id: one.id,
    digest: one.digest,
  }));
  const approval = { digest, reason: 'Prova.', with: together };
  expect((await reviewer.post(`/api/courses/${id}/approve`, approval)).status).toBe(200);
  await editor.patch(`/api/lessons/${lessons[0]}`, { summary: `Cambiato ${number}.` });
  expect((await editor.post(`/api/lessons/${lessons[0]}/submit`, {})).status).toBe(200);
  return { id, lessons };
}

test('I7: the withdrawal of a course that fails has left every lesson online, and can be done afterwards', async () => {
  const { id, lessons } = await liveCourse();
  const documents = [['courses', id] as const, ...lessons.map((one) => ['lessons', one] as const)];
  const body = { reason: 'Prova.', confirm: true, along: lessons };
  const before = await everything(documents);
  for (const collection of walked([
    'revisions',
    'published-documents',
    'reference-uses',
    'catalogue',
    'submissions',
    'addresses',
    'history',
    'outbox',
  ])) {
    await breaking(world.cms, collection, async () => {
      const answer = await world.reviewer.post(`/api/courses/${id}/withdraw`, body);
      expect(answer.status, collection).toBe(500);
    });
    expect(await everything(documents), collection).toEqual(before);
  }
  expect((await world.reviewer.post(`/api/courses/${id}/withdraw`, body)).status).toBe(200);
});
