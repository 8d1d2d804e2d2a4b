// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, article, type Body, startWorld, uploaded, type World } from './world.ts';

const LIMIT = 180_000;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.stop());

/** A submitted article of the editor. */
async function sent(title: string, more: object = {}): Promise<string> {
  const { editor } = world;
  const data = article(world, { title, ...more });
  const { body } = await editor.post('/api/articles', data);
  const id = body.doc.id as string;
  await submit(id);
  return id;
}

const submit = (id: string, by: Actor = world.editor) => by.post(`/api/articles/${id}/submit`, {});

const giveBack = (id: string, reason: string, by: Actor = world.reviewer) =>
  by.post(`/api/articles/${id}/return`, { reason });

const change = (id: string, data: object, by: Actor = world.editor) =>
  by.patch(`/api/articles/${id}`, data);

const review = async (id: string, by: Actor = world.reviewer): Promise<Body> =>
  (await by.get(`/api/articles/${id}/submission/diff`)).body;

const waiting = async (id: string): Promise<Body> =>
  (await world.reviewer.get('/api/desk')).body.waiting.find((item: Body) => item.id === id);

const code = ({ body }: Body): string => body.errors[0].code;

describe('B2: the review remembers the last return', () => {
  test(
    'its reason is points, and the text that was read is there to compare',
    async () => {
      const id = await sent('Da rifare');
      expect((await review(id)).returned).toBeNull();
      const read = (await review(id)).after;
      await giveBack(id, '- Togli la data.\n\n- Spiega che cos’è lo SPID.\n');
      await change(id, { summary: 'Senza data, e con lo SPID spiegato.' });
      await submit(id);
      const { returned } = await review(id);
      expect(returned).toMatchObject({
        times: 1,
        by: { id: world.reviewer.id },
        points: [
          { text: 'Togli la data.', done: false },
          { text: 'Spiega che cos’è lo SPID.', done: false },
        ],
      });
      expect(returned.document).toEqual(read);
    },
    LIMIT,
  );

  test(
    'what a reviewer ticks stays ticked for her colleague, and can be opened again',
    async () => {
      const { reviewer, secondReviewer, editor } = world;
      const id = await sent('Con due punti');
      await giveBack(id, 'Primo punto.\nSecondo punto.');
      await change(id, { summary: 'Il primo punto è a posto.' });
      await submit(id);
      const { submission } = (await review(id)).returned;
      const mark = (point: number, done: boolean, by = reviewer) =>
        by.post(`/api/articles/${id}/points`, { submission, point, done });
      expect((await mark(0, true)).status).toBe(200);
      const points = async () =>
        (await review(id, secondReviewer)).returned.points.map(({ done }: Body) => done);
      expect(await points()).toEqual([true, false]);
      expect((await mark(0, false, secondReviewer)).status).toBe(200);
      expect(await points()).toEqual([false, false]);

      const none = await mark(2, true);
      expect([none.status, code(none)]).toEqual([400, 'bad-request']);
      expect((await mark(0, true, editor)).status).toBe(403);
      await giveBack(id, 'Il secondo manca ancora.');
      await change(id, { summary: 'Anche il secondo punto è a posto.' });
      await submit(id);
      const late = await mark(0, true);
      expect([late.status, code(late)]).toEqual([409, 'stale']);
      expect((await review(id)).returned).toMatchObject({ times: 2 });
    },
    LIMIT,
  );

  test(
    'a returned text sent again as it is, is stopped with a sentence',
    async () => {
      const { editor } = world;
      const id = await sent('Senza modifiche');
      await giveBack(id, 'Aggiungi la fonte.');
      const status = (await editor.get(`/api/articles/${id}/status`)).body;
      expect(status.can.submit).toMatchObject({ allowed: false, why: 'as-returned' });
      const again = await submit(id);
      expect([again.status, code(again)]).toEqual([409, 'unchanged']);
      expect(again.body.errors[0].message).toContain('uguale a quello che è stato restituito');

      // Changed, recalled and changed back is still the text that was returned.
      const { summary } = article(world);
      await change(id, { summary: 'Con la fonte.' });
      expect((await submit(id)).status).toBe(200);
      await editor.post(`/api/articles/${id}/recall`);
      await change(id, { summary });
      expect((await submit(id)).status).toBe(409);
    },
    LIMIT,
  );

  test(
    'a text that was returned before the last return is stopped too',
    async () => {
      const { editor } = world;
      const id = await sent('Tornata indietro');
      await giveBack(id, 'Motivo uno.');
      await change(id, { summary: 'Il secondo testo.' });
      await submit(id);
      await giveBack(id, 'Motivo due.');
      await change(id, { summary: article(world).summary });
      const status = (await editor.get(`/api/articles/${id}/status`)).body;
      expect(status.can.submit).toMatchObject({ allowed: false, why: 'as-returned' });
      const again = await submit(id);
      expect([again.status, code(again)]).toEqual([409, 'unchanged']);
      await change(id, { summary: 'Il terzo testo.' });
      expect((await submit(id)).status).toBe(200);
    },
    LIMIT,
  );

  test(
    'after an approval nothing is remembered: the next edit comes for the first time',
    async () => {
      const id = await sent('Approvato alla fine');
      await giveBack(id, 'Più corto.');
      await change(id, { summary: 'Più corto.' });
      await submit(id);
      const { digest } = (await review(id)).submission;
      await world.reviewer.post(`/api/articles/${id}/approve`, { digest });
      await change(id, { summary: 'Una modifica nuova.' });
      await submit(id);
      expect((await review(id)).returned).toBeNull();
      expect(await waiting(id)).toMatchObject({ time: 1, isNew: false });
    },
    LIMIT,
  );
});

