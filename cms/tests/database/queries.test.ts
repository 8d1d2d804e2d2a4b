// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import {
  type CollectionSlug,
  createLocalReq,
  type FlattenedField,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Body, startWorld, type World } from '../workflow/world.ts';

/** Events, each with its letter as title, in the order in which they were made. */
const EVENTS: readonly object[] = [
  {
    title: 'a',
    summary: 'Città più sicure',
    statusReason: '100%',
    start: '2024-10-10T12:00:00.000Z',
    booking: { kind: 'seats', seats: 5 },
    audiences: ['citizens'],
  },
  {
    title: 'b',
    summary: 'CITTÀ PIÙ SICURE',
    statusReason: '1000',
    start: '2024-10-09T12:00:00.000Z',
    free: false,
    booking: { kind: 'seats', seats: 10 },
    signLanguage: true,
  },
  { title: 'c', summary: "l'identità", statusReason: 'nome_cognome', start: '2023-10-09T12:00Z' },
  { title: 'd', summary: 'l’identità (a.*)', statusReason: 'nomeXcognome' },
  { title: 'e', summary: '', statusReason: 'a\\b [x] (y) ^$|?+{2}', start: null },
  { title: 'f' },
  { title: 'g', summary: 'zebra', statusReason: 'Zebra' },
  { title: 'h', summary: 'Èrba', statusReason: 'àncora', speakers: [{ name: 'Ötzi' }] },
];

let world: World;
beforeAll(async () => {
  world = await startWorld();
  for (const event of EVENTS)
    expect((await world.editor.post('/api/events', event)).status).toBe(201);
});
afterAll(() => world?.stop());

const ask = (query: string): Promise<Answer> =>
  world.editor.get(`/api/events?limit=100&depth=0&${query}`);

/** The letters of the events that a query gives, in its order. */
async function found(query: string): Promise<string> {
  const { status, body } = await ask(query);
  return status === 200 ? body.docs.map(({ title }: Body) => title).join('') : JSON.stringify(body);
}

const DATES = '2024-10-10T12:00:00.000Z,2023-10-09T12:00:00.000Z';

describe('a condition finds the same rows on SQLite and on MongoDB', () => {
  test.each([
    ['summary', 'like', 'città', 'ab'],
    ['summary', 'like', 'SICURE CITTÀ', 'ab'],
    ['summary', 'contains', 'cittÀ Più', 'ab'],
    ['summary.it', 'like', 'PIÙ', 'ab'],
    ['summary', 'like', 'èRBA', 'h'],
    ['speakers.name', 'like', 'ötzi', 'h'],
    ['summary', 'like', "l'identità", 'c'],
    ['summary', 'like', 'l’identità', 'd'],
    ['statusReason', 'like', '%', 'a'],
    ['statusReason', 'contains', '100%', 'a'],
    ['statusReason', 'like', '_', 'c'],
    ['statusReason', 'contains', 'nome_cognome', 'c'],
    ['summary', 'contains', '.', 'd'],
    ['summary', 'like', '*', 'd'],
    ['summary', 'like', 'a.*', 'd'],
    ['summary', 'like', '(', 'd'],
    ['statusReason', 'like', '[x', 'e'],
    ['statusReason', 'contains', '\\', 'e'],
    ['statusReason', 'like', '^$|?+{2}', 'e'],
    ['statusReason', 'like', "'", ''],
    ['summary', 'not_like', 'città', 'cdefgh'],
    ['statusReason', 'not_like', '%', 'bcdefgh'],
    ['summary', 'exists', 'true', 'abcdgh'],
    ['summary', 'exists', 'false', 'ef'],
    ['statusReason', 'exists', 'false', 'f'],
    ['start', 'exists', 'false', 'defgh'],
    ['booking.seats', 'exists', 'true', 'ab'],
    ['signLanguage', 'exists', 'true', 'abcdefgh'],
    ['statusReason', 'equals', 'zebra', ''],
    ['statusReason', 'not_equals', 'Zebra', 'abcdefh'],
    ['statusReason', 'not_in', 'Zebra,1000', 'acdefh'],
    ['statusReason', 'in', 'Zebra,1000', 'bg'],
    ['statusReason', 'greater_than', 'nome', 'cdh'],
    ['booking.seats', 'in', '5,10', 'ab'],
    ['booking.seats', 'not_in', '5', 'bcdefgh'],
    ['booking.seats', 'greater_than', '5', 'b'],
    ['start', 'in', DATES, 'ac'],
    ['start', 'not_in', DATES, 'bdefgh'],
    ['start', 'less_than_equal', '2024-10-09T14:00+02:00', 'bc'],
    ['free', 'equals', 'false', 'b'],
    ['signLanguage', 'equals', 'true', 'b'],
    ['audiences', 'in', 'citizens', 'a'],
    ['booking.kind', 'equals', 'seats', 'ab'],
  ])('%s %s «%s»', async (field, operator, value, letters) => {
    const condition = `where[${field}][${operator}]=${encodeURIComponent(value)}`;
    expect(await found(`sort=createdAt&${condition}`)).toBe(letters);
  });
});

