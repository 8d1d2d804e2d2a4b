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
