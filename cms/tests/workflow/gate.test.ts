// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../open-data/manifest.ts';
import { catalogue, contributions } from '../../records/rows.ts';
import { requestOf } from './acts.ts';
import { article, type Body, online, startWorld, type World } from './world.ts';

let world: World;
let live: string;
let foreign: string;
beforeAll(async () => {
  world = await startWorld();
  live = await written();
  await online(world, 'articles', live, world.editor);
  const made = await world.stranger.post('/api/articles', article(world, { title: 'Altrui' }));
  foreign = made.body.doc.id;
});
afterAll(() => world?.stop());

async function written(): Promise<string> {
  const { body } = await world.editor.post('/api/articles', article(world));
  return body.doc.id;
}

const row = async (id: string): Promise<Body> =>
  world.cms.payload.findByID({ collection: 'articles', id, locale: 'it', depth: 0 });

/** Runs an operation of Payload as the editor, as the admin's own server functions do: not through REST. */
async function asEditor(operation: (req: Body) => Promise<unknown>): Promise<number> {
  const req = await requestOf(world.cms, world.editor);
  try {
    await operation(req);
    return 200;
  } catch (error) {
    return (error as { status?: number }).status ?? 500;
  }
}

test('A07: publishing is refused in every form that Payload knows', async () => {
  const { payload } = world.cms;
  const id = await written();
  const base = { collection: 'articles', id, overrideAccess: false } as const;
  const before = await readManifest(payload);
  const attempts: Body[] = [
    { data: { _status: 'published', title: 'Mio' } },
    { data: { title: 'Mio' }, publishSpecificLocale: 'it' },
    { data: { title: 'Mio' }, publishAllLocales: true },
    { data: { title: 'Mio' }, unpublishAllLocales: true },
  ];
  for (const attempt of attempts)
    expect(
      await asEditor((req) => payload.update({ ...base, ...attempt, req, user: req.user })),
      JSON.stringify(attempt),
    ).toBe(403);
  const created = await asEditor((req) =>
    payload.create({
      collection: 'articles',
      data: { title: 'Subito online', _status: 'published' },
      overrideAccess: false,
      req,
      user: req.user,
    }),
  );
  expect(created).toBe(403);
  const rest = await world.editor.patch(`/api/articles/${id}`, { _status: 'published' });
  expect([200, 400, 403]).toContain(rest.status);
  expect((await row(id))._status).toBe('draft');
  expect(await readManifest(payload)).toEqual(before);
});

test('A07: a live page that is patched stays online as it was approved', async () => {
  const before = await readManifest(world.cms.payload);
  await world.editor.patch(`/api/articles/${live}`, { title: 'Cambiato senza approvazione' });
  expect(await readManifest(world.cms.payload)).toEqual(before);
});

test('A07: versions are neither read nor restored, nothing is duplicated or changed in bulk', async () => {
  const { payload } = world.cms;
  const { docs } = await payload.findVersions({ collection: 'articles', limit: 1 });
  const version = String(docs[0]?.id);
  const refused = [
    await asEditor((req) =>
      payload.restoreVersion({
        collection: 'articles',
        id: version,
        overrideAccess: false,
        req,
        user: req.user,
      }),
    ),
    await asEditor((req) =>
      payload.findVersions({ collection: 'articles', overrideAccess: false, req, user: req.user }),
    ),
    await asEditor((req) =>
      payload.update({
        collection: 'articles',
        where: { id: { exists: true } },
        data: { title: 'Tutti' },
        overrideAccess: false,
        req,
        user: req.user,
      }),
    ),
    await asEditor((req) =>
      payload.delete({
        collection: 'articles',
        where: { id: { exists: true } },
        overrideAccess: false,
        req,
        user: req.user,
      }),
    ),
  ];
  expect(refused).toEqual([403, 403, 403, 403]);
  const duplicated = await asEditor((req) =>
    payload.duplicate({
      collection: 'articles',
      id: live,
      overrideAccess: false,
      req,
      user: req.user,
    }),
  );
  expect([400, 403]).toContain(duplicated);
  const routes = await Promise.all([
    world.editor.post(`/api/articles/versions/${version}`, {}),
    world.editor.get('/api/articles/versions'),
    world.editor.post(`/api/articles/${live}/duplicate`, {}),
    world.editor.patch('/api/articles?where[id][exists]=true', { title: 'Tutti' }),
    world.editor.delete('/api/articles?where[id][exists]=true'),
  ]);
  for (const { status } of routes) expect([400, 403, 404, 405]).toContain(status);
  expect((await row(foreign)).title).toBe('Altrui');
});

