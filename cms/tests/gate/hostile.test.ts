// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { FlattenedField } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { COLLECTIONS, ROUTES } from '../../gate/routes/routes.ts';
import { type Actor, article, type Body, make, startWorld, type World } from '../workflow/world.ts';

let world: World;
/** A document of every collection that the editor may write, or else the administrator. */
const documents: Record<string, string> = {};
beforeAll(async () => {
  world = await startWorld();
  documents['articles'] = (await world.editor.post('/api/articles', article(world))).body.doc.id;
  documents['events'] = (await world.editor.post('/api/events', { title: 'Incontro' })).body.doc.id;
  documents['venues'] = (await world.editor.post('/api/venues', { name: 'Sala' })).body.doc.id;
  documents['organisations'] = world.organisation;
  documents['editions'] = world.edition;
  documents['topics'] = world.topic;
  documents['users'] = world.editor.id;
  for (const slug of Object.values(COLLECTION_OF))
    documents[slug] ??= await make(world.cms, slug, {});
});
afterAll(() => world?.stop());

const EDITORS = ['articles', 'events', 'venues', 'organisations', 'users'];
const actorFor = (collection: string): Actor =>
  EDITORS.includes(collection) ? world.editor : world.administrator;

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** Values that fit no field, or hardly one. */
const VALUES: readonly unknown[] = [
  -1,
  1e308,
  true,
  '',
  'x'.repeat(90_000),
  '\u0000',
  '\ud800',
  "'; DROP TABLE articles; --",
  '2024-02-31T25:61:00Z',
  '-000001-01-01T00:00:00Z',
  NOWHERE,
  [[]],
  [null],
  ['x', 'x'],
  [{ id: 5 }],
  [{ id: 'x'.repeat(64) }, { id: 'x'.repeat(64) }],
  [{ blockType: 'nothing' }],
  {},
  { it: 'x', en: 'y' },
  { relationTo: 'nothing', value: NOWHERE },
  { root: { type: 'root', children: [{}] } },
  { $ne: null },
];

const square = (): Promise<Uint8Array<ArrayBuffer>> =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: '#06c' } })
    .png()
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));

interface Sent {
  readonly status: number;
  readonly body: Body;
}

let requests = 0;

