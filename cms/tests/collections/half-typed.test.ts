// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import { createLocalReq, type FlattenedField } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeForPreview } from '../../preview/complete.ts';
import { makeCandidate } from '../../workflow/candidate/candidate.ts';
import { onSecantus, testOffSecantus } from '../on-secantus.ts';
import { type Answer, article, make, startWorld, type World } from '../workflow/world.ts';

let world: World;
const documents = new Map<DocumentType, string>();
beforeAll(async () => {
  world = await startWorld();
  for (const type of DOCUMENT_TYPES)
    documents.set(type, await make(world.cms, COLLECTION_OF[type], {}));
});
afterAll(() => world?.stop());

/** Saves as the form does while somebody types. */
const autosave = (type: DocumentType, data: object): Promise<Answer> =>
  world.administrator.patch(
    `/api/${COLLECTION_OF[type]}/${documents.get(type)}?locale=it&draft=true&autosave=true&depth=0`,
    data,
  );

const TEXTS: readonly unknown[] = [
  '',
  null,
  '   ',
  'a@',
  '@',
  'https://',
  'www.',
  'http:/x',
  '+39 ',
  '0039-02/',
  '-',
  'Non È Uno Slug!',
  'testo '.repeat(2000),
  'a\u2028b\u00adc\u200b\ufeff',
  '👩‍👩‍👧',
];

/** What a field of each kind may hold in the middle of a thought. */
const HALF: Readonly<Record<string, readonly unknown[]>> = {
  text: TEXTS,
  textarea: TEXTS,
  number: ['', null, -1, 0, 0.5, 1e15],
  date: [null],
  select: [null],
  checkbox: [null],
  relationship: [null, ''],
  upload: [null, ''],
};

/** A field of a form, or of a row of a list in it: code of its own takes them in. */
type Where = 'form' | 'row';

/** Which of {@link HALF} stood in a field of each kind, by {@link kindOf}, of any type. */
const stood = new Map<string, Set<unknown>>();
const kindOf = (where: Where, kind: string): string => `${kind} of a ${where}`;

/** A value, in each field that may hold it. */
function halves(
  fields: readonly FlattenedField[],
  turn: number,
  where: Where,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    // The server says who owns a document and what its ids are; the rest of a draft is the editor's.
    if (['id', 'createdAt', 'updatedAt', '_status', 'organisation'].includes(field.name)) continue;
    if (field.type === 'array') data[field.name] = rows(field.flattenedFields, turn);
    else if (field.type === 'group') data[field.name] = halves(field.flattenedFields, turn, where);
    else if ('hasMany' in field && field.hasMany) data[field.name] = turn % 2 ? null : [];
    else {
      const values = HALF[field.type] ?? [null];
      const value = values[(turn + Object.keys(data).length) % values.length];
      const kind = kindOf(where, field.type);
      stood.set(kind, (stood.get(kind) ?? new Set()).add(value));
      data[field.name] = value;
    }
  }
  return data;
}

const rows = (fields: readonly FlattenedField[], turn: number): unknown =>
  [0, [], [{}], [halves(fields, turn, 'row'), {}, halves(fields, turn + 1, 'row')]][turn % 4];

const fieldsOf = (type: DocumentType): readonly FlattenedField[] =>
  world.cms.payload.collections[COLLECTION_OF[type]].config.flattenedFields;

/** Nothing was typed: a form and a database have several ways to say so. */
const isNothing = (value: unknown): boolean =>
  [null, undefined, '', 0, false].includes(value as null) ||
  (Array.isArray(value) && value.length === 0);

/** What was sent and is not in the answer. */
function lost(sent: unknown, kept: unknown, place: string): string[] {
  if (isNothing(sent) && isNothing(kept)) return [];
  if (typeof sent === 'object' && sent !== null && !isNothing(sent))
    return Object.entries(sent).flatMap(([key, value]) =>
      lost(value, (kept as Record<string, unknown> | null)?.[key], `${place}.${key}`),
    );
  return sent === kept
    ? []
    : [`${place}: ${JSON.stringify(sent)} became ${JSON.stringify(kept)}`.slice(0, 200)];
}