test('A09: there is no scheduled publication to outlive a demotion', async () => {
  const { collections, jobs } = world.cms.payload.config;
  for (const { versions, slug } of collections)
    expect(versions?.drafts ? versions.drafts.schedulePublish : false, slug).toBeFalsy();
  expect((jobs.tasks ?? []).map(({ slug }) => slug)).not.toContain('schedulePublish');
  const asked = await world.administrator.post('/api/payload-jobs', { task: 'schedulePublish' });
  expect([403, 404]).toContain(asked.status);
});

test('A11: an editor creates in, and moves to, no other organisation', async () => {
  const { editor, otherOrganisation, organisation } = world;
  const created = await editor.post(
    '/api/articles',
    article(world, { organisation: otherOrganisation }),
  );
  expect(created.status).toBe(403);
  const id = await written();
  expect((await row(id)).organisation).toBe(organisation);
  const moved = await editor.patch(`/api/articles/${id}`, { organisation: otherOrganisation });
  expect(moved.status).toBe(403);
  expect(
    (await editor.post(`/api/articles/${id}/move`, { organisation: otherOrganisation })).status,
  ).toBe(403);
  expect((await row(id)).organisation).toBe(organisation);
  const same = await editor.patch(`/api/articles/${id}`, { organisation, title: 'Resta qui' });
  expect(same.status).toBe(200);
});

test('A11: an administrator moves a document, and its former organisation loses it at once', async () => {
  const { administrator, editor, stranger, otherOrganisation } = world;
  const id = await written();
  const answer = await administrator.post(`/api/articles/${id}/move`, {
    organisation: otherOrganisation,
  });
  expect(answer).toMatchObject({ status: 200 });
  expect((await editor.get(`/api/articles/${id}`)).status).toBe(404);
  expect(
    (await editor.patch(`/api/articles/${id}`, { title: 'Ancora mio?' })).status,
  ).toBeGreaterThan(399);
  expect((await stranger.patch(`/api/articles/${id}`, { title: 'Ora mio' })).status).toBe(200);
});

test('an organiser enters the events of their own editions only', async () => {
  const { organiser, cms, edition } = world;
  const other = await cms.payload.create({
    collection: 'editions',
    data: { title: 'Un’altra settimana' },
    locale: 'it',
  });
  const mine = await organiser.post('/api/events', { title: 'Laboratorio' });
  expect(mine).toMatchObject({ status: 201 });
  expect(mine.body.doc.edition.id ?? mine.body.doc.edition).toBe(edition);
  const moved = await organiser.patch(`/api/events/${mine.body.doc.id}`, { edition: other.id });
  expect([400, 403]).toContain(moved.status);
  const created = await organiser.post('/api/events', { title: 'Altrove', edition: other.id });
  expect([400, 403]).toContain(created.status);
  expect((await organiser.get(`/api/editions/${other.id}`)).status).toBe(404);
});

test('A14: what the server owns is not taken from a request', async () => {
  const { editor } = world;
  const chosen = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
  const { body } = await editor.post(
    '/api/articles',
    article(world, { id: chosen, createdAt: '2001-01-01T00:00:00.000Z', state: 'live' }),
  );
  const made = body.doc ?? (await world.editor.post('/api/articles', article(world))).body.doc;
  expect(made.id).not.toBe(chosen);
  const patched = await editor.patch(`/api/articles/${made.id}`, {
    createdAt: '2001-01-01T00:00:00.000Z',
    updatedAt: '2001-01-01T00:00:00.000Z',
  });
  expect([200, 400, 403]).toContain(patched.status);
  const stored = await row(made.id);
  expect(stored.createdAt > '2020').toBe(true);
  expect(stored.updatedAt > '2020').toBe(true);
});

