// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import type { PayloadRequest, Where } from 'payload';
import { changedParts, fieldsOfParts, type Parts } from '../../values/parts.ts';
import { holdRow, takeRow } from '../../records/row-in-hand.ts';
import { type Actor, type Body, make, startWorld, type World } from './world.ts';

/** Saves as the forms of the desk send them: each names its form, what it was filled from, and what it changed. */

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const QUERY = '?draft=true&autosave=true&depth=0&fallback-locale=null&locale=';

/** An open form: what stands in it, and what it knows of the server. */
class Form {
  readonly id: string;
  readonly #who: Actor;
  readonly path: string;
  #number = 0;
  seen: Body;
  values: Body;
  constructor(id: string, who: Actor, path: string, doc: Body) {
    this.id = id;
    this.#who = who;
    this.path = path;
    this.seen = doc;
    this.values = structuredClone(doc);
  }

  static async open(who: Actor, collection: string, id: string, language = 'it'): Promise<Form> {
    const path = `/api/${collection}/${id}${QUERY}${language}`;
    const { body } = await who.get(path.replace('&autosave=true', ''));
    return new Form(`form-${++opened}`, who, path, body);
  }

  save(
    changes: object = {},
    more: { readonly parts?: Parts; readonly [key: string]: unknown } = {},
  ) {
    this.values = { ...this.values, ...changes };
    const parts = changedParts(this.seen, this.values);
    const { updatedAt: base } = this.seen;
    const _save = { form: this.id, number: ++this.#number, base, parts, ...more };
    const data = fieldsOfParts(this.values, more.parts ?? parts);
    return this.#who.patch(this.path, { ...data, _save });
  }

  async saved(changes: object = {}): Promise<Body> {
    const { status, body } = await this.save(changes);
    expect(status, JSON.stringify(body)).toBe(200);
    this.seen = body.doc;
    this.values = structuredClone(body.doc);
    return body.doc;
  }
}

let opened = 0;

const article = (data: object = {}) =>
  make(world.cms, 'articles', {
    title: 'Titolo',
    summary: 'Riassunto',
    organisation: world.organisation,
    ...data,
  });

const event = (data: object = {}) =>
  make(world.cms, 'events', { title: 'Evento', organisation: world.organisation, ...data });

const rich = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        children: [
          { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
});

describe('two windows of one account', () => {
  test('keep the fields of each, and each learns of the other’s', async () => {
    const id = await article();
    const [one, two] = [
      await Form.open(world.editor, 'articles', id),
      await Form.open(world.editor, 'articles', id),
    ];
    await one.saved({ title: 'Dalla prima' });
    await two.saved({ summary: 'Dalla seconda' });
    const doc = await one.saved({ body: rich('Testo della prima.') });
    expect(doc).toMatchObject({ title: 'Dalla prima', summary: 'Dalla seconda' });
    expect(doc.body.root.children[0].children[0].text).toBe('Testo della prima.');
  });

  testOffSecantus(
    'that change the same field are a conflict, with both values; nothing is saved of it, and it can be settled',
    async () => {
      const id = await article();
      const [one, two] = [
        await Form.open(world.editor, 'articles', id),
        await Form.open(world.editor, 'articles', id),
      ];
      const { updatedAt } = await one.saved({ title: 'Prima' });
      const refused = await two.save({ title: 'Seconda', summary: 'Anche questo.' });
      expect(refused.status).toBe(409);
      const [error] = refused.body.errors;
      expect(error.code).toBe('saved-meanwhile');
      expect({ ...error, ...error.data }).toMatchObject({
        code: 'saved-meanwhile',
        message: expect.stringContaining('ha cambiato lo stesso punto'),
        conflicts: [{ part: 'title', name: 'redattrice', at: updatedAt }],
        doc: { title: 'Prima', summary: 'Riassunto' },
      });
      // What nobody else touched is saved without it; then mine is kept, knowing the other.
      const parts = { summary: null };
      expect((await two.save({}, { parts })).body.doc).toMatchObject({ title: 'Prima' });
      two.seen = { ...two.seen, updatedAt: { ...error, ...error.data }.doc.updatedAt };
      expect((await two.save({}, { parts: { title: null } })).body.doc).toMatchObject({
        title: 'Seconda',
        summary: 'Anche questo.',
      });
    },
  );

  testOffSecantus('that typed the same into a field are none', async () => {
    const id = await article();
    const forms = [
      await Form.open(world.editor, 'articles', id),
      await Form.open(world.colleague, 'articles', id),
    ];
    for (const form of forms) await form.saved({ title: 'Lo stesso' });
  });

  test('that save at the same moment lose nothing', async () => {
    const id = await article();
    const fields = ['title', 'summary'];
    const forms = await Promise.all(
      fields.map((_, index) =>
        Form.open(index === 0 ? world.editor : world.colleague, 'articles', id),
      ),
    );
    for (let round = 1; round <= 5; round++)
      await Promise.all(
        forms.map((form, index) => form.saved({ [fields[index] ?? '']: `Giro ${round}` })),
      );
    const { body } = await world.editor.get(`/api/articles/${id}?locale=it`);
    expect(body).toMatchObject({ title: 'Giro 5', summary: 'Giro 5' });
  });
});

describe('rows of a list', () => {
  const speakers = [
    { name: 'Anna', role: 'Guida' },
    { name: 'Bruno', role: 'Esperto' },
  ];

  testOffSecantus('are merged one by one, as are the fields of a group', async () => {
    const id = await event({ speakers, contacts: { email: 'a@example.org' } });
    const one = await Form.open(world.reviewer, 'events', id);
    const two = await Form.open(world.reviewer, 'events', id);
    const [anna, bruno] = one.values.speakers;
    await one.saved({
      speakers: [{ ...anna, name: 'Annamaria' }, bruno, { id: 'c'.repeat(24), name: 'Carla' }],
      contacts: { ...one.values.contacts, phone: '02 1' },
    });
    const doc = await two.saved({
      speakers: [anna, { ...bruno, role: 'Moderatore' }, { id: 'd'.repeat(24), name: 'Dario' }],
      contacts: { ...two.values.contacts, website: 'https://example.org' },
    });
    const names = doc.speakers.map(({ name, role }: Body) => [name, role ?? null]);
    expect(names).toEqual(
      expect.arrayContaining([
        ['Annamaria', 'Guida'],
        ['Bruno', 'Moderatore'],
        ['Carla', null],
        ['Dario', null],
      ]),
    );
    expect(doc.contacts).toMatchObject({
      email: 'a@example.org',
      phone: '02 1',
      website: 'https://example.org',
    });
  });

  testOffSecantus('in which somebody wrote are not removed unasked', async () => {
    const id = await event({ speakers });
    const one = await Form.open(world.reviewer, 'events', id);
    const two = await Form.open(world.reviewer, 'events', id);
    const [anna, bruno] = one.values.speakers;
    await one.saved({ speakers: [anna, { ...bruno, name: 'Bruna' }] });
    const refused = await two.save({ speakers: [anna] });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('"part":"speakers"');
  });
});

describe('languages', () => {
  test('of one field are two fields, and what is the same in both is one', async () => {
    const id = await article();
    const italian = await Form.open(world.editor, 'articles', id, 'it');
    const english = await Form.open(world.colleague, 'articles', id, 'en');
    await italian.saved({ title: 'Titolo nuovo', topics: [world.topic] });
    await english.saved({ title: 'New title' });
    const late = await Form.open(world.colleague, 'articles', id, 'en');
    await italian.saved({ topics: [] });
    expect((await late.save({ topics: [world.topic, world.topic] })).status).toBe(409);
    const { body } = await world.editor.get(`/api/articles/${id}?locale=it`);
    expect(body.title).toBe('Titolo nuovo');
  });
});

describe('a save whose answer was lost', () => {
  test('is no conflict with the next one of the same form, nor of the form that took its words over', async () => {
    const id = await article();
    const form = await Form.open(world.editor, 'articles', id);
    expect((await form.save({ title: 'Fin qui' })).status).toBe(200);
    expect((await form.save({ title: 'Fin qui e oltre' })).status).toBe(200);
    const after = { form: 'reloaded', formerly: [{ form: form.id, number: 2 }] };
    expect((await form.save({ title: 'E dopo il ricaricamento' }, after)).status).toBe(200);
    // The words of the former form come late.
    const late = await form.save({ title: 'In ritardo' }, { form: form.id });
    expect(late.status).toBe(409);
  });

  testOffSecantus(
    'A4: is one with a form that took over what it had before: a tab that was duplicated',
    async () => {
      const id = await article();
      const form = await Form.open(world.editor, 'articles', id);
      const two = new Form('duplicated', world.editor, form.path, form.seen);
      expect((await form.save({ title: 'A B', summary: 'S' })).status).toBe(200);
      const formerly = [{ form: form.id, number: 1 }];
      expect((await form.save({ title: 'A B C' })).status).toBe(200);
      expect((await two.save({ title: 'A B', summary: 'S' }, { formerly })).status).toBe(409);
      expect((await two.save({}, { formerly, parts: { summary: null } })).status).toBe(200);
      const { body } = await world.editor.get(`/api/articles/${id}?locale=it`);
      expect(body).toMatchObject({ title: 'A B C', summary: 'S' });
    },
  );

  test('and which arrives after a newer one changes nothing', async () => {
    const id = await article();
    const form = await Form.open(world.editor, 'articles', id);
    expect((await form.save({ title: 'Nuovo' }, { number: 9 })).status).toBe(200);
    expect((await form.save({ title: 'Vecchio' }, { number: 8 })).body.doc.title).toBe('Nuovo');
  });
});

describe('a writer that is no form of the desk', () => {
  test('is seen by the forms', async () => {
    const id = await article();
    const form = await Form.open(world.editor, 'articles', id);
    await world.colleague.patch(`/api/articles/${id}?locale=it`, { title: 'Da un programma' });
    expect((await form.save({ title: 'Dal modulo' })).status).toBe(409);
    expect((await form.save({}, { parts: { summary: null } })).status).toBe(200);
  });

  testOffSecantus('writes as before, and is told as before', async () => {
    const id = await article();
    const { body } = await world.editor.get(`/api/articles/${id}?locale=it`);
    const form = await Form.open(world.colleague, 'articles', id);
    await form.saved({ title: 'Dal modulo' });
    const { updatedAt } = body;
    const path = `/api/articles/${id}?locale=it`;
    expect((await world.editor.patch(path, { updatedAt, title: 'Tutto' })).status).toBe(409);
    expect((await world.editor.patch(path, { title: 'Un campo' })).status).toBe(200);
  });
});

testOffSecantus(
  'what is not a save of a form is refused with the reason, and saves nothing',
  async () => {
    const id = await article();
    const form = await Form.open(world.editor, 'articles', id);
    const bad = [
      { form: '' },
      { base: 'ieri' },
      { parts: { title: 3 } as never },
      { number: -1 },
      { x: 1 },
      { formerly: ['another'] },
    ];
    for (const more of bad) {
      const { status, body } = await form.save({ title: 'X' }, more);
      expect(status).toBe(400);
      expect(body.errors[0].message).toContain('ricarica la pagina');
    }
    const { body } = await world.editor.get(`/api/articles/${id}?locale=it`);
    expect(body).toMatchObject({ title: 'Titolo' });
  },
);

testOffSecantus('I1: a form save tells whoever may not write the text nothing of it', async () => {
  const id = await article();
  const { updatedAt: base } = (await world.editor.get(`/api/articles/${id}`)).body;
  const _save = { form: 'f', number: 1, base, parts: { title: null } };
  const { status, body } = await world.stranger.patch(`/api/articles/${id}`, { title: 'X', _save });
  expect(status).toBe(403);
  expect(JSON.stringify(body)).not.toContain('Riassunto');
});

test('a lock that Payload keeps for somebody does not stop the save of a form', async () => {
  const id = await article();
  await world.cms.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: world.editor.id },
    },
  });
  const form = await Form.open(world.colleague, 'articles', id);
  await form.saved({ title: 'Insieme' });
  // Payload lets go of it with the save.
  const where = { 'document.value': { equals: id } };
  const { totalDocs } = await world.cms.payload.count({
    collection: 'payload-locked-documents',
    where,
  });
  expect(totalDocs).toBe(0);
});