/** Sends a request, each from a source of its own: none is counted with another. */
async function send(
  actor: Actor,
  method: string,
  path: string,
  body?: readonly [type: string, text: string],
): Promise<Sent> {
  requests += 1;
  const answer = await world.cms.fetch(path, {
    method,
    headers: {
      Cookie: actor.cookie,
      'X-Forwarded-For': `10.${requests >> 16}.${(requests >> 8) & 255}.${requests & 255}`,
      ...(body && { 'Content-Type': body[0] }),
    },
    ...(body && { body: body[1] }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}

const patch = (actor: Actor, path: string, data: object): Promise<Sent> =>
  send(actor, 'PATCH', path, ['application/json', JSON.stringify(data)]);

/** What is wrong with an answer: it may take the data or refuse it with a sentence, and of a field it says which. */
function complaint(what: string, { status, body }: Sent, place = ''): string[] {
  const { message, code } = body.errors?.[0] ?? {};
  const isClear = /\p{L}{3}/u.test(message) && /^[a-z-]+$/.test(code);
  const isPlaced = status !== 400 || JSON.stringify(body).includes(place);
  // No publisher runs here.
  const isRefused = status < 500 || code === 'site-silent';
  if (status < 400 || (isRefused && isClear && isPlaced)) return [];
  return [`${what.slice(0, 200)} → ${status} ${JSON.stringify(body).slice(0, 300)}`];
}

const fieldsOf = (collection: string): readonly FlattenedField[] =>
  world.cms.config.collections.find(({ slug }) => slug === collection)?.flattenedFields ?? [];

const oneOfEachType = (collection: string): FlattenedField[] => [
  ...new Map(fieldsOf(collection).map((field) => [field.type, field])).values(),
];

/** Where a value can stand: at a field, and inside of it where it holds others. */
interface Place {
  /** The kinds of field on the way: what the code makes of a value depends on these. */
  readonly kind: string;
  readonly put: (value: unknown) => object;
  /** Does it stand inside of another field, which gets every value itself? */
  readonly isInside: boolean;
}

function* placesIn(field: FlattenedField): Generator<Place> {
  const many = 'hasMany' in field && field.hasMany ? 's' : '';
  const kind = `${field.type}${many}${'localized' in field && field.localized ? ' localized' : ''}`;
  yield { kind, put: (value) => ({ [field.name]: value }), isInside: false };
  if (!('flattenedFields' in field)) return;
  const isRow = field.type === 'array';
  for (const inner of field.flattenedFields)
    for (const place of placesIn(inner)) {
      const put = (value: unknown) => {
        const data = place.put(value);
        return { [field.name]: isRow ? [data] : data };
      };
      yield { kind: `${kind} > ${place.kind}`, put, isInside: true };
    }
}

/** Where the next one of a kind goes on. */
const next = new Map<string, number>();

/** All of them for the first of a kind, or so many; for the others some each: each goes on where the one before stopped. */
function inTurn<T>(kind: string, all: readonly T[], some = 1, first = all.length): readonly T[] {
  const at = next.get(kind);
  const count = at === undefined ? first : some;
  // Another kind begins elsewhere.
  const from = at ?? next.size;
  next.set(kind, from + count);
  return Array.from({ length: count }, (_, n) => all[(from + n) % all.length] as T);
}

const UPLOADS: readonly string[] = ['media', 'files'];

const FORMS = COLLECTIONS.filter((slug) => !UPLOADS.includes(slug));

/** How many places of a kind there are in all forms. */
const placesOf = (wanted: string): number =>
  FORMS.flatMap((slug) => fieldsOf(slug).flatMap((field) => [...placesIn(field)])).filter(
    ({ kind }) => kind === wanted,
  ).length;

/** All for the first field of a kind; the places of a kind inside of others share them, so that together they get all. */
function valuesFor({ kind, isInside }: Place): readonly unknown[] {
  if (!isInside) return inTurn(kind, VALUES);
  const share = Math.ceil(VALUES.length / placesOf(kind));
  return inTurn(kind, VALUES, share, share);
}

describe.each(FORMS)('A16: %s', (collection) => {
  test('whatever stands in a field, the answer is no 500, and says where', async () => {
    const actor = actorFor(collection);
    const path = `/api/${collection}/${documents[collection]}`;
    expect((await actor.get(path)).status).toBe(200);
    const complaints: string[] = [];
    for (const field of fieldsOf(collection))
      for (const place of placesIn(field))
        for (const value of valuesFor(place)) {
          const data = place.put(value);
          const answer = await patch(actor, path, data);
          complaints.push(...complaint(JSON.stringify(data), answer, field.name));
        }
    expect(complaints).toEqual([]);
  }, 180_000);
});

describe('A16: rows of lists that carry ids which are not theirs', () => {
  const ROWS = [
    { id: '6740000000000000000000aa', name: 'Anna' },
    { id: '6740000000000000000000ab', name: 'Bruno' },
  ];
  const speakers = async (id: string, locale: string): Promise<Body[]> =>
    (await world.editor.get(`/api/events/${id}?locale=${locale}`)).body.doc?.speakers ??
    (await world.editor.get(`/api/events/${id}?locale=${locale}`)).body.speakers;
  let mine = '';
  beforeAll(async () => {
    const made = await world.editor.post('/api/events', { title: 'Primo', speakers: ROWS });
    mine = made.body.doc.id;
  });

  test('of another document: they are new rows here, and stay there', async () => {
    const made = await world.editor.post('/api/events', { title: 'Secondo', speakers: ROWS });
    expect(made.status).toBe(201);
    const other = await world.editor.patch(`/api/events/${documents['events']}`, {
      speakers: ROWS,
    });
    expect(other.status).toBe(200);
    expect(other.body.doc.speakers.map((row: Body) => row.name)).toEqual(['Anna', 'Bruno']);
    expect(await speakers(mine, 'it')).toMatchObject(ROWS);
  });

  test('of another language of the same document: new rows, and the other language keeps its own', async () => {
    const english = await world.editor.patch(`/api/events/${mine}?locale=en`, { speakers: ROWS });
    expect(english.status).toBe(200);
    expect(await speakers(mine, 'it')).toMatchObject(ROWS);
    expect((await speakers(mine, 'en')).map((row) => row.name)).toEqual(['Anna', 'Bruno']);
  });

  test('given twice: the second is new', async () => {
    const [first] = ROWS;
    const { status, body } = await world.editor.patch(`/api/events/${mine}`, {
      speakers: [first, first],
    });
    expect(status).toBe(200);
    expect(new Set(body.doc.speakers.map((row: Body) => row.id)).size).toBe(2);
  });

  test('their own ids they keep', async () => {
    await world.editor.patch(`/api/events/${mine}`, { speakers: ROWS });
    const { body } = await world.editor.patch(`/api/events/${mine}`, {
      speakers: ROWS.toReversed(),
    });
    expect(body.doc.speakers.map((row: Body) => row.id)).toEqual(
      ROWS.map(({ id }) => id).reverse(),
    );
  });
});

const BODIES: readonly (readonly [type: string, body: string])[] = [
  ['application/json', ''],
  ['application/json', ' '],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"x"'],
  ['application/json', '{'],
  ['application/json', '{"a":1e999}'],
  ['application/json', '{"id":{"equals":1},"digest":5,"reason":[],"confirm":"x","languages":"it"}'],
  [
    'application/json',
    '{"digest":"\\u0000","reason":"\\ud800","languages":["xx",5],"together":[{}]}',
  ],
  [
    'application/json',
    '{"together":["x"],"readingLevel":5,"organisation":[],"email":{},"token":[]}',
  ],
  ['application/json', '{"email":5,"password":[],"token":{},"value":{"a":[1]},"user":"x"}'],
  ['application/json', `{"reason":"${'x'.repeat(90_000)}","email":"${'x'.repeat(90_000)}"}`],
  ['application/json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ['application/json; charset=utf-16', '{}'],
  ['application/x-www-form-urlencoded', 'a=1'],
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=x', 'x'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--x--\r\n',
  ],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n[]\r\n--x--\r\n',
  ],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\nx\r\n--x--\r\n',
  ],
  ['text/plain', 'x'],
  ['', 'x'],
];

const QUERIES = [
  'limit=-1',
  'limit=1e9',
  'limit=x',
  'limit=',
  'limit[]=1',
  'page=-1',
  'page=0',
  'page=999999999',
  'depth=-1',
  'depth=99',
  'sort=nothing',
  'sort=',
  'sort[]=id',
  'sort=-',
  'locale=xx',
  'locale=',
  'locale=*',
  'locale[]=it',
  'fallback-locale=xx',
  'where=x',
  'where[]=x',
  'where[id]=x',
  'where[id][equals]=x',
  'where[id][equals][]=x',
  'where[id][in]=x',
  'where[id][in]=',
  'where[id][in][]=',
  'where[id][exists]=x',
  'where[id][like]=%25',
  "where[id][like]='",
  'where[id][greater_than]=x',
  'where[id][near]=1,1,1,1',
  'where[id][all]=x',
  'where[createdAt][equals]=x',
  'where[updatedAt][greater_than]=x',
  'where[updatedAt][less_than]=+275760-09-13T00:00:00.001Z',
  'where[updatedAt][exists]=maybe',
  'where[updatedAt][like]=x',
  'where[nothing][equals]=x',
  'where[id][equals]=%00',
  'where[id][equals]=%ED%A0%80',
  'where[id][equals]=%',
  'where[or]=x',
  'where[or][]=x',
  'where[or][0][and][0][or][0][and][0][or][0][and][0][id][equals]=x',
  'where[and][0][id][equals]=x&where[and][0][id][not_equals]=y',
  'select=x',
  'select[id]=maybe',
  'select[nothing]=true',
  'select[__proto__]=true',
  'joins[x][limit]=1',
  'populate[users]=true',
  'draft=maybe',
  'autosave=maybe',
  'trash=true',
  'nothing=x',
  'x'.repeat(70_000),
  '&&&===',
  '%',
];

/** The routes of one collection of content stand for those of all: they are made by one function. */
const OTHERS = Object.values(COLLECTION_OF).filter((slug) => slug !== 'events');
const routesOf = (method: string) =>
  ROUTES.filter(
    (route) =>
      route.method === method && !OTHERS.some((slug) => route.pattern.startsWith(`/${slug}`)),
  );

describe('A16, A19: every kind of route', () => {
  const ID = '6740000000000000000000ff';
  const familyOf = (pattern: string): string => pattern.split('/')[1] ?? '';
  const pathOf = (pattern: string, id = documents[familyOf(pattern)] ?? ID): string =>
    `/api${pattern.replace(':id', id).replace(':key', 'x').replace(':file', `${NOWHERE}.png`)}`;

  test.each(['POST', 'PATCH'])(
    '%s with bodies that are none',
    async (method) => {
      const complaints: string[] = [];
      for (const { pattern } of routesOf(method)) {
        // Logging in is slow, and has tests of its own.
        if (/login|logout|password/.test(pattern)) continue;
        const missing = inTurn('a document that is not there', BODIES).map(
          (body) => [pathOf(pattern, ID), body] as const,
        );
        const all = BODIES.map((body) => [pathOf(pattern), body] as const);
        for (const [path, body] of pattern.includes(':id') ? [...all, ...missing] : all) {
          const answer = await send(actorFor(familyOf(pattern)), method, path, body);
          complaints.push(...complaint(`${method} ${path} ${body.join(' ')}`, answer));
        }
      }
      expect(complaints).toEqual([]);
    },
    180_000,
  );

  test('a picture with fields that are none', async () => {
    const complaints: string[] = [];
    const file = new File([await square()], 'x.png', { type: 'image/png' });
    for (const { name, type } of fieldsOf('media'))
      for (const value of inTurn(`beside a file: ${type}`, VALUES)) {
        const form = new FormData();
        form.set('_payload', JSON.stringify({ alt: 'Un quadrato', [name]: value }));
        form.set('file', file);
        const answer = await world.cms.fetch('/api/media', {
          method: 'POST',
          headers: { Cookie: world.editor.cookie },
          body: form,
        });
        const sent = { status: answer.status, body: await answer.json() };
        complaints.push(...complaint(`${name} ${JSON.stringify(value)}`, sent, name));
      }
    expect(complaints).toEqual([]);
  }, 180_000);

  test.each([
    { Authorization: 'JWT' },
    { Authorization: 'JWT a.b.c' },
    { Authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
    { Authorization: 'users API-Key x' },
    { Cookie: 'portico-token=%E0%A4%A' },
    { Cookie: `portico-token=${'x'.repeat(15_000)}; portico-device=...` },
    { Cookie: '=;;=; portico-token' },
    { 'Accept-Language': 'x'.repeat(5000) },
    { 'Content-Length': '-1' },
    { 'Content-Length': '1e9' },
    { Origin: 'null' },
    { 'X-Forwarded-For': '::::' },
    { 'X-Forwarded-For': '%' },
  ])('headers that make no sense: %j', async (headers) => {
    for (const path of ['/api/users/me', '/api/articles', '/api/users/login']) {
      const method = path.endsWith('login') ? 'POST' : 'GET';
      const answer = await world.cms.fetch(path, { method, headers });
      const sent = { status: answer.status, body: await answer.json() };
      expect(complaint(path, sent)).toEqual([]);
    }
  });

  test('GET with queries that make no sense', async () => {
    const complaints: string[] = [];
    // One check reads the queries of a family before any of its routes is asked: its list comes first, and gets all.
    const patterns = routesOf('GET').map(({ pattern }) => pattern);
    for (const pattern of patterns.sort((a, b) => a.length - b.length))
      for (const query of inTurn(`queries of ${familyOf(pattern)}`, QUERIES, 6)) {
        const path = `${pathOf(pattern)}?${query}`;
        complaints.push(...complaint(`GET ${path}`, await send(world.administrator, 'GET', path)));
      }
    expect(complaints).toEqual([]);
  }, 180_000);

  test('conditions of every kind on every field', async () => {
    const complaints: string[] = [];
    for (const collection of ['events', 'media', 'files', 'users'])
      for (const { name } of oneOfEachType(collection))
        for (const operator of ['equals', 'in', 'not_in', 'like', 'greater_than', 'exists'])
          for (const value of ['x', '', "'%25_\\", '-1', 'null']) {
            const path = `/api/${collection}?limit=1&depth=0&where[${name}][${operator}]=${value}`;
            complaints.push(...complaint(path, await send(world.administrator, 'GET', path)));
          }
    expect(complaints).toEqual([]);
  }, 180_000);
});
