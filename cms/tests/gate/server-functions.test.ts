// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { initI18n } from '@payloadcms/translations';
import { createClientConfig, type TypedUser } from 'payload';
import { parse } from 'qs-esm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, checkServerFunction } from '../../gate/pages/server-functions.ts';
import { type Actor, article, make, startWorld, type World } from '../workflow/world.ts';
import { CLOSED_FIELDS, manyConditions, NONSENSE } from './bad-queries.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await startWorld();
  const { organisation } = world;
  id = await make(world.cms, 'articles', article(world, { organisation }));
});
afterAll(() => world?.stop());

type Args = Record<string, unknown>;

/** A call of the admin as Next hands it over, made by somebody or, without a session, by nobody. */
async function call(who: Actor | null, name: string, args: Args = {}) {
  const { payload } = world.cms;
  const row = who && (await payload.findByID({ collection: 'users', id: who.id, depth: 0 }));
  const user: TypedUser | null = row && { ...row, collection: 'users' };
  const checked = await checkServerFunction({ payload, user }, { name, args });
  return 'refused' in checked
    ? { told: checked.refused.errors.map(({ message }) => message).join() }
    : checked.call;
}

const ARTICLES = { collectionSlug: 'articles' };

test.each(['form-state', 'render-list', 'render-document', 'render-document-slots'])(
  'I1: without a session the admin draws nothing (%s)',
  async (name) => {
    expect(await call(null, name, ARTICLES)).toEqual({ told: expect.stringMatching(/accedi/) });
    expect(await call(world.editor, name, ARTICLES)).toEqual({ name, args: ARTICLES });
  },
);

test.each([
  'schedule-publish',
  'get-upcoming-scheduled-publish',
  'copy-data-from-locale',
  'get-folder-results-component-and-data',
  'table-state',
  'render-field',
  'render-widget',
  'get-default-layout',
  'slugify',
  '__proto__',
  'constructor',
])('A09: what the admin could also do is closed (%s)', async (name) => {
  expect(await call(world.administrator, name, ARTICLES)).toHaveProperty('told');
});

test.each([
  [0, 100],
  [1_000_000, 100],
  [Number.NaN, 100],
  [25, 25],
])('A19: a list that is drawn with limit %s has at most %s rows', async (asked, given) => {
  const query = { limit: asked, page: 2 };
  expect(await call(world.editor, 'render-list', { ...ARTICLES, query })).toMatchObject({
    args: { query: { limit: String(given), page: '2' } },
  });
});

describe('A01 A16: a list is asked nothing that REST refuses', () => {
  const drawn = (collectionSlug: string, query: unknown) =>
    call(world.administrator, 'render-list', { collectionSlug, query });

  test.each([
    ...CLOSED_FIELDS,
    ...NONSENSE.map((query) => ['articles', query] as const),
    ['articles', manyConditions(2000)] as const,
  ])('%s?%s', async (collection, query) => {
    const asked = parse(query, { arrayLimit: 3000, parameterLimit: Number.POSITIVE_INFINITY });
    const answer = await drawn(collection, asked);
    // Either it is refused with a reason, or what a list does not know is gone.
    if ('told' in answer) expect(answer.told).not.toBe('');
    else expect(answer.args['query']).toEqual({});
  });

  test.each([
    ['where in the types of JSON', { where: { hash: { exists: true } } }],
    ['a sort that is a list', { sort: ['hash'] }],
    ['a date where text belongs', { where: { title: { equals: new Date() } } }],
    ['a map', { where: new Map([['hash', { like: 'a' }]]) }],
    ['a function', { where: { title: { equals: () => 'x' } } }],
  ])('%s', async (_what, query) => {
    expect(await drawn('users', query)).toHaveProperty('told');
  });

  test('a query that goes round in a circle', async () => {
    const where: Args = {};
    where['and'] = [where, where];
    expect(await drawn('articles', { where })).toHaveProperty('told');
  });

  test('what the desk asks is handed on', async () => {
    const query = {
      where: { and: [{ title: { contains: 'truffe' } }, { id: { not_in: [id] } }] },
      limit: 10,
      sort: '-updatedAt',
      search: 'città',
    };
    expect(await drawn('articles', query)).toMatchObject({
      args: { query: { ...query, limit: '10' } },
    });
  });
});

