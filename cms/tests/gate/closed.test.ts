// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLLECTIONS, ROUTES } from '../../gate/routes/routes.ts';
import { type Actor, article, startWorld, type World } from '../workflow/world.ts';

let world: World;
let draft: string;
beforeAll(async () => {
  world = await startWorld();
  const { body } = await world.editor.post(
    '/api/articles',
    article(world, { title: 'Segretissimo' }),
  );
  draft = body.doc.id;
});
afterAll(() => world?.stop());

/** Words that stand only in what was never published. */
const SECRETS = /Segretissimo|redattrice@example|una frase lunga|"hash"|"salt"|"sessions"/;

const INTERNAL = [
  'submissions',
  'published-documents',
  'revisions',
  'addresses',
  'contributions',
  'history',
  'digest-items',
  'imported',
  'invitations',
  'link-checks',
  'outbox',
  'blob-uses',
  'reference-uses',
  'saved-searches',
  'terms-aside',
  'search-entries',
  'remarks',
  'versions',
  'second-factors',
  'recovery-codes',
  'once-only',
  'account-events',
  'identities',
  'payload-migrations',
  'payload-jobs',
  'payload-kv',
];

describe('I1, A05: without login nothing unpublished can be read', () => {
  const paths = [...COLLECTIONS, 'catalogue', ...INTERNAL].flatMap((slug) => [
    `/api/${slug}`,
    `/api/${slug}?draft=true`,
    `/api/${slug}?where[_status][equals]=draft`,
    `/api/${slug}?where[or][0][title][like]=Segr`,
    `/api/${slug}?sort=-updatedAt&limit=1&depth=2&locale=all`,
    `/api/${slug}?joins[x][limit]=1`,
    `/api/${slug}/count`,
    `/api/${slug}/versions`,
  ]);
  test.each(paths)('%s', async (path) => {
    const { status, body } = await world.nobody.get(path);
    expect([400, 401, 404]).toContain(status);
    expect(JSON.stringify(body)).not.toMatch(SECRETS);
    expect(JSON.stringify(body)).not.toContain('totalDocs');
  });

  test('by the id of a draft, in any form', async () => {
    const paths = [
      '',
      '?draft=true',
      '?depth=2',
      '?trash=true',
      '?locale=all',
      '/status',
      '/history',
    ];
    for (const rest of [...paths, '/submission/diff', '/remarks', '/versions']) {
      const { status, body } = await world.nobody.get(`/api/articles/${draft}${rest}`);
      expect([400, 401, 404], rest).toContain(status);
      expect(JSON.stringify(body)).not.toMatch(SECRETS);
    }
  });

  test('by any route of the table that is not for logging in', async () => {
    for (const [index, route] of ROUTES.filter((one) => !one.anonymous).entries()) {
      const path = `/api${route.pattern.replace(':id', draft).replace(':version', draft).replace(':key', 'nav').replace(':table', 'csv')}`;
      const answer = await world.cms.fetch(path.replace(':file', `${draft}.jpeg`), {
        method: route.method,
        // There are more routes than requests that one source has in a minute.
        headers: { 'X-Forwarded-For': `198.51.100.${index % 250}` },
      });
      expect(answer.status, `${route.method} ${route.pattern}`).toBe(401);
    }
  });

  test('and who one is when one is nobody', async () => {
    const { status, body } = await world.nobody.get('/api/users/me');
    expect([status, body.user]).toEqual([200, null]);
  });
});

type Method = 'get' | 'post' | 'patch' | 'delete';

