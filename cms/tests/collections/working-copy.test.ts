// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, DOCUMENT_TYPES } from '@portico/shared/contract/types';
import type { Field } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import { startWorld, type World } from '../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const newArticle = async (): Promise<string> => {
  const answer = await world.editor.post('/api/articles?locale=it', { title: 'Una bozza' });
  expect(answer.status).toBe(201);
  return answer.body.doc.id;
};

const text = (children: object[]): object => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: children.map((node) => ({
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      ...node,
    })),
  },
});

const words = (said: string): object => ({
  type: 'text',
  version: 1,
  text: said,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
});

test('a draft saves with nothing but a title', async () => {
  const id = await newArticle();
  const answer = await world.editor.patch(`/api/articles/${id}?locale=it`, { title: 'Un altro' });
  expect(answer.status).toBe(200);
});

test('an autosave writes the main row, as a draft', async () => {
  const id = await newArticle();
  const answer = await world.editor.patch(
    `/api/articles/${id}?locale=it&draft=true&autosave=true`,
    {
      title: 'Scritto adesso',
    },
  );
  expect(answer.status).toBe(200);
  const row = await world.cms.payload.findByID({ collection: 'articles', id, locale: 'it' });
  expect([row.title, row._status]).toEqual(['Scritto adesso', 'draft']);
  const { docs } = await world.cms.payload.find({
    collection: 'articles',
    where: { title: { equals: 'Scritto adesso' } },
  });
  expect(docs).toHaveLength(1);
});

test('nothing that was typed is cut or refused for its length or form', async () => {
  const id = await newArticle();
  const long = 'parola '.repeat(400).trim();
  const typed = { title: long, summary: long, slug: 'Non È Uno Slug', inBrief: [{ text: long }] };
  const answer = await world.editor.patch(`/api/articles/${id}?locale=it`, typed);
  expect(answer.status).toBe(200);
  expect(answer.body.doc).toMatchObject(typed);
});

test('one language never shows what another one says', async () => {
  const id = await newArticle();
  const english = await world.editor.get(`/api/articles/${id}?locale=en`);
  expect(english.body.title ?? null).toBeNull();
});

const linkTo = (url: string) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', url },
  children: [words('qui')],
});

testOffSecantus.each([
  ['javascript:alert(1)'],
  ['java\tscript:alert(1)'],
  [' javascript:alert(1)'],
  ['data:text/html,x'],
  ['javascript&colon;alert(1)'],
  ['file:javascript:alert(1)'],
])('C01: a link to %j is refused when it is saved', async (url) => {
  const id = await newArticle();
  const answer = await world.editor.patch(`/api/articles/${id}?locale=it`, {
    body: text([{ type: 'paragraph', children: [linkTo(url)] }]),
  });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain('https://');
});

testOffSecantus.each([
  ['//esempio.it', 'esempio.it'],
  ['\\\\esempio.it', 'esempio.it'],
  ['/ /esempio.it', 'esempio.it'],
  ['data: 3 aprile', '3 aprile'],
  ['data: 3/4/2026, ore 10', '3/4/2026, ore 10'],
  ['file:', ''],
  ['file:///C:/modulo.pdf', 'C:/modulo.pdf'],
  ['f\tile://x', 'x'],
  ['file://file:x', 'x'],
  ['https://nome:segreta@esempio.it/a', 'https://nome@esempio.it/a'],
])(
  'A2: a link to %j is kept as %j, leads nowhere, and holds no other word up',
  async (url, kept) => {
    const id = await newArticle();
    const { status, body } = await world.editor.patch(`/api/articles/${id}?locale=it`, {
      summary: 'Scritto dopo.',
      body: text([{ type: 'paragraph', children: [linkTo(url)] }]),
    });
    expect([status, body.doc?.summary]).toEqual([200, 'Scritto dopo.']);
    expect(body.doc.body.root.children[0].children[0].fields.url).toBe(kept);
    const { body: told } = await world.editor.get(`/api/articles/${id}/status`);
    const fields = told.issues.map(({ field }: { field: string }) => field);
    expect(fields).toContain('body');
  },
);

testOffSecantus.each([
  ['an unknown node', text([{ type: 'youtube', children: [] }])],
  ['an unknown block', text([{ type: 'block', fields: { blockType: 'html', html: '<script>' } }])],
  [
    'a block inside a paragraph',
    text([{ type: 'paragraph', children: [{ type: 'block', fields: { blockType: 'callout' } }] }]),
  ],
  [
    'text that is an object',
    text([{ type: 'paragraph', children: [{ type: 'text', text: { a: 1 } }] }]),
  ],
  [
    'an unknown node inside a block',
    text([
      { type: 'block', fields: { blockType: 'callout', content: text([{ type: 'iframe' }]) } },
    ]),
  ],
  ['a list where a text belongs', [1, 2]],
  ['a word where a text belongs', 'testo'],
  ['a text without a root', { root: 7 }],
])('C02: %s is refused with 400', async (_what, body) => {
  const id = await newArticle();
  const answer = await world.editor.patch(`/api/articles/${id}?locale=it`, { body });
  expect(answer.status).toBe(400);
});

test('what has a place in the closed list is put there when it is saved', async () => {
  const id = await newArticle();
  const answer = await world.editor.patch(`/api/articles/${id}?locale=it`, {
    body: text([
      { type: 'heading', tag: 'h1', children: [words('Titolo')] },
      { type: 'horizontalrule' },
      {
        type: 'paragraph',
        children: [{ ...words('sottolineato'), format: 9, style: 'color:red' }],
      },
    ]),
  });
  expect(answer.status).toBe(200);
  const [heading, paragraph] = answer.body.doc.body.root.children;
  expect(heading.tag).toBe('h2');
  expect(paragraph.children[0]).toMatchObject({ format: 1, style: '' });
});

test('a reference to nothing is refused in words', async () => {
  const id = await newArticle();
  const answer = await world.editor.patch(`/api/articles/${id}?locale=it`, {
    topics: ['00000000-0000-4000-8000-000000000000'],
  });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain('non esiste più');
});

test('home and settings exist once', async () => {
  for (const collection of ['home', 'settings'] as const) {
    const first = await world.administrator.post(`/api/${collection}`, {});
    const second = await world.administrator.post(`/api/${collection}`, {});
    expect([first.status, second.status]).toEqual([201, 409]);
  }
});

/** Every field, however deep, by its path. */
function fieldsOf(fields: Field[], path: string): { path: string; field: Field }[] {
  return fields.flatMap((field) => {
    const here = 'name' in field ? `${path}.${field.name}` : path;
    const inside = 'fields' in field ? fieldsOf(field.fields, here) : [];
    return [{ path: here, field }, ...inside];
  });
}

test('no field of a content is required, unique or limited: those are requirements at submission', () => {
  const limited = DOCUMENT_TYPES.flatMap((type) => {
    const { config } = world.cms.payload.collections[COLLECTION_OF[type]];
    return fieldsOf(config.fields, COLLECTION_OF[type])
      .filter(({ field }) =>
        ['required', 'unique', 'maxLength', 'maxRows', 'max'].some(
          (limit) => limit in field && Boolean(field[limit as keyof Field]),
        ),
      )
      .map(({ path }) => path);
  });
  expect(limited).toEqual([]);
});