async function complaints(type: DocumentType, data: object): Promise<string[]> {
  const { status, body } = await autosave(type, data);
  if (status !== 200) return [`${JSON.stringify(data).slice(0, 300)} → ${JSON.stringify(body)}`];
  return lost(data, body.doc, type);
}

/** A draft can be looked at, and tells what it lacks. */
async function shown(type: DocumentType): Promise<void> {
  const id = documents.get(type) ?? '';
  const req = await createLocalReq({}, world.cms.payload);
  const { presented, issues } = await makeCandidate(req, { type, id }, undefined);
  expect(completeForPreview(type, presented as object)).toMatchObject({ type, id });
  for (const { message } of issues) expect(message).toMatch(/\p{L}{3}.*[.?:]$/su);
}

/** In each turn a field has another value than its neighbours; a type goes on where the one before it stopped. */
const TURNS = onSecantus ? 3 : 5;

describe('drafts with half a value in every field', () => {
  test.each(DOCUMENT_TYPES.map((type, nth) => [type, nth * TURNS] as const))(
    'one of «%s» takes them, keeps them, and can still be looked at',
    async (type, first) => {
      const found: string[] = [];
      for (let turn = first; turn < first + TURNS; turn += 1) {
        found.push(...(await complaints(type, halves(fieldsOf(type), turn, 'form'))));
        if ((turn - first) % 2 === 0) await shown(type);
      }
      expect(found).toEqual([]);
    },
  );

  testOffSecantus('together have had every value in a field of every kind', () => {
    for (const where of ['form', 'row'] as const)
      for (const [kind, values] of Object.entries(HALF))
        expect(stood.get(kindOf(where, kind)), kindOf(where, kind)).toEqual(new Set(values));
  });
});

const node = (type: string, more: object = {}): object => ({
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  type,
  ...more,
});
const words = (text: string): object => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
});
const root = (...children: object[]): object => ({ root: node('root', { children }) });
const paragraph = (...children: object[]): object => node('paragraph', { children });
const link = (fields: object, ...children: object[]): object =>
  node('link', { version: 3, fields, children });
const block = (blockType: string, fields: object = {}): object =>
  node('block', {
    version: 2,
    fields: { id: '6740000000000000000000aa', blockName: '', blockType, ...fields },
  });

const UNFINISHED_ADDRESSES = [
  'https://',
  'http://',
  'https:',
  'https://.',
  'https://www',
  'https://esempio .it',
  'www.comune.milano.it',
  'comune.milano.it/servizi',
  'nome@dominio',
  'https://nome@comune.milano.it',
  'mailto:',
  'tel:',
  '/articoli/truffe',
  '#qui',
  'x',
];

const UNFINISHED_LINKS: readonly object[] = [
  ...UNFINISHED_ADDRESSES.map((url) => link({ linkType: 'custom', url }, words('qui'))),
  link({ linkType: 'custom' }, words('qui')),
  link({ linkType: 'custom', url: '' }, words('qui')),
  link({ linkType: 'custom', url: null, newTab: false }, words('qui')),
  link({ linkType: 'internal' }, words('qui')),
  link({ linkType: 'internal', doc: null }, words('qui')),
  link({ linkType: 'internal', doc: { relationTo: 'catalogue', value: null } }, words('qui')),
  node('autolink', { fields: { linkType: 'custom', url: 'https://' }, children: [words('qui')] }),
];

