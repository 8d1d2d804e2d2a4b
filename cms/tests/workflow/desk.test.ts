// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { stateInList } from '../../desk/cells.ts';
import { catalogue, submissions } from '../../records/rows.ts';
import { isOnFile, testEnv } from '../harness.ts';
import { fillCatalogue } from './fill.ts';
import { article, type Body, make, online, richText, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const LIMIT = 180_000;

async function sent(title: string): Promise<string> {
  const { body } = await world.editor.post('/api/articles', article(world, { title }));
  await world.editor.post(`/api/articles/${body.doc.id}/submit`, {});
  return body.doc.id;
}

const titles = (rows: Body[]): string[] => rows.map(({ title }) => title);

test(
  'the first page says what waits for whom, oldest first',
  async () => {
    const { editor, stranger, reviewer, organiser } = world;
    await sent('Il primo');
    const second = await sent('Il secondo');
    await editor.post('/api/articles', { title: 'Solo una bozza' });
    const third = await sent('Il terzo');
    await online(world, 'articles', third, editor);
    await reviewer.post(`/api/articles/${second}/return`, { reason: 'Da accorciare.' });
    const forReviewer = (await reviewer.get('/api/desk')).body;
    expect(titles(forReviewer.waiting)).toEqual(['Il primo']);
    expect(forReviewer.waiting[0].approve).toEqual({ allowed: true });
    const forEditor = (await editor.get('/api/desk')).body;
    expect(titles(forEditor.returned)).toEqual(['Il secondo']);
    expect(forEditor.returned[0]).toMatchObject({ reason: 'Da accorciare.', state: 'returned' });
    expect(titles(forEditor.pending)).toEqual(['Il primo']);
    expect(titles(forEditor.drafts)).toEqual(['Solo una bozza']);
    expect(titles(forEditor.online)).toContain('Il terzo');
    for (const other of [stranger, organiser]) {
      const { body } = await other.get('/api/desk');
      const all = JSON.stringify(body);
      for (const title of ['Il primo', 'Il secondo', 'Solo una bozza', 'Il terzo'])
        expect(all).not.toContain(title);
    }
    expect((await world.nobody.get('/api/desk')).status).toBe(401);
  },
  LIMIT,
);

test(
  'an editor that was opened and left leaves no draft on the first page; whatever is typed does',
  async () => {
    const { editor } = world;
    const { body } = await editor.post('/api/articles', {});
    const { id } = body.doc;
    const drafts = async (): Promise<string[]> =>
      (await editor.get('/api/desk')).body.drafts.map((row: Body) => row.id);
    expect(await drafts()).not.toContain(id);
    await editor.patch(`/api/articles/${id}`, { summary: 'Ancora senza titolo.' });
    expect(await drafts()).toContain(id);
  },
  LIMIT,
);

test(
  'what is only opened has one moment, not two that a busy machine reads apart',
  async () => {
    const rows: Body[] = [];
    for (let opened = 1; opened <= 30; opened++)
      rows.push((await world.colleague.post('/api/articles', {})).body.doc);
    expect(rows.filter(({ createdAt, updatedAt }) => createdAt !== updatedAt)).toEqual([]);
    for (const { id } of rows) await world.colleague.delete(`/api/articles/${id}`);
  },
  LIMIT,
);

test(
  'the text that somebody just began is on the first page, however many older drafts there are',
  async () => {
    const { cms, stranger, otherOrganisation } = world;
    // Of another organisation, so that the drafts of the other tests stay few.
    for (let number = 1; number <= 201; number++)
      await make(cms, 'articles', { title: `Bozza ${number}`, organisation: otherOrganisation });
    const { body } = await stranger.post('/api/articles', { title: 'Zona nuova' });
    const { drafts } = (await stranger.get('/api/desk')).body;
    expect(drafts[0]).toMatchObject({ id: body.doc.id, title: 'Zona nuova', state: 'draft' });
    expect(drafts.length).toBe(100);
  },
  LIMIT,
);

// SQLite bounds the names in a question; on MongoDB the rows would only take long.
test.skipIf(!isOnFile(testEnv('/')))(
  'A19: so many drafts that no question could name them all break nobody’s first page',
  async () => {
    const { cms, reviewer, stranger } = world;
    const { body } = await stranger.post('/api/articles', { title: 'Dopo tutte le altre' });
    const rows = Array.from({ length: 33_000 }, (_, index) => ({
      id: `ffffffff-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
      type: 'article',
      title: 'Una di tante',
      published: false,
    }));
    await fillCatalogue(world.cms, rows);
    const desk = await reviewer.get('/api/desk');
    expect(desk.status).toBe(200);
    expect(desk.body.drafts[0]).toMatchObject({ id: body.doc.id });
    await catalogue.remove(cms, { title: { equals: 'Una di tante' } });
  },
  LIMIT,
);

test(
  'a text that was sent again has left «Restituiti»',
  async () => {
    const { editor, reviewer } = world;
    const id = await sent('Due giri');
    await reviewer.post(`/api/articles/${id}/return`, { reason: 'Ancora una volta.' });
    await editor.patch(`/api/articles/${id}`, { summary: 'Riscritto.' });
    await editor.post(`/api/articles/${id}/submit`, {});
    const { body } = await editor.get('/api/desk');
    expect(titles(body.returned)).not.toContain('Due giri');
    // Nor does it take the place of others there: the list is read to a limit.
    const where = {
      and: [{ document: { equals: id } }, { state: { equals: 'returned' } }],
    };
    expect(await submissions.find({ payload: world.cms.payload }, { where })).toEqual([]);
    expect(titles(body.pending)).toContain('Due giri');
  },
  LIMIT,
);

test(
  'the editor says in words what can be done, and why not',
  async () => {
    const { editor } = world;
    const { body } = await editor.post('/api/articles', { title: 'Appena cominciato' });
    const status = (await editor.get(`/api/articles/${body.doc.id}/status`)).body;
    expect(status).toMatchObject({ state: 'draft', changed: false, online: null });
    expect(status.can.submit).toMatchObject({ allowed: false, why: 'requirements' });
    expect(status.can.approve).toMatchObject({
      allowed: false,
      why: 'role',
      message: 'Il tuo ruolo non permette di approvare questo contenuto.',
    });
    expect(status.issues.map(({ message }: Body) => message)).toContain('Manca il riassunto.');
  },
  LIMIT,
);

test(
  'the review shows the text online beside the frozen one, with the names of what they refer to',
  async () => {
    const { editor, reviewer, topic } = world;
    const id = await sent('Da confrontare');
    await online(world, 'articles', id, editor);
    await editor.patch(`/api/articles/${id}`, { summary: 'Nuovo riassunto.' });
    await editor.post(`/api/articles/${id}/submit`, {});
    const { body } = await reviewer.get(`/api/articles/${id}/submission/diff`);
    expect(body.before.locales.it.summary).not.toBe('Nuovo riassunto.');
    expect(body.after.locales.it.summary).toBe('Nuovo riassunto.');
    expect(body.names[`topic/${topic}`]).toBe('Truffe online');
    expect(body.can.approve).toEqual({ allowed: true });
  },
  LIMIT,
);

test(
  'a list says how each of its rows stands, in four reads for all of them',
  async () => {
    const { cms, editor, reviewer } = world;
    const waits = await sent('In attesa');
    const back = await sent('Da rifare');
    await reviewer.post(`/api/articles/${back}/return`, { reason: 'Da accorciare.' });
    const shown = await sent('Online');
    await online(world, 'articles', shown, editor);
    const { body } = await editor.post('/api/articles', { title: 'Appena cominciato' });
    const ids = [waits, back, shown, body.doc.id];
    const { db } = cms.payload;
    const reads = vi.spyOn(db, 'find');
    const states = await Promise.all(ids.map((id) => stateInList(cms.payload, id)));
    // What else the CMS reads in these milliseconds, in its background, is no matter of the list.
    const about = (where: object | undefined): boolean =>
      [ids[0], '"settings"'].some((one) => JSON.stringify(where ?? {}).includes(String(one)));
    const read = reads.mock.calls
      .filter(([{ where }]) => about(where))
      .map(([{ collection }]) => collection);
    expect(read.sort()).toEqual([
      'published-documents',
      'published-documents',
      'submissions',
      'translations',
    ]);
    reads.mockRestore();
    expect(states.map((known) => known?.state)).toEqual(['pending', 'returned', 'live', 'draft']);
    expect(states[1]?.returnedAt).not.toBeNull();
    expect(states[2]?.firstPublished).not.toBeNull();
  },
  LIMIT,
);

test(
  'the story of a text keeps why it was approved below the reading level, and how it read',
  async () => {
    const { editor, reviewer } = world;
    const hard =
      'La predisposizione di procedimenti autorizzativi caratterizzati da complessità interpretativa presuppone competenze specialistiche. ';
    const { body } = await editor.post(
      '/api/articles',
      article(world, { title: 'Testo difficile', body: richText(hard.repeat(10).trim()) }),
    );
    const { id } = body.doc;
    const { submission } = (await editor.post(`/api/articles/${id}/submit`, {})).body;
    const decision = { digest: submission.digest, reason: 'È la lettera di una norma.' };
    expect((await reviewer.post(`/api/articles/${id}/approve`, decision)).status).toBe(200);
    const [line] = (await editor.get(`/api/articles/${id}/status`)).body.history;
    expect(line).toMatchObject({ verb: 'approve', reason: decision.reason });
    expect(line.readingLevel.index).toBeLessThan(line.readingLevel.needed);
  },
  LIMIT,
);