test.each([
  ['a list of collections', 'render-list', { collectionSlug: ['articles', 'users'] }],
  ['a collection that no page shows', 'render-list', { collectionSlug: 'submissions' }],
  ['a document of a closed collection', 'render-document', { collectionSlug: 'payload-jobs' }],
  ['an id that is a condition', 'render-document', { ...ARTICLES, docID: { like: '' } }],
  ['a form of a global', 'form-state', { globalSlug: 'x' }],
  ['an id that is an object', 'render-document-slots', { ...ARTICLES, id: { in: [] } }],
])('A20: %s is refused', async (_what, name, args) => {
  expect(await call(world.administrator, name, args)).toHaveProperty('told');
});

test('A01: a call cannot widen what it sees: other arguments are dropped', async () => {
  const more = { paramsOverride: { segments: ['x'] }, skipClientConfigAuth: true, user: {} };
  for (const name of ['form-state', 'render-document', 'render-document-slots', 'render-list'])
    expect(await call(world.editor, name, { ...ARTICLES, ...more })).toEqual({
      name,
      args: ARTICLES,
    });
});

test('A16: no answer carries the error of the database', () => {
  const failed = { errors: [{ message: 'Failed query: select "id" from "articles"\nparams: a' }] };
  const answer = answerOf(failed);
  expect(JSON.stringify(answer)).toMatch(/Riprova/);
  expect(JSON.stringify(answer)).not.toMatch(/select|params/);
  expect(answerOf({ state: {} })).toEqual({ state: {} });
});

test('A16: the configuration that every page of the desk carries names no folder of the server', async () => {
  const { config } = world.cms;
  const i18n = await initI18n({ config: config.i18n, context: 'client', language: 'it' });
  const sent = createClientConfig({ config, i18n, importMap: {}, user: true });
  expect(sent.collections.length).toBeGreaterThan(10);
  const folders = [path.resolve(import.meta.dirname, '../..'), world.cms.dataDir];
  const text = JSON.stringify(sent);
  expect(folders.filter((folder) => text.includes(folder))).toEqual([]);
});

test.each([undefined, null, 5, 'render-list', [], {}, { name: 5 }, { args: {} }])(
  'A16: a call that is none is refused, not failed (%j)',
  async (call) => {
    const { payload } = world.cms;
    expect(await checkServerFunction({ payload, user: null }, call)).toHaveProperty('refused');
    const row = await payload.findByID({
      collection: 'users',
      id: world.administrator.id,
      depth: 0,
    });
    const user: TypedUser = { ...row, collection: 'users' };
    expect(await checkServerFunction({ payload, user }, call)).toHaveProperty('refused');
  },
);

const draws = async (who: Actor, named: Args): Promise<boolean> => {
  const args = { ...named, returnLockStatus: true, updateLastEdited: true };
  return !('told' in (await call(who, 'form-state', args)));
};

test('A20: the form of a document, and its lock with it, is drawn for whoever may read it', async () => {
  const named = { collectionSlug: 'articles', id };
  expect(await draws(world.editor, named)).toBe(true);
  expect(await draws(world.reviewer, named)).toBe(true);
  expect(await draws(world.stranger, named)).toBe(false);
  expect(await draws(world.organiser, named)).toBe(false);
});

test('A20: a form takes no lock on what is no document of the desk', async () => {
  expect(await draws(world.administrator, { collectionSlug: 'submissions', id })).toBe(false);
  expect(await draws(world.administrator, { collectionSlug: 'articles', id: { in: [id] } })).toBe(
    false,
  );
  expect(await draws(world.administrator, { globalSlug: 'x' })).toBe(false);
});

test('the form of what is not saved yet is drawn for everybody who is logged in', async () => {
  expect(await draws(world.stranger, { collectionSlug: 'articles' })).toBe(true);
  expect(await draws(world.stranger, { collectionSlug: 'articles', id: null })).toBe(true);
});
