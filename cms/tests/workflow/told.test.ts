// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Release } from '@portico/shared/contract/release';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import { useCmsEnv } from '../../values/env.ts';
import { type Actor, article, online, startWorld, type World } from './world.ts';

let world: World;
/** The site as it tells about itself; the text of the answer. */
let site: Server;
let told = '';
let id: string;
let digest: string;

beforeAll(async () => {
  site = createServer((_request, response) => response.end(told)).listen(0, '127.0.0.1');
  await once(site, 'listening');
  world = await startWorld();
  const { editor } = world;
  const { body } = await editor.post('/api/articles', article(world));
  id = body.doc.id;
  await online(world, 'articles', id, editor);
  digest = (await editor.get(`/api/articles/${id}/status`)).body.published.digest;
});
afterAll(async () => {
  site?.close();
  await world?.stop();
});

const AT = '2026-06-01T10:00:00.000Z';
const nothing: Release = {
  lineage: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  revision: 5,
  at: AT,
  documents: {},
  refused: [],
  searchRevision: 5,
  hold: null,
};

let asked = 0;
/** What somebody is told, when the site says so. Each time at another address: answers are remembered for a moment. */
async function statusWhen(says: string, who: Actor = world.editor) {
  told = says;
  const { port } = site.address() as AddressInfo;
  useCmsEnv({ ...world.cms.env, SITE_URL: `http://127.0.0.1:${port}/?${++asked}` });
  const { body } = await who.get(`/api/articles/${id}/status`);
  return body;
}
const release = (changes: Partial<Release>): string => JSON.stringify({ ...nothing, ...changes });

testOffSecantus(
  'I5, R23: the editor of a text that cannot be shown is told why, and which text stays online',
  async () => {
    const refused = { id, digest, page: '/articoli/x/', reason: 'The picture is missing.' };
    const former = { digest: 'a'.repeat(64), since: AT };
    const says = release({ refused: [refused], documents: { [id]: former } });
    for (const who of [world.editor, world.colleague, world.reviewer]) {
      expect(await statusWhen(says, who)).toMatchObject({
        refused: { page: '/articoli/x/', reason: 'The picture is missing.' },
        online: former,
        silent: false,
      });
    }
  },
);

testOffSecantus(
  'I5: what was refused of an earlier text is not said of the one that is approved',
  async () => {
    const earlier = { id, digest: 'b'.repeat(64), page: '/articoli/x/', reason: 'Old.' };
    const documents = { [id]: { digest, since: AT } };
    const status = await statusWhen(release({ refused: [earlier], documents }));
    expect(status).toMatchObject({ refused: null, online: { digest, since: AT } });
  },
);

testOffSecantus('R04: the editor is told that the site waits for an operator', async () => {
  const hold = { reason: 'fork', detail: 'A database may have been restored.', since: AT } as const;
  expect(await statusWhen(release({ hold }))).toMatchObject({ hold: hold.detail });
});

testOffSecantus.each(['', '<!doctype html>', '{"documents":{}}', '[]'])(
  'R09: a site that answers nonsense (%j) is silent, and the desk goes on',
  async (says) => {
    expect(await statusWhen(says)).toMatchObject({ silent: true, online: null, refused: null });
  },
);

testOffSecantus('I6: who may not see the text is not told of it either', async () => {
  expect((await world.stranger.get(`/api/articles/${id}/status`)).status).toBe(404);
  expect((await world.nobody.get(`/api/articles/${id}/status`)).status).toBe(401);
});

test('R17: who saves over a text that somebody else has open is told, and loses nothing of either', async () => {
  const { cms, editor, colleague } = world;
  const path = `/api/articles/${id}`;
  expect((await editor.patch(path, { summary: 'Chi lo ha aperto.' })).status).toBe(200);
  // Payload lets a lock go with its owner's save; the open form takes it again.
  const lock = await cms.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: editor.id },
    },
  });
  const refused = await colleague.patch(path, { summary: 'Chi arriva dopo.' });
  expect(refused.status).toBe(423);
  expect(refused.body.errors[0].message).toMatch(/\p{L}/u);
  expect((await colleague.get(path)).body.summary).toBe('Chi lo ha aperto.');
  await cms.payload.delete({ collection: 'payload-locked-documents', id: lock.id });
  expect((await colleague.patch(path, { summary: 'Dopo.' })).status).toBe(200);
});

