// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptVersions, openVersion, versions } from '../../records/versions.ts';
import { testOffSecantus } from '../on-secantus.ts';
import {
  type Actor,
  article,
  type Body,
  make,
  online,
  richText,
  startWorld,
  TOPIC,
  uploaded,
  type World,
} from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

async function written(by: Actor = world.editor, more: object = {}): Promise<string> {
  const title = `Versione ${++number}`;
  const { status, body } = await by.post('/api/articles', article(world, { title, ...more }));
  expect(status, JSON.stringify(body)).toBe(201);
  return body.doc.id;
}

async function save(by: Actor, id: string, data: object, language = 'it'): Promise<void> {
  const { status, body } = await by.patch(
    `/api/articles/${id}?locale=${language}&autosave=true&draft=true`,
    data,
  );
  expect(status, JSON.stringify(body)).toBe(200);
}

const listOf = async (by: Actor, id: string): Promise<Body[]> =>
  (await by.get(`/api/articles/${id}/versions`)).body.versions;

const summaryOf = async (id: string, locale: 'it' | 'en' = 'it') =>
  (await world.cms.payload.findByID({ collection: 'articles', id, depth: 0, locale })).summary;

const submit = async (by: Actor, id: string): Promise<string> => {
  const { status, body } = await by.post(`/api/articles/${id}/submit`, {});
  expect(status, JSON.stringify(body)).toBe(200);
  return body.submission.digest;
};

const restore = (by: Actor, id: string, version: string) =>
  by.post(`/api/articles/${id}/restore`, { version });

test('A5: what a colleague writes over is a version with its author; it is seen, compared and brought back', async () => {
  const { editor, colleague } = world;
  const id = await written();
  await save(editor, id, { summary: 'Le parole di prima.' });
  await save(colleague, id, { summary: 'Altre parole.' });
  await save(colleague, id, { summary: 'Altre parole ancora.' });
  const [now, former, ...others] = await listOf(editor, id);
  expect(others).toEqual([]);
  expect(now).toMatchObject({ id: null, kind: 'working', by: { name: 'collega' } });
  expect(former).toMatchObject({ kind: 'saved', by: { name: 'redattrice' } });
  const { body } = await editor.get(`/api/articles/${id}/versions/${former.id}`);
  expect(body.same).toBe(false);
  expect(body.before.locales.it.summary).toBe('Le parole di prima.');
  expect(body.after.locales.it.summary).toBe('Altre parole ancora.');
  expect((await restore(editor, id, former.id)).body).toEqual({ gone: 0 });
  expect(await summaryOf(id)).toBe('Le parole di prima.');
  const [back, undone] = await listOf(editor, id);
  expect(back).toMatchObject({ by: { name: 'redattrice' }, restored: former.at });
  expect(undone).toMatchObject({ kind: 'saved', by: { name: 'collega' } });
  await restore(editor, id, undone.id);
  expect(await summaryOf(id)).toBe('Altre parole ancora.');
});

test('A5: who writes on for long, or after a pause, leaves a version behind; an equal text is kept once', async () => {
  const { cms, editor } = world;
  const id = await written();
  for (const summary of ['Uno.', 'Due.', 'Tre.']) await save(editor, id, { summary });
  expect(await keptVersions(cms, id)).toHaveLength(0);
  const begun = new Date(Date.now() - 20 * 60_000).toISOString();
  const agesAgo = async () => {
    const open = await openVersion(cms, id);
    await versions.update(cms, open?.id ?? '', { begun });
  };
  await agesAgo();
  await save(editor, id, { summary: 'Quattro.' });
  expect(await keptVersions(cms, id)).toHaveLength(1);
  await agesAgo();
  await save(editor, id, { summary: 'Tre.' });
  await agesAgo();
  await save(editor, id, { summary: 'Tre.' });
  await agesAgo();
  await save(editor, id, { summary: 'Cinque.' });
  const kept = (await listOf(editor, id)).slice(1);
  const texts = await Promise.all(
    kept.map(async (one) => {
      const { body } = await editor.get(`/api/articles/${id}/versions/${one.id}`);
      return body.before.locales.it.summary;
    }),
  );
  expect(texts).toEqual(['Tre.', 'Quattro.', 'Tre.']);
});

test('A5: a submission is a version: brought back, it is the same text, with picture and both languages', async () => {
  const { cms, editor, reviewer } = world;
  const picture = await uploaded(cms, 'Un quadrato blu', editor);
  const id = await written(editor, { picture: picture.id });
  await cms.payload.update({
    collection: 'media',
    id: picture.id,
    locale: 'en',
    data: { alt: 'A blue square' },
  });
  await save(
    editor,
    id,
    {
      title: 'In English',
      summary: 'Three signs.',
      body: richText('Look who writes.'),
      picture: picture.id,
    },
    'en',
  );
  await submit(editor, id);
  await reviewer.post(`/api/articles/${id}/return`, { reason: 'Manca la fonte.' });
  await save(editor, id, { summary: 'Tutto cambiato.', picture: null, body: richText('Niente.') });
  await save(editor, id, { title: 'Changed' }, 'en');
  const returned = (await listOf(editor, id)).find(({ kind }) => kind === 'returned');
  expect(returned).toMatchObject({
    by: { name: 'redattrice' },
    closed: { by: { name: 'revisora' } },
    reason: 'Manca la fonte.',
  });
  expect((await restore(editor, id, returned.id)).body).toEqual({ gone: 0 });
  const { body } = await editor.get(`/api/articles/${id}/versions/${returned.id}`);
  expect(body.same).toBe(true);
});