describe('what is switched off does not exist, for an administrator either', () => {
  const closed: readonly [string, Method, string][] = [
    ['A23: GraphQL', 'post', '/api/graphql'],
    ['A23: GraphQL by address', 'get', '/api/graphql?query={Articles{docs{id}}}'],
    ['A23: the GraphQL playground', 'get', '/api/graphql-playground'],
    ['A20: the schema with its rights', 'get', '/api/access'],
    ['A20: the job runner', 'get', '/api/payload-jobs/run'],
    ['A20: the jobs', 'get', '/api/payload-jobs'],
    ['A20: schedules of jobs', 'get', '/api/payload-jobs/handle-schedules'],
    ['A20: the migrations', 'get', '/api/payload-migrations'],
    ['A20: the list of all preferences', 'get', '/api/payload-preferences'],
    ['A07: versions', 'get', '/api/articles/versions'],
    ['A07: one version', 'get', '/api/articles/versions/ID'],
    ['A07: restoring a version', 'post', '/api/articles/versions/ID'],
    ['A12: duplicating', 'post', '/api/articles/ID/duplicate'],
    ['A07: changing many', 'patch', '/api/articles?where[id][exists]=true'],
    ['A07: deleting many', 'delete', '/api/articles?where[id][exists]=true'],
    ['A07: deleting many people', 'delete', '/api/users?where[id][exists]=true'],
    ['A15: the first user', 'post', '/api/users/first-register'],
    ['whether there is a first user', 'get', '/api/users/init'],
    ['unlocking accounts', 'post', '/api/users/unlock'],
    ['verifying addresses', 'post', '/api/users/verify/abc'],
    ['B02: revealing API keys', 'post', '/api/users/ID/api-key/reveal'],
    ['U10: upload from an address', 'get', '/api/media/paste-url?src=http://127.0.0.1/'],
    ['U10: upload of one picture from an address', 'get', '/api/media/paste-url/ID?src=http://x/'],
    ['changing the order of rows', 'post', '/api/reorder'],
    ['pictures for social networks', 'get', '/api/og'],
    ['globals', 'get', '/api/globals/settings'],
    ['folders', 'get', '/api/payload-folders'],
    ['saved searches', 'get', '/api/payload-query-presets'],
    ['creating a name in the catalogue', 'post', '/api/catalogue'],
    ['changing a name in the catalogue', 'patch', '/api/catalogue/ID'],
    ['deleting a name in the catalogue', 'delete', '/api/catalogue/ID'],
    ...INTERNAL.map((slug): [string, Method, string] => [
      `the table ${slug}`,
      'get',
      `/api/${slug}`,
    ]),
    ...INTERNAL.map((slug): [string, Method, string] => [
      `writing ${slug}`,
      'post',
      `/api/${slug}`,
    ]),
  ];
  test.each(closed)('%s: %s %s', async (_what, method, path) => {
    const actor: Actor = world.administrator;
    const address = path.replace('ID', draft);
    const { status, body } =
      method === 'get' ? await actor.get(address) : await actor[method](address, {});
    expect(status).toBe(404);
    expect(body.errors[0].code).toBe('not-found');
  });

  test('a path that is written differently does not exist either', async () => {
    for (const path of [
      '/api/articles/',
      '/api//articles',
      '/api/%61rticles',
      '/api/Articles',
      '/api/articles/ID;x',
      '/API/articles',
      `/api/articles/${draft}%00`,
      '/api/articles/..%5cusers',
      '/api/__proto__',
      '/api/constructor/prototype',
    ])
      expect((await world.administrator.get(path)).status, path).toBe(404);
  });

  test('other methods do not exist', async () => {
    for (const method of ['PUT', 'OPTIONS', 'PROPFIND'])
      expect((await world.cms.fetch('/api/articles', { method })).status, method).toBe(404);
  });

  test('no answer lets another origin read it', async () => {
    const answer = await world.cms.fetch('/api/users/me', {
      headers: { Origin: 'https://evil.example' },
    });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('A20: preferences and locks are one’s own affair', () => {
  test('preferences of others are neither seen nor written', async () => {
    await world.editor.post('/api/payload-preferences/nav', { value: { open: 'Segretissimo' } });
    const mine = await world.editor.get('/api/payload-preferences/nav');
    expect(mine.body.value).toEqual({ open: 'Segretissimo' });
    const theirs = await world.stranger.get('/api/payload-preferences/nav');
    expect(JSON.stringify(theirs.body)).not.toMatch(SECRETS);
  });

  const lockOn = (id: string) =>
    `/api/payload-locked-documents?where[document.relationTo][equals]=articles&where[document.value][equals]=${id}`;

  test('locks are seen and broken only on what one may read', async () => {
    const { id } = await world.cms.payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'articles', value: draft },
        user: { relationTo: 'users', value: world.editor.id },
      },
    });
    const path = `/api/payload-locked-documents/${id}`;
    const mine = { user: { relationTo: 'users', value: world.stranger.id } };
    expect((await world.stranger.get(lockOn(draft))).status).toBe(403);
    expect((await world.stranger.get('/api/payload-locked-documents')).status).toBe(403);
    expect((await world.stranger.patch(path, mine)).status).toBe(403);
    expect((await world.stranger.delete(path)).status).toBe(403);

    expect((await world.colleague.get(lockOn(draft))).body.docs).toHaveLength(1);
    const inNameOfOthers = { user: { relationTo: 'users', value: world.editor.id } };
    expect((await world.colleague.patch(path, inNameOfOthers)).status).toBe(403);
    const inOwnName = { user: { relationTo: 'users', value: world.colleague.id } };
    expect((await world.colleague.patch(path, inOwnName)).status).toBe(200);
    expect((await world.colleague.delete(path)).status).toBe(200);
  });
});