const UNFINISHED_NODES: readonly object[] = [
  paragraph(link({ linkType: 'custom', url: 'https://esempio.it/' })),
  paragraph(link({ linkType: 'custom', url: 'https://esempio.it/' }, words(''))),
  paragraph(link({ linkType: 'custom', url: 'https://esempio.it/' }, words('  '))),
  node('heading', { tag: 'h2', children: [] }),
  node('list', { listType: 'number', tag: 'ol', start: 3, children: [] }),
  node('list', {
    listType: 'bullet',
    tag: 'ul',
    start: 1,
    children: [node('listitem', { value: 1, children: [] })],
  }),
  ...['callout', 'steps', 'definition', 'quote', 'image', 'table'].map((name) => block(name)),
  block('callout', { tone: null, title: '', content: null }),
  block('callout', { title: 'Nota', content: root() }),
  block('callout', { title: 'Nota', content: root(paragraph()) }),
  block('steps', { items: [] }),
  block('steps', { items: [{ id: '6740000000000000000000ab' }] }),
  block('steps', { items: [{ id: '6740000000000000000000ac', title: 'Passo', content: null }] }),
  block('definition', { term: '', content: root(paragraph(words('senza parola'))) }),
  block('definition', { term: 'SPID', content: null }),
  block('quote', { source: 'x'.repeat(400), content: root() }),
  block('image', { picture: null, caption: 'Senza immagine' }),
  block('image', { picture: '', caption: 'Senza immagine' }),
  block('table', { caption: 'Vuota', content: root() }),
  block('table', { content: root(node('table', { children: [] })) }),
  block('table', {
    content: root(node('table', { children: [node('tablerow', { children: [] })] })),
  }),
  block('table', {
    content: root(
      node('table', {
        children: [
          node('tablerow', {
            children: [node('tablecell', { headerState: 1, children: [paragraph()] })],
          }),
        ],
      }),
    ),
  }),
];

describe('half a value in a text', () => {
  const all = [...UNFINISHED_LINKS.map((one) => paragraph(one)), ...UNFINISHED_NODES];

  testOffSecantus.each(all.map((one, index) => [index, one] as const))('%s', async (_, one) => {
    const body = root(paragraph(words('Prima.')), one);
    expect(await complaints('article', { summary: 'Scritto dopo.', body })).toEqual([]);
    await shown('article');
  });

  testOffSecantus.each(['callout', 'steps', 'definition', 'quote', 'table'])(
    'an unfinished link inside the block «%s»',
    async (name) => {
      const content = root(paragraph(...UNFINISHED_LINKS));
      const fields = name === 'steps' ? { items: [{ title: 'Uno', content }] } : { content };
      const inTable = node('table', {
        children: [
          node('tablerow', {
            children: [node('tablecell', { children: [paragraph(...UNFINISHED_LINKS)] })],
          }),
        ],
      });
      const body = root(block(name, name === 'table' ? { content: root(inTable) } : fields));
      expect(await complaints('article', { body })).toEqual([]);
      await shown('article');
    },
  );

  test.each(['body', 'doNow'])(
    'in the field «%s» of an article all of it at once',
    async (field) => {
      expect(await complaints('article', { [field]: root(...all) })).toEqual([]);
    },
  );
});

test('a link that leads nowhere is asked for when the text is submitted, with its words, and never presented', async () => {
  const made = await world.editor.post('/api/articles?locale=it', article(world));
  const { id } = made.body.doc;
  await world.editor.patch(`/api/articles/${id}?locale=it`, {
    body: root(
      paragraph(
        words('Leggi '),
        link({ linkType: 'custom', url: 'https://' }, words('la guida')),
        words(' e '),
        link({ linkType: 'internal' }, words('il resto')),
      ),
    ),
  });
  const { body } = await world.editor.get(`/api/articles/${id}/status`);
  expect(
    body.issues.map((one: { field: string; message: string }) => [one.field, one.message]),
  ).toEqual([
    [
      'body',
      'Il collegamento «la guida» porta a «https://», che non è un indirizzo completo: completalo oppure toglilo.',
    ],
    ['body', 'Il collegamento «il resto» non porta ancora a nulla: scegli dove, oppure toglilo.'],
  ]);
  const sent = await world.editor.post(`/api/articles/${id}/submit`, {});
  expect(sent.status).toBe(422);
  const req = await createLocalReq({}, world.cms.payload);
  const { presented } = await makeCandidate(req, { type: 'article', id }, undefined);
  expect(JSON.stringify(presented)).not.toContain('"url"');
});

test('an organiser who empties the edition keeps the text, and the edition', async () => {
  const made = await world.organiser.post('/api/events?locale=it', { title: 'Incontro' });
  const { id, edition } = made.body.doc;
  const saved = await world.organiser.patch(`/api/events/${id}?locale=it`, {
    title: 'Incontro al parco',
    edition: null,
  });
  expect(saved.status).toBe(200);
  expect(saved.body.doc).toMatchObject({ title: 'Incontro al parco', edition });
});
