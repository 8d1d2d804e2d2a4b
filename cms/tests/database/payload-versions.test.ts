// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import {
  COLLECTION_OF,
  DOCUMENT_TYPES,
  type DocumentType,
  TYPES,
} from '@portico/shared/contract/types';
import { type CollectionSlug, createLocalReq } from 'payload';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { holdRow } from '../../records/row-in-hand.ts';
import { type Body, make, startWorld, type World } from '../workflow/world.ts';
import { type Ids, filled } from './filled.ts';

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

test('a text that begins in another language has its group of fields in the answer to the save', async () => {
  const id = await make(world.cms, 'lessons', {
    title: 'Lezione',
    organisation: world.organisation,
  });
  const path = `/api/lessons/${id}?depth=0&draft=true&fallback-locale=null&locale=en`;
  const { updatedAt: base } = (await world.editor.get(path)).body;
  const _save = { form: 'modulo', number: 1, base, parts: { title: null } };
  const { body } = await world.editor.patch(path, { title: 'Lesson', _save });
  expect(body.doc).toEqual((await world.editor.get(path)).body);
});

test('a save of words answers what is stored then, and leaves the lists, the references and the other language as they were', async () => {
  const { payload } = world.cms;
  const id = await make(world.cms, 'events', {
    title: 'Evento',
    organisation: world.organisation,
    audiences: ['over65', 'students'],
    languages: ['it', 'en'],
    speakers: [{ name: 'Anna' }, { name: 'Bruno' }],
    organisers: [world.organisation],
    contacts: { email: 'a@example.org' },
    start: '2030-10-10T12:00:00.000Z',
  });
  // An empty list is none on MongoDB, once it was saved.
  const stored = async (): Promise<Body> => {
    const doc = await payload.db.findOne({ collection: 'events', where: { id: { equals: id } } });
    return JSON.parse(JSON.stringify(doc), (_, value) =>
      Array.isArray(value) && value.length === 0 ? null : value,
    );
  };
  const save = async (language: string, data: object, parts: object) => {
    const path = `/api/events/${id}?depth=0&draft=true&fallback-locale=null&locale=${language}`;
    const { updatedAt: base } = await stored();
    const _save = { form: 'modulo', number: ++number, base, parts };
    const { status, body } = await world.reviewer.patch(path, { ...data, _save });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.doc).toEqual((await world.reviewer.get(path)).body);
  };
  let number = 0;
  const { audiences, languages, speakers, organisers, contacts } = await stored();
  await save('en', { title: 'Event' }, { title: null });
  const began = await stored();
  expect(began).toMatchObject({ title: { it: 'Evento', en: 'Event' }, audiences, languages });
  expect(began).toMatchObject({ speakers, organisers, contacts });
  for (const [language, data, parts, changed] of [
    ['it', { title: 'Serata' }, { title: null }, { title: { it: 'Serata', en: 'Event' } }],
    ['it', { track: '' }, { track: null }, { track: '' }],
    ['en', { start: '2030-10-11T12:00Z' }, { start: null }, { start: '2030-10-11T12:00:00.000Z' }],
    ['it', { audiences: ['students'] }, { audiences: null }, { audiences: ['students'] }],
    [
      'it',
      { contacts: { phone: '02 1' } },
      { 'contacts.phone': null },
      { contacts: { ...began.contacts, phone: '02 1' } },
    ],
  ] as const) {
    const before = await stored();
    await save(language, data, parts);
    const after = await stored();
    expect(after).toMatchObject({ ...before, ...changed, updatedAt: after.updatedAt });
  }
});

/** An empty list is none on MongoDB, once it was saved; a value that there is not is null on SQLite. */
const normal = (doc: unknown): Body =>
  JSON.parse(JSON.stringify(doc), (_, value) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );

/** Tables of lists that Payload writes anew with each save: those that all languages share, and those in a group. */
const REWRITTEN: Partial<Record<DocumentType, readonly string[]>> = {
  organisation: ['members'],
  article: ['sources'],
  alert: ['products', 'sources'],
  project: ['partners'],
  course: ['rels', 'delivery_languages', 'delivery_demands'],
};

const STATEMENT = /^(insert|update|delete|select).*?(?:into|update|from) "(\w+)"/;

/** What statements of SQLite do with which tables. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { client } = world.cms.payload.db as unknown as SQLiteAdapter;
  const execute = vi.spyOn(client, 'execute');
  await work();
  const asked = execute.mock.calls.map(([one]) => (one as unknown as { sql: string }).sql);
  execute.mockRestore();
  return asked.map((sql) => STATEMENT.exec(sql)?.slice(1).join(' ') ?? sql);
}

test('a save of a title keeps all else of every type, the lists that all languages share among it, and leaves the rows of other lists alone', async () => {
  const { payload } = world.cms;
  const { db } = payload;
  const ids: Ids = new Map([['users', world.editor.id]]);
  for (const type of DOCUMENT_TYPES) {
    const collection = COLLECTION_OF[type] as CollectionSlug;
    const { flattenedFields } = payload.collections[collection].config;
    const { id } = await db.create({
      collection,
      data: await filled(payload, flattenedFields, ids),
    });
    const read = () => db.findOne<Body>({ collection, where: { id: { equals: id } } });
    const before = normal(await read());
    const data = { ...before, [TYPES[type].title]: { it: 'Dopo', en: 'After' } };
    const req = await createLocalReq({}, payload);
    holdRow(req, { collection, row: (await read()) ?? { id } });
    await db.findVersions({ collection, req, where: { parent: { equals: id } } });
    let answer: unknown;
    const save = async () => {
      answer = await db.updateOne({ collection, id, data: structuredClone(data), req });
    };
    const statements = process.env['MONGODB_URI'] ? await save() : await statementsOf(save);
    const after = normal(await read());
    expect(normal(answer), type).toEqual(after);
    expect(after, type).toEqual(data);
    const table = collection.replaceAll('-', '_');
    const lists = (REWRITTEN[type] ?? []).map((list) => `${table}_${list}`);
    const written = [`${table}_locales`, ...lists].flatMap((one) => [
      `delete ${one}`,
      `insert ${one}`,
    ]);
    // Of several lists it deletes all before it writes any.
    if (statements)
      expect(statements.toSorted(), type).toEqual([`insert ${table}`, ...written].toSorted());
  }
});