test('references are chosen from what is published, or one’s own', async () => {
  const { cms, editor, stranger, topic } = world;
  const unpublished = await cms.payload.create({
    collection: 'topics',
    data: { title: 'Segreto', summary: 'Non ancora.' },
    locale: 'it',
  });
  const { body } = await editor.get('/api/catalogue?limit=100');
  const offered = body.docs.map(({ id }: Body) => id);
  expect(offered).toContain(topic);
  expect(offered).not.toContain(unpublished.id);
  expect(offered).not.toContain(foreign);
  const refused = await editor.post('/api/articles', article(world, { topics: [unpublished.id] }));
  expect(refused.status).toBe(400);
  expect((await stranger.get(`/api/catalogue/${live}`)).status).toBe(200);
  expect((await stranger.get(`/api/articles/${live}`)).status).toBe(404);
});

test('a reference that was withdrawn since does not keep the rest from being saved', async () => {
  const { cms, editor, reviewer } = world;
  const { id: topic } = await cms.payload.create({
    collection: 'topics',
    data: { title: 'Passeggero', summary: 'Poi accorpato.', icon: 'book' },
    locale: 'it',
  });
  await online(world, 'topics', topic);
  const made = await editor.post('/api/articles', article(world, { topics: [topic] }));
  await reviewer.post(`/api/topics/${topic}/withdraw`, { reason: 'Accorpato.', confirm: true });
  const saved = await editor.patch(`/api/articles/${made.body.doc.id}`, {
    topics: [topic],
    title: 'Quello che ho scritto',
  });
  expect(saved).toMatchObject({ status: 200 });
  const sent = await editor.post(`/api/articles/${made.body.doc.id}/submit`, {});
  expect(sent.body.errors[0].issues[0].code).toBe('reference-not-published');
});

test('I1: the tables of the workflow answer to nobody', async () => {
  const tables = [
    'submissions',
    'published-documents',
    'revisions',
    'addresses',
    'contributions',
    'history',
    'link-checks',
    'outbox',
    'blob-uses',
    'reference-uses',
  ] as const;
  for (const slug of tables)
    for (const who of [world.nobody, world.editor, world.administrator])
      expect([401, 403, 404], slug).toContain((await who.get(`/api/${slug}`)).status);
  const req = await createLocalReq({}, world.cms.payload);
  for (const collection of tables)
    await expect(
      world.cms.payload.find({ collection, overrideAccess: false, req }),
      collection,
    ).rejects.toThrow();
});

test('A14, I6: a save that asks for a part of its answer is noted whole: whose the text is, what it is called, who wrote', async () => {
  const { cms, editor, organisation } = world;
  const id = await written();
  const before = Date.now();
  for (const query of [
    'select[summary]=true',
    'select[updatedAt]=false&select[organisation]=false',
  ]) {
    const title = `Con ${query}`;
    expect((await editor.patch(`/api/articles/${id}?${query}`, { title })).status).toBe(200);
    expect(await catalogue.first(cms, { id: { equals: id } })).toMatchObject({
      organisation,
      title,
    });
    const [note] = await contributions.find(cms, { where: { subject: { equals: id } } });
    expect(note?.user).toBe(editor.id);
    expect(Date.parse(note?.at ?? '')).toBeGreaterThanOrEqual(before);
  }
});

test('I6: what was sent back goes with its text to another organisation; the former one reads the reason no more', async () => {
  const { administrator, colleague, editor, reviewer, stranger, otherOrganisation } = world;
  const made = await editor.post('/api/articles', article(world, { title: 'Da spostare' }));
  const { id } = made.body.doc;
  await editor.post(`/api/articles/${id}/submit`, {});
  await reviewer.post(`/api/articles/${id}/return`, { reason: 'Una ragione riservata.' });
  const body = { organisation: otherOrganisation };
  expect((await administrator.post(`/api/articles/${id}/move`, body)).status).toBe(200);
  const returned = async (who: typeof editor): Promise<string> =>
    JSON.stringify((await who.get('/api/desk')).body.returned);
  for (const former of [editor, colleague])
    expect(await returned(former)).not.toContain('Una ragione riservata.');
  expect(await returned(stranger)).toContain('Una ragione riservata.');
});