describe('rows stand in the same order on SQLite and on MongoDB', () => {
  test.each([
    ['statusReason', 'fabgedch'],
    ['-statusReason', 'hcdegbaf'],
    ['start', 'hgfedcba'],
    ['-start', 'abchgfed'],
    ['booking.seats', 'hgfedcab'],
    ['-title', 'hgfedcba'],
    ['free,title', 'bacdefgh'],
  ])(
    'by %s: empty ones first, capitals before small letters, then the newest',
    async (sort, letters) => {
      expect(await found(`sort=${sort}`)).toBe(letters);
    },
  );
});

describe('A16: a condition that the type of its field does not know is 400 with words', () => {
  test.each([
    ['free', 'equals', 'x'],
    ['free', 'like', 'i'],
    ['free', 'greater_than', 'true'],
    ['booking.seats', 'equals', '5,10'],
    ['booking.seats', 'like', '5'],
    ['start', 'equals', DATES],
    ['start', 'less_than', DATES],
    ['start', 'like', '2024-10-10'],
    ['createdAt', 'not_like', '2024-10-10'],
    ['createdAt', 'in', 'x'],
    ['createdAt', 'equals', '-000001-01-01T00:00:00Z'],
    ['createdAt', 'less_than', '+012026-01-01T00:00:00Z'],
    ['venue', 'contains', '6740000000000000000000aa'],
    ['organisers', 'like', 'null'],
    ['status', 'contains', 'null'],
    ['id', 'equals', '5,10'],
    ['id', 'contains', '5,10'],
    ['speakers', 'exists', 'true'],
    ['booking', 'equals', 'x'],
  ])('%s %s «%s»', async (field, operator, value) => {
    const { status, body } = await ask(`where[${field}][${operator}]=${encodeURIComponent(value)}`);
    expect([status, body.errors[0].code]).toEqual([400, 'bad-request']);
    expect(body.errors[0].message).toMatch(/^(?:Il parametro|Il campo|L’operatore|Non)/);
  });

  test.each(['-000001-01-01T00:00:00Z', '0000-06-01T00:00:00Z', '+012026-01-01T00:00:00Z'])(
    'so is a date of no year that people write: %s',
    async (start) => {
      const { status, body } = await world.editor.post('/api/events', { title: 'x', start });
      expect([status, body.errors[0].message]).toEqual([
        400,
        expect.stringMatching(/^Il campo «Inizio» /),
      ]);
    },
  );
});

/** A value of the kind that a column takes. */
const VALUES: Readonly<Record<string, unknown>> = {
  text: 'uno «due»',
  textarea: 'riga\nriga',
  number: 12,
  checkbox: true,
  json: { list: ['a', 1, null], text: 'è' },
};

/** Collections with one value in each column: rows of the workflow and of accounts, and what Payload keeps of its own. */
const plainCollections = ({ collections }: Payload) =>
  Object.values(collections)
    .map(({ config }) => config)
    .filter(({ flattenedFields }) =>
      flattenedFields.every(
        (field) =>
          field.name === 'id' ||
          (field.type in VALUES &&
            !('hasMany' in field && field.hasMany) &&
            !('localized' in field && field.localized)),
      ),
    );