testOffSecantus(
  'a text that was returned is called that, also after the next one was submitted or the text withdrawn',
  async () => {
    const { editor, reviewer } = world;
    const id = await written();
    await online(world, 'articles', id, editor);
    const returns = async () =>
      (await listOf(editor, id))
        .filter(({ reason }) => reason !== null)
        .map(({ kind, reason }) => [kind, reason]);
    const giveBack = (reason: string) => reviewer.post(`/api/articles/${id}/return`, { reason });
    await save(editor, id, { summary: 'La prima volta.' });
    await submit(editor, id);
    await giveBack('Motivo uno.');
    await save(editor, id, { summary: 'La seconda volta.' });
    await submit(editor, id);
    expect(await returns()).toEqual([['returned', 'Motivo uno.']]);
    await giveBack('Motivo due.');
    await reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'Non serve più.' });
    expect(await returns()).toEqual([
      ['returned', 'Motivo due.'],
      ['returned', 'Motivo uno.'],
    ]);
  },
);

testOffSecantus(
  'I6: whoever brings a version back is one of its authors and does not approve it; nothing goes online by it',
  async () => {
    const { cms, editor, reviewer, secondReviewer } = world;
    const id = await written();
    await online(world, 'articles', id, editor);
    const before = (await editor.get(`/api/articles/${id}/status`)).body.published;
    await save(editor, id, { summary: 'Nuovo.' });
    const [approved] = (await listOf(editor, id)).filter(({ kind }) => kind === 'approved');
    await save(editor, id, { summary: 'Nuovissimo.', title: 'Altro titolo' });
    expect((await editor.get(`/api/articles/${id}/versions`)).body.title).toBe('Altro titolo');
    expect((await restore(secondReviewer, id, approved.id)).status).toBe(200);
    expect((await editor.get(`/api/articles/${id}/status`)).body.published).toEqual(before);
    expect((await editor.get(`/api/articles/${id}/status`)).body.history[0]).toMatchObject({
      verb: 'restore',
      by: { name: 'revisore' },
    });
    await save(editor, id, { summary: 'Con una parola in più.' });
    const digest = await submit(editor, id);
    const own = await secondReviewer.post(`/api/articles/${id}/approve`, { digest });
    expect([own.status, own.body.errors[0].code]).toEqual([403, 'own-work']);
    expect((await reviewer.post(`/api/articles/${id}/approve`, { digest })).status).toBe(200);
    expect(await openVersion(cms, id)).toBeDefined();
  },
);

testOffSecantus(
  'A07: versions are for those who may change the document, and each belongs to its own',
  async () => {
    const { colleague, editor, stranger, organiser, nobody } = world;
    const id = await written();
    await save(colleague, id, { summary: 'Di una collega.' });
    const [, former] = await listOf(editor, id);
    for (const somebody of [stranger, organiser]) {
      expect((await somebody.get(`/api/articles/${id}/versions`)).status).toBe(404);
      expect((await somebody.get(`/api/articles/${id}/versions/${former.id}`)).status).toBe(404);
      expect((await restore(somebody, id, former.id)).status).toBe(404);
    }
    expect((await nobody.get(`/api/articles/${id}/versions`)).status).toBe(401);
    const own = await written(stranger);
    expect((await restore(stranger, own, former.id)).status).toBe(404);
    expect((await stranger.get(`/api/articles/${own}/versions/${former.id}`)).status).toBe(404);
    expect((await editor.get('/api/articles/versions')).status).toBe(404);
    expect((await editor.post(`/api/articles/versions/${former.id}`, {})).status).toBe(404);
  },
);

test('A5: what a version named and exists no more is left out and counted; the organisation stays', async () => {
  const { cms, administrator, editor, colleague, otherOrganisation } = world;
  const picture = await uploaded(cms, 'Da togliere', editor);
  const gone = await make(cms, 'topics', { ...TOPIC, title: 'Argomento di passaggio' });
  await online(world, 'topics', gone);
  const id = await written(editor, { picture: picture.id, topics: [world.topic, gone] });
  await save(colleague, id, { picture: null, topics: [world.topic] });
  const [, former] = await listOf(editor, id);
  await cms.payload.delete({ collection: 'media', id: picture.id, overrideAccess: true });
  await cms.payload.delete({ collection: 'topics', id: gone, overrideAccess: true });
  await administrator.post(`/api/articles/${id}/move`, { organisation: otherOrganisation });
  expect((await restore(administrator, id, former.id)).body).toEqual({ gone: 2 });
  const row = await cms.payload.findByID({ collection: 'articles', id, depth: 0 });
  expect(row).toMatchObject({
    picture: null,
    topics: [world.topic],
    organisation: otherOrganisation,
  });
});

testOffSecantus('A5: at most thirty versions of a text are kept, and they go with it', async () => {
  const { cms, editor, colleague } = world;
  const id = await written();
  for (let count = 0; count < 34; count++)
    await save(count % 2 ? editor : colleague, id, { summary: `Numero ${count}.` });
  expect(await keptVersions(cms, id)).toHaveLength(30);
  await cms.payload.delete({ collection: 'articles', id, overrideAccess: true });
  expect(await versions.find(cms, { where: { document: { equals: id } } })).toEqual([]);
});