/** The whole form, as the editor of a page sends it: what nobody touched in it is what it was when it was loaded. */
async function formOf(who: Actor, of: string): Promise<Record<string, unknown>> {
  const { body } = await who.get(`/api/articles/${of}?draft=true&depth=0`);
  const { title, summary, updatedAt, createdAt } = body;
  return { title, summary, updatedAt, createdAt };
}

const AUTOSAVE = '?draft=true&autosave=true&depth=0&locale=it';

async function begun(): Promise<string> {
  return (await world.editor.post('/api/articles', { title: 'A quattro mani' })).body.doc.id;
}

test('R17: of two editors who have the text open, whoever saves second is told, and the first one’s words stay', async () => {
  const { editor, colleague } = world;
  const text = await begun();
  const path = `/api/articles/${text}${AUTOSAVE}`;
  const [first, second] = [await formOf(editor, text), await formOf(colleague, text)];
  const saved = await editor.patch(path, { ...first, summary: 'Della prima.' });
  expect(saved.status).toBe(200);
  const refused = await colleague.patch(path, { ...second, title: 'Della seconda' });
  expect(refused.status).toBe(409);
  expect(refused.body.errors[0]).toMatchObject({ message: expect.stringContaining('redattrice') });
  expect(await formOf(colleague, text)).toMatchObject({ summary: 'Della prima.' });
  // The first one types on; the second loads the page again, and then it is the first one who is told.
  const { updatedAt } = saved.body.doc;
  expect((await editor.patch(path, { ...first, updatedAt, summary: 'Ancora.' })).status).toBe(200);
  const anew = await formOf(colleague, text);
  expect((await colleague.patch(path, { ...anew, title: 'Della seconda' })).status).toBe(200);
  expect((await editor.patch(path, { ...first, updatedAt, summary: 'Troppo.' })).status).toBe(409);
  expect(await formOf(editor, text)).toMatchObject({ title: 'Della seconda', summary: 'Ancora.' });
});

test('R17: of two who save at the same moment one is told', async () => {
  const { editor, colleague } = world;
  for (let round = 1; round <= 5; round++) {
    const text = await begun();
    const path = `/api/articles/${text}${AUTOSAVE}`;
    const people = [editor, colleague];
    const forms = await Promise.all(people.map((who) => formOf(who, text)));
    const answers = await Promise.all(
      people.map((who, index) =>
        who.patch(path, { ...forms[index], [index === 0 ? 'title' : 'summary']: `Di ${index}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect((await formOf(editor, text))[winner === 0 ? 'title' : 'summary']).toBe(`Di ${winner}`);
  }
});

test('R17: an old form overwrites nobody because its owner saved from another one since', async () => {
  const { editor, colleague } = world;
  const text = await begun();
  const path = `/api/articles/${text}${AUTOSAVE}`;
  const old = await formOf(editor, text);
  const theirs = { ...(await formOf(colleague, text)), summary: 'Della collega.' };
  expect((await colleague.patch(path, theirs)).status).toBe(200);
  const anew = { ...(await formOf(editor, text)), title: 'Da un’altra scheda' };
  expect((await editor.patch(path, anew)).status).toBe(200);
  expect((await editor.patch(path, { ...old, title: 'Dalla prima' })).status).toBe(409);
  expect(await formOf(editor, text)).toMatchObject({ summary: 'Della collega.' });
});

test('who saves again although the answer to the last save was lost is not in their own way', async () => {
  const text = await begun();
  const path = `/api/articles/${text}${AUTOSAVE}`;
  const form = await formOf(world.editor, text);
  for (const summary of ['Prima.', 'Dopo.'])
    expect((await world.editor.patch(path, { ...form, summary })).status).toBe(200);
});

testOffSecantus(
  'I1: a save tells whoever may not write the text neither who did nor that there is one',
  async () => {
    const { editor, organiser, stranger, otherOrganisation } = world;
    const text = await begun();
    const none = '00000000-0000-4000-8000-000000000000';
    await editor.patch(`/api/articles/${text}`, { summary: 'Salvato.' });
    const updatedAt = '2020-01-01T00:00:00.000Z';
    for (const who of [stranger, organiser])
      for (const body of [{ updatedAt, title: 'X' }, { organisation: otherOrganisation }]) {
        const answers = await Promise.all(
          [text, none].map((one) => who.patch(`/api/articles/${one}`, body)),
        );
        const [there, nowhere] = answers;
        expect(there).toEqual(nowhere);
        expect(there?.status).toBe(403);
      }
  },
);
