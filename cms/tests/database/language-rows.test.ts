// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onSecantus } from '../on-secantus.ts';
import { type Body, startWorld, type World } from '../workflow/world.ts';

/**
 * Localised fields stand in a table of their own (`articles_locales`), a row a language. A text that was opened and not
 * written in has no such row, and needs none: a row appears with the first word in a localised field.
 */

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const LANGUAGES = ['it', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Enough for writers to meet; on SecantusDB, which writes one after the other, more only take longer. */
const WRITERS = onSecantus ? 4 : 20;
const ROUNDS = onSecantus ? 2 : 3;

const queryIn = (language: Language): string =>
  `?depth=0&draft=true&autosave=true&fallback-locale=null&locale=${language}`;

/** Opens a new text, as the desk does: it is there before a word is written. */
async function opened(): Promise<Body> {
  const { status, body } = await world.editor.post(`/api/articles${queryIn('it')}`, {});
  expect(status, JSON.stringify(body)).toBe(201);
  return body.doc;
}

const read = async (id: string, language: Language): Promise<Body> =>
  (await world.editor.get(`/api/articles/${id}${queryIn(language).replace('&autosave=true', '')}`))
    .body;

/** One writer: their own text, in both languages by turns, field by field. @returns what was acknowledged */
async function write(number: number): Promise<{ id: string; said: Record<Language, Body> }> {
  const { id, ...doc } = await opened();
  const base = { it: doc.updatedAt, en: doc.updatedAt };
  const said: Record<Language, Body> = { it: {}, en: {} };
  const save = async (language: Language, turn: number, changes: Body): Promise<void> => {
    const form = `form-${number}-${language}`;
    const parts = Object.fromEntries(Object.keys(changes).map((field) => [field, null]));
    const _save = { form, formerly: [], number: turn, base: base[language], parts };
    const path = `/api/articles/${id}${queryIn(language)}`;
    const answer = await world.editor.patch(path, { ...changes, _save });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    base[language] = answer.body.doc.updatedAt;
    Object.assign(said[language], changes);
  };
  for (let turn = 1; turn <= ROUNDS; turn += 1) {
    // Both languages at the same moment: two windows of one text.
    await Promise.all([
      save('it', turn * 2, { title: `Titolo ${number}, ${turn}` }),
      save('en', turn * 2, { title: `Title ${number}, ${turn}` }),
    ]);
    await save(turn % 2 ? 'it' : 'en', turn * 2 + 1, { summary: `${number} · ${turn}` });
    // What is the same in both languages touches neither.
    await save('en', turn * 2 + 2, { verifiedOn: `2026-02-0${turn}` });
  }
  const { verifiedOn: _, ...english } = said.en;
  return { id, said: { it: said.it, en: english } };
}

test('I7: many who write at once, in two languages each, find every word in its language', async () => {
  const written = await Promise.all(Array.from({ length: WRITERS }, (_, number) => write(number)));
  for (const { id, said } of written)
    for (const language of LANGUAGES)
      expect(await read(id, language)).toMatchObject(said[language]);
});

test('a text that was only opened has no word in any language; its first one is there in each', async () => {
  const { id } = await opened();
  for (const language of LANGUAGES) expect((await read(id, language)).title ?? null).toBeNull();
  await world.editor.patch(`/api/articles/${id}${queryIn('it')}`, { verifiedOn: '2026-02-01' });
  await world.editor.patch(`/api/articles/${id}${queryIn('en')}`, { title: 'Only English' });
  expect((await read(id, 'en')).title).toBe('Only English');
  expect((await read(id, 'it')).title ?? null).toBeNull();
  await world.editor.patch(`/api/articles/${id}${queryIn('it')}`, { title: 'Anche in italiano' });
  expect((await read(id, 'en')).title).toBe('Only English');
  expect((await read(id, 'it')).title).toBe('Anche in italiano');
});

test('lines that are the only words of a language are there', async () => {
  const { id } = await opened();
  const inBrief = [{ text: 'Una sola riga.' }];
  await world.editor.patch(`/api/articles/${id}${queryIn('it')}`, { inBrief });
  expect((await read(id, 'it')).inBrief).toMatchObject(inBrief);
  expect((await read(id, 'en')).inBrief ?? []).toEqual([]);
});

test.each(['title', '-title', 'updatedAt', 'organisation', 'verifiedOn'])(
  'a text without a word in a language is in the lists of that language, sorted by %s',
  async (sort) => {
    const { id: empty } = await opened();
    const { id: english } = await opened();
    await world.editor.patch(`/api/articles/${english}${queryIn('en')}`, { title: 'English' });
    for (const language of LANGUAGES) {
      const query = `?depth=0&draft=true&limit=100&sort=${sort}&locale=${language}`;
      const { body } = await world.editor.get(`/api/articles${query}`);
      const ids = body.docs.map((doc: Body) => doc.id);
      expect(ids, language).toEqual(expect.arrayContaining([empty, english]));
      expect(new Set(ids).size).toBe(ids.length);
    }
  },
);
