// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveAs } from './acts.ts';
import {
  type Actor,
  make,
  ORGANISATION,
  online,
  person,
  richText,
  startWorld,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const TEXT = { summary: 'Chi siamo e che cosa facciamo.', body: richText('Siamo in tanti.') };

/** A page of the first organisation, in a working copy. */
const page = (title: string, more: object = {}): Promise<string> =>
  make(world.cms, 'pages', { title, ...TEXT, organisation: world.organisation, ...more });

/** The working copies that name a page, moved below another one. */
const moveBelow = (id: string, parent: string | null) =>
  world.administrator.patch(`/api/pages/${id}`, { parent });

describe('a page is written by editors of associations and institutions only', () => {
  let number = 0;
  async function editorOf(kind: string): Promise<{ editor: Actor; organisation: string }> {
    const name = `Organizzazione ${++number}`;
    const organisation = await make(world.cms, 'organisations', { ...ORGANISATION(name), kind });
    const editor = await person(world.cms, `redazione-${number}`, 'editor', { organisation });
    return { editor, organisation };
  }
  const writes = async (editor: Actor, title: string) =>
    (await editor.post('/api/pages', { title })).status;

  test.each([
    ['institution', 201],
    ['association', 201],
    ['company', 403],
    ['school', 403],
    ['editorial', 403],
  ])('%s: %i', async (kind, status) => {
    const { editor, organisation } = await editorOf(kind);
    expect(await writes(editor, `Prima che ${kind} sia online`)).toBe(403);
    await online(world, 'organisations', organisation);
    expect(await writes(editor, `Chi siamo, ${kind}`)).toBe(status);
  });

  test('an editor gains nothing by changing the card of their own organisation, until a reviewer approves it', async () => {
    const card = `/api/organisations/${world.organisation}`;
    expect((await world.editor.patch(card, { kind: 'institution' })).status).toBe(200);
    expect(await writes(world.editor, 'Siamo un ente')).toBe(403);
    await online(world, 'organisations', world.organisation, world.editor);
    expect(await writes(world.editor, 'Siamo un ente davvero')).toBe(201);
    await world.editor.patch(card, { kind: 'company' });
    await online(world, 'organisations', world.organisation, world.editor);
    expect(await writes(world.editor, 'Di nuovo un’impresa')).toBe(403);
  });

  test('the verbs ask the same, and another association’s pages are closed', async () => {
    const { editor, organisation } = await editorOf('association');
    await online(world, 'organisations', organisation);
    const id = await page('Chi fa parte dell’associazione', { organisation });
    expect((await editor.post(`/api/pages/${id}/submit`, {})).status).toBe(200);
    expect((await world.stranger.post(`/api/pages/${id}/submit`, {})).status).toBe(404);
    const other = await editorOf('association');
    await online(world, 'organisations', other.organisation);
    expect((await other.editor.get(`/api/pages/${id}`)).status).toBe(404);
    expect((await other.editor.post(`/api/pages/${id}/submit`, {})).status).toBe(404);
  });
});

describe('pages nest two deep', () => {
  const issuesOf = async (id: string): Promise<unknown> =>
    (await world.reviewer.post(`/api/pages/${id}/submit`, {})).body.errors[0].issues;

  test('a page stands below one of the first level', async () => {
    const first = await page('Il progetto');
    await online(world, 'pages', first);
    const second = await page('Chi partecipa', { parent: first });
    await online(world, 'pages', second);
    const third = await page('Come si entra', { parent: second });
    expect(await issuesOf(third)).toEqual([
      {
        code: 'nesting',
        field: 'parent',
        message: 'La pagina superiore sta già sotto un’altra: scegli una pagina del primo livello.',
      },
    ]);
    const other = await page('Un’altra pagina');
    await online(world, 'pages', other);
    await moveBelow(first, other);
    expect(await issuesOf(first)).toMatchObject([
      { field: 'parent', message: expect.stringMatching(/^Sotto questa pagina ce ne sono altre/) },
    ]);
  });

  test('a page does not stand under itself', async () => {
    const id = await page('La pagina di sé stessa');
    await moveBelow(id, id);
    expect(await issuesOf(id)).toMatchObject([
      { code: 'nesting', message: expect.stringMatching(/^Una pagina non sta sotto sé stessa/) },
    ]);
  });

  test('also when two that are right by themselves are approved one after the other', async () => {
    const [top, middle, low] = [await page('In cima'), await page('In mezzo'), await page('Sotto')];
    for (const id of [top, middle, low]) await online(world, 'pages', id);
    await moveBelow(middle, top);
    await moveBelow(low, middle);
    const submit = (id: string) => world.editor.post(`/api/pages/${id}/submit`, {});
    // The editor of a company sees no working copies of pages: an administrator submits.
    expect((await submit(middle)).status).toBe(404);
    const sent = [];
    for (const id of [middle, low])
      sent.push(await world.administrator.post(`/api/pages/${id}/submit`, {}));
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    const digests = sent.map(({ body }) => body.submission.digest);
    const approve = (id: string, digest: string) =>
      world.secondReviewer.post(`/api/pages/${id}/approve`, { digest });
    expect((await approve(middle, digests[0])).status).toBe(200);
    const refused = await approve(low, digests[1]);
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].issues).toMatchObject([{ code: 'nesting', field: 'parent' }]);
  });

  test('also in one batch; and two that change places are submitted and approved together', async () => {
    const [top, low] = [await page('Prima in cima'), await page('Prima sotto')];
    await online(world, 'pages', top);
    await moveBelow(low, top);
    await online(world, 'pages', low);
    // Each waits for the other: the one below comes up, the one above goes down.
    await moveBelow(low, null);
    await moveBelow(top, low);
    const target = { type: 'page', id: top } as const;
    const sent = await world.administrator.post(`/api/pages/${top}/submit`, {
      with: [{ collection: 'pages', id: low }],
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    const digestOf = async (id: string) =>
      (await world.secondReviewer.get(`/api/pages/${id}/status`)).body.submission.digest;
    const alone = await approveAs(world.cms, world.secondReviewer, {
      ...target,
      digest: await digestOf(top),
    }).catch((error: unknown) => error);
    expect(alone).toMatchObject({ code: 'requirements' });
    await approveAs(
      world.cms,
      world.secondReviewer,
      { ...target, digest: await digestOf(top) },
      { type: 'page', id: low, digest: await digestOf(low) },
    );
  });
});

test('a page that names no organisation is the city’s: a reviewer brings it online', async () => {
  const made = await world.secondReviewer.post('/api/pages', {
    title: 'La città digitale',
    ...TEXT,
  });
  expect(made.status).toBe(201);
  await online(world, 'pages', made.body.doc.id);
});