test(
  'B3: a row of the queue says for whom, how easy to read, whether it is new, and which time it comes',
  async () => {
    const id = await sent('Nella coda', { audiences: ['over65', 'citizens'] });
    expect(await waiting(id)).toMatchObject({
      audiences: ['over65', 'citizens'],
      level: { needed: 80 },
      isNew: true,
      time: 1,
    });
    await giveBack(id, 'Da accorciare.');
    await change(id, { summary: 'Accorciato.' });
    await submit(id);
    expect(await waiting(id)).toMatchObject({ isNew: true, time: 2 });
  },
  LIMIT,
);

describe('B4: the examination names the reviewer’s own unsent edit', () => {
  test(
    'hers only, with its text, and she cannot approve it once it is sent',
    async () => {
      const { editor, reviewer, secondReviewer } = world;
      const id = await sent('Con una virgola di troppo');
      await change(id, { summary: 'L’autrice scrive ancora.' });
      expect((await review(id)).own).toBeNull();

      await change(id, { title: 'Senza virgola' }, reviewer);
      const { own, after } = await review(id);
      expect(after.locales.it.title).toBe('Con una virgola di troppo');
      expect(own.document.locales.it.title).toBe('Senza virgola');
      expect(own.others).toEqual(['redattrice']);
      expect(own.submit).toEqual({ allowed: true });
      expect((await review(id, secondReviewer)).own).toBeNull();

      expect((await submit(id, reviewer)).status).toBe(200);
      const mine = await review(id);
      expect([mine.own, mine.can.approve.allowed]).toEqual([null, false]);
      expect((await review(id, secondReviewer)).can.approve).toEqual({ allowed: true });
      expect(editor.id).not.toBe(reviewer.id);
    },
    LIMIT,
  );

  test(
    'also when she mended only the alternative text of a picture in it',
    async () => {
      const { cms, editor, reviewer } = world;
      const picture = await uploaded(cms, 'Un quadrato', editor);
      const id = await sent('Con una figura', { picture: picture.id });
      await reviewer.patch(`/api/media/${picture.id}`, { alt: 'Un quadrato blu' });
      const { own } = await review(id);
      expect(own.document.locales.it.picture.alt).toBe('Un quadrato blu');
    },
    LIMIT,
  );

  test(
    'an edit that is not complete is named too, and says why it cannot be sent',
    async () => {
      const id = await sent('Da completare');
      await change(id, { summary: '' }, world.reviewer);
      const { own } = await review(id);
      expect(own).toMatchObject({ document: null, submit: { allowed: false } });
    },
    LIMIT,
  );
});