test('A1: the row that a save has read is given to Payload once, and only where it meets the rights that Payload asks for', () => {
  const row = { id: 'a', organisation: 'mine', title: 'x' };
  const given = (collection: string, ...and: Where[]) => {
    const req = { context: {} } as PayloadRequest;
    holdRow(req, { collection: 'articles', row });
    const parent: Where = { parent: { equals: 'a' } };
    const latest: Where = { latest: { equals: true } };
    const all: Where = { and: [{ and: [parent, ...and] }, latest] };
    const first = takeRow(req, collection, all);
    expect(takeRow(req, collection, all)).toBeUndefined();
    return first;
  };
  expect(given('articles')).toBe(row);
  expect(given('articles', { 'version.organisation': { in: ['other', 'mine'] } })).toBe(row);
  for (const other of [
    { 'version.organisation': { in: ['other'] } },
    { 'version.edition': { in: ['mine'] } },
    { parent: { in: ['b'] } },
    // What it does not know how to answer is asked of the database.
    { 'version.title': { equals: 'x' } },
    { 'version.organisation': { not_equals: 'mine' } },
    { or: [{ 'version.organisation': { in: ['mine'] } }] },
  ])
    expect(given('articles', other)).toBeUndefined();
  expect(given('events')).toBeUndefined();
});