test('a row with one value in each column is read and written alike, whether its statement is ours or the adapter’s', async () => {
  const { payload } = world.cms;
  const { db } = payload;
  const plain = plainCollections(payload);
  const slugs = plain.map(({ slug }) => slug);
  for (const slug of ['catalogue', 'second-factors', 'recovery-codes', 'identities', 'payload-kv'])
    expect(slugs).toContain(slug);
  for (const { slug, flattenedFields } of plain) {
    const collection = slug as CollectionSlug;
    const columns = flattenedFields.filter(({ name }) => name !== 'id');
    const kinds = columns.map(({ name, type }) => [name, VALUES[type]] as const);
    const empty = Object.fromEntries(
      columns.map((one) => [one.name, 'required' in one && one.required ? VALUES[one.type] : null]),
    );
    const begun = { ...empty, ...Object.fromEntries(kinds.slice(0, 1)) };
    // Ids of Payload's own collections are MongoDB's there.
    const data = slug.startsWith('payload-') ? begun : { id: randomUUID(), ...begun };
    const { id } = await db.create({ collection, data });
    for (const changed of [Object.fromEntries(kinds), Object.fromEntries(kinds.slice(1)), empty]) {
      await db.updateOne({ collection, id, data: { ...changed }, returning: false });
      for (const select of [undefined, { [columns.at(-1)?.name ?? '']: true } as const]) {
        const asked = { collection, where: { id: { equals: id } }, ...(select && { select }) };
        // The adapter's own statement counts pages.
        const theirs = await db.find({ ...asked, page: 1, pagination: false });
        const ours = await db.find({ ...asked, limit: 1, pagination: false });
        expect(ours.docs, slug).toEqual(theirs.docs);
        expect(ours.docs, slug).toHaveLength(1);
        if (!select) expect(ours.docs[0], slug).toMatchObject(changed);
      }
    }
    // On MongoDB a row without a value has a key too.
    const keys = columns.filter((one) => 'unique' in one && one.unique).map(({ name }) => name);
    const others = columns.map(({ name, type }) => [
      name,
      empty[name] !== null || keys.includes(name) ? (type === 'number' ? 13 : `due ${name}`) : null,
    ]);
    const second = await db.create({ collection, data: Object.fromEntries(others) });
    const among = { collection, where: { id: { in: [id, second.id] } }, pagination: false };
    for (const sort of [undefined, ...kinds.flatMap(([name]) => [name, `-${name}`])]) {
      const asked = { ...among, ...(sort && { sort }) };
      const [theirs, ours] = [await db.find({ ...asked, page: 1 }), await db.find(asked)];
      expect(ours.docs, `${slug} by ${sort}`).toEqual(theirs.docs);
      expect(ours.docs, slug).toHaveLength(2);
      expect(ours.docs, slug).toContainEqual(second);
    }
    await db.deleteOne({ collection, where: { id: { equals: second.id } } });
  }
});

test('a document that is asked for by its id is the one that a list holds, also as its transaction has changed it', async () => {
  const { payload } = world.cms;
  const { db } = payload;
  const req = await createLocalReq({}, payload);
  for (const collection of ['events', 'users', 'topics'] as const) {
    await initTransaction(req);
    const all = { collection, pagination: false, limit: 0 } as const;
    const { docs } = await db.find<Body>({ ...all, req });
    expect(docs.length).toBeGreaterThan(0);
    for (const { id } of docs) {
      const data =
        collection === 'users' ? { name: 'x' } : { updatedAt: '2031-01-01T12:00:00.000Z' };
      await db.updateOne({ collection, id, data, req });
      const among = { ...all, where: { id: { in: [id] } }, req };
      const where = { id: { equals: id } };
      // Some columns of its own, others, and what other tables hold of it.
      for (const select of [
        undefined,
        { updatedAt: true },
        { id: true },
        { title: true },
      ] as const) {
        const { docs: listed } = await db.find({ ...among, ...(select && { select }) });
        const one = await db.findOne({ collection, where, req, ...(select && { select }) });
        expect(one, JSON.stringify(select)).toEqual(listed[0]);
        if (!select) expect(one).toMatchObject(data);
      }
    }
    await killTransaction(req);
    for (const before of docs) {
      const where = { id: { equals: before.id } };
      expect(await db.findOne({ collection, where })).toEqual(before);
    }
  }
  expect(
    await db.findOne({ collection: 'events', where: { id: { equals: randomUUID() } } }),
  ).toBeNull();
});

test.skipIf(process.env['MONGODB_URI'])(
  'a field that begins while the development server runs is read and written at once',
  async () => {
    const { payload } = world.cms;
    const db = payload.db as unknown as SQLiteAdapter;
    for (const [collection, table] of [
      ['topics', 'topics'],
      ['picture-uses', 'picture_uses'],
    ] as const) {
      const id = randomUUID();
      const where = { id: { equals: id } };
      const asked = { collection: collection as CollectionSlug, where };
      const read = async (): Promise<Body> => [
        await payload.db.findOne(asked),
        (await payload.db.find({ ...asked, pagination: false })).docs[0],
      ];
      await payload.db.create({ collection: asked.collection, data: { id } });
      expect(await read()).toMatchObject([{ id }, { id }]);
      const { flattenedFields } = payload.collections[asked.collection].config;
      flattenedFields.push({ type: 'text', name: 'later' } as FlattenedField);
      try {
        await db.client.execute(`ALTER TABLE ${table} ADD COLUMN later text`);
        await db.init?.();
        await db.connect?.({ hotReload: true });
        const data = { later: 'x' };
        await payload.db.updateOne({ collection: asked.collection, id, data, returning: false });
        expect(await read()).toMatchObject([data, data]);
      } finally {
        // Other test files in this process start from the same fields.
        flattenedFields.pop();
      }
    }
  },
);
