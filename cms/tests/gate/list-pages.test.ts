// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { singletonPath } from '../../collections/singleton.ts';
import { wrongInList } from '../../gate/pages/list-query.ts';
import { make, startWorld, type World } from '../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const wrong = (query: string, collection = 'articles') =>
  wrongInList(world.cms.payload.config, collection, new URLSearchParams(query))?.it;

describe('A16: the address of a list', () => {
  test.each([
    ['articles', 'where[uploadedBy.name][equals]=x', /«uploadedBy.name»/],
    ['articles', 'where[organisation.members.email][like]=a', /«organisation.members.email»/],
    ['media', 'where[uploadedBy.email][like]=a', /«uploadedBy.email»/],
    ['articles', 'where[or][0][and][0][nothing][equals]=a', /«nothing»/],
    ['articles', 'where[title][near]=a', /«near»/],
    ['articles', 'where[updatedAt][greater_than]=ieri', /updatedAt/],
    ['articles', 'where=a', /«where»/],
    ['articles', 'sort=hash', /«sort»/],
    ['articles', 'sort[a]=b', /«sort»/],
    ['articles', 'columns={', /«columns»/],
    ['articles', 'columns[a][b]=c', /«columns»/],
    ['articles', 'queryByGroup={', /«queryByGroup»/],
    ['articles', 'groupBy=title', /«groupBy»/],
    ['articles', 'page=-1', /«page»/],
    ['articles', 'limit[a]=1', /«limit»/],
    ['articles', 'search[a]=b', /«search»/],
    ['articles', `search=${'a+'.repeat(200)}`, /più di 12 parole/],
    ['articles', `where[title][like]=${'a+'.repeat(200)}`, /più di 12 parole/],
  ])('%s?%s is told what is wrong with it', (collection, query, told) => {
    expect(wrong(query, collection)).toMatch(told);
  });

  test.each([
    '',
    'limit=10&page=1&sort=-updatedAt',
    'columns=["title","-updatedAt"]',
    'columns[0]=title&columns[1]=-updatedAt',
    'where[or][0][and][0][title][contains]=truffe&where[or][0][and][1][topics][in][0]=a',
    'search=CITT%C3%80&where=&preset=&notFound=1',
    'somebody=else',
  ])('what the desk itself writes there is fine: %s', (query) => {
    expect(wrong(query)).toBeUndefined();
  });
});

const KEY = 'collection-articles';

/** What somebody's list remembers, as its page reads it. */
async function remembered(userId: string): Promise<unknown> {
  const { docs } = await world.cms.payload.find({
    collection: 'payload-preferences',
    where: { and: [{ key: { equals: KEY } }, { 'user.value': { equals: userId } }] },
    depth: 0,
  });
  return docs[0]?.value;
}

test.each([
  ['text', 'rotto', {}],
  ['no columns', { columns: 'title', sort: { a: 1 }, limit: 'molti' }, {}],
  ['columns of nothing', { columns: [null, 1, { accessor: {} }], limit: -1 }, { columns: [] }],
  ['a field that there is not', { sort: 'hash', limit: 100_000, groupBy: 'x', preset: {} }, {}],
  [
    'what it should be',
    { columns: [{ accessor: 'title', active: true }], sort: '-updatedAt', limit: 25 },
    { columns: [{ accessor: 'title', active: true }], sort: '-updatedAt', limit: 25 },
  ],
])('A20: a list that remembers %s opens all the same', async (_what, value, sound) => {
  const { editor } = world;
  const saved = await editor.post(`/api/payload-preferences/${KEY}`, { value });
  expect(saved.status).toBeLessThan(500);
  expect(await remembered(editor.id)).toEqual(sound);
});

test('a collection of one document leads to it however its list is asked, and to a new one while there is none', async () => {
  const { cms, reviewer } = world;
  const row = await cms.payload.findByID({ collection: 'users', id: reviewer.id, depth: 0 });
  const user = { ...row, collection: 'users' as const };
  const way = (mayCreate: boolean) => singletonPath(cms.payload, 'home', { user, mayCreate });
  expect(await way(true)).toBe('/admin/collections/home/create');
  expect(await way(false)).toBeUndefined();
  const id = await make(cms, 'home', { claim: 'Vivere il digitale' });
  expect(await way(true)).toBe(`/admin/collections/home/${id}`);
});
