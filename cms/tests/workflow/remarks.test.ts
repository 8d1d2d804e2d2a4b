// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outbox } from '../../records/outbox.ts';
import { type Actor, article, type Body, richText, startWorld, type World } from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const BODY = 'Guarda chi scrive. Non avere fretta. Chiama la banca. Non avere fretta.';

interface Sent {
  readonly id: string;
  readonly digest: string;
  readonly title: string;
}

const send = async (id: string, by: Actor = world.editor): Promise<string> => {
  const { status, body } = await by.post(`/api/articles/${id}/submit`, {});
  expect(status, JSON.stringify(body)).toBe(200);
  return body.submission.digest;
};

async function sent(): Promise<Sent> {
  const title = `Annotato ${++number}`;
  const made = await world.editor.post(
    '/api/articles',
    article(world, { title, body: richText(BODY) }),
  );
  const { id } = made.body.doc;
  return { id, title, digest: await send(id) };
}

const quoteOf = (exact: string, around: object = {}) => ({
  locale: 'it',
  field: 'body',
  quote: { exact, ...around },
});

async function remarked(by: Actor, { id, digest }: Sent, more: object): Promise<string> {
  const { status, body } = await by.post(`/api/articles/${id}/remark`, {
    digest,
    text: 'Perché?',
    ...more,
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.remark.id;
}

const remarksOf = async (by: Actor, id: string): Promise<Body[]> =>
  (await by.get(`/api/articles/${id}/remarks`)).body.remarks;

const approve = (by: Actor, { id, digest }: Sent) =>
  by.post(`/api/articles/${id}/approve`, { digest });

test('B5: an open remark stops the approval, with a sentence; done, the same text goes online', async () => {
  const { reviewer, secondReviewer, editor } = world;
  const text = await sent();
  const remark = await remarked(reviewer, text, quoteOf('Chiama la banca.'));
  const refused = await approve(secondReviewer, text);
  expect(refused.status).toBe(422);
  expect(refused.body.errors[0].code).toBe('open-remarks');
  expect(refused.body.errors[0].message).toContain('C’è un’annotazione aperta');
  const desk = await reviewer.get('/api/desk');
  const item = desk.body.waiting.find((one: Body) => one.id === text.id);
  expect(item.approve.why).toBe('open-remarks');
  const done = { remark, text: 'C’è il numero in fondo.' };
  expect((await editor.post(`/api/articles/${text.id}/resolve`, done)).status).toBe(200);
  const [shown] = await remarksOf(reviewer, text.id);
  expect(shown).toMatchObject({
    state: 'done',
    quote: 'Chiama la banca.',
    label: 'Testo',
    closed: { by: { name: 'redattrice' } },
    answers: [{ text: 'C’è il numero in fondo.', by: { name: 'redattrice' } }],
  });
  expect((await approve(secondReviewer, text)).status).toBe(200);
});

test('B5: the reviewer opens again what was marked as done, and the text waits again', async () => {
  const { reviewer, editor } = world;
  const text = await sent();
  const remark = await remarked(reviewer, text, { locale: 'it', field: 'summary' });
  const act = (by: Actor, verb: string) =>
    by.post(`/api/articles/${text.id}/${verb}`, { remark, text: 'Ancora no.' });
  expect((await act(editor, 'resolve')).status).toBe(200);
  expect((await act(editor, 'resolve')).status).toBe(409);
  expect((await act(reviewer, 'reopen')).status).toBe(200);
  expect((await act(reviewer, 'reopen')).status).toBe(409);
  expect((await approve(reviewer, text)).status).toBe(422);
});

test('B5: what is approved for a moment gets no open remark that nobody would heed', async () => {
  const { reviewer, secondReviewer, editor } = world;
  const text = await sent();
  const remark = await remarked(reviewer, text, { locale: 'it', field: 'summary' });
  const act = (by: Actor, verb: string) =>
    by.post(`/api/articles/${text.id}/${verb}`, { remark, text: 'Ancora no.' });
  expect((await act(editor, 'resolve')).status).toBe(200);
  const publishAt = new Date(Date.now() + 86_400_000).toISOString();
  const moments = { publishAt, withdrawAt: null };
  expect((await reviewer.post(`/api/articles/${text.id}/schedule`, moments)).status).toBe(200);
  expect((await approve(secondReviewer, text)).status).toBe(200);
  expect((await act(reviewer, 'reopen')).status).toBe(409);
  expect((await remarksOf(reviewer, text.id))[0]?.['state']).toBe('done');
  // Taken back first, it waits again, and can be held up again.
  const back = await reviewer.post(`/api/articles/${text.id}/return`, { reason: 'Ancora no.' });
  expect(back.status, JSON.stringify(back.body)).toBe(200);
  expect((await act(reviewer, 'reopen')).status).toBe(200);
});

test('B5: a remark stays with the document: its words are found in the next text, or said to be gone', async () => {
  const { reviewer, editor } = world;
  const text = await sent();
  const second = { prefix: 'Chiama la banca.' };
  await remarked(reviewer, text, { ...quoteOf('Non avere fretta.', second), text: 'La seconda.' });
  await remarked(reviewer, text, { ...quoteOf('Guarda chi scrive.'), text: 'La prima.' });
  const body = richText('Non avere fretta.', 'Chiama la banca. Non avere fretta.');
  await editor.patch(`/api/articles/${text.id}`, { body, summary: 'Prima: guarda chi scrive.' });
  await send(text.id);
  const shown = await remarksOf(editor, text.id);
  const [kept, gone] = ['La seconda.', 'La prima.'].map((one) =>
    shown.find((remark) => remark.text === one),
  );
  expect(kept).toMatchObject({
    state: 'open',
    submitted: { field: 'body' },
    working: { field: 'body' },
  });
  expect(gone).toMatchObject({ state: 'open', submitted: null, working: null });
  await editor.patch(`/api/articles/${text.id}`, { summary: 'Guarda chi scrive. Poi decidi.' });
  const moved = (await remarksOf(editor, text.id)).find(({ text }) => text === 'La prima.');
  expect(moved).toMatchObject({ submitted: null, working: { field: 'summary', locale: 'it' } });
});

test('B5: several approved together are refused for the one with an open remark, by its title', async () => {
  const { reviewer, secondReviewer } = world;
  const [first, second] = [await sent(), await sent()];
  await remarked(secondReviewer, second, quoteOf('Chiama la banca.'));
  const { status, body } = await reviewer.post(`/api/articles/${first.id}/approve`, {
    digest: first.digest,
    with: [{ collection: 'articles', id: second.id, digest: second.digest }],
  });
  expect(status).toBe(422);
  expect(body.errors[0].message).toContain(`«${second.title}»: c’è un’annotazione aperta`);
});

test('B5: words that are not in the text, another text than the read one, and an empty remark are refused', async () => {
  const { reviewer } = world;
  const text = await sent();
  const ask = (body: object) =>
    reviewer.post(`/api/articles/${text.id}/remark`, {
      digest: text.digest,
      text: 'Perché?',
      ...quoteOf('Chiama la banca.'),
      ...body,
    });
  const refused: readonly [object, number, string][] = [
    [quoteOf('Chiama il notaio.'), 422, 'quote-not-found'],
    [{ field: 'nothing' }, 422, 'quote-not-found'],
    [{ field: 'constructor.name' }, 422, 'quote-not-found'],
    [{ field: '__proto__' }, 400, 'bad-request'],
    [{ text: '   ' }, 422, 'remark-needed'],
    [{ text: 'a'.repeat(1001) }, 400, 'bad-request'],
    [{ digest: '0'.repeat(64) }, 409, 'stale'],
    [{ locale: 'fr' }, 400, 'bad-request'],
    [{ quote: { exact: '' } }, 400, 'bad-request'],
  ];
  for (const [body, status, code] of refused) {
    const answer = await ask(body);
    expect([answer.status, answer.body.errors[0].code], JSON.stringify(body)).toEqual([
      status,
      code,
    ]);
  }
  expect(await remarksOf(reviewer, text.id)).toEqual([]);
});

test('B5: a remark belongs to its document: nobody reaches it by another one', async () => {
  const { reviewer, stranger } = world;
  const text = await sent();
  const remark = await remarked(reviewer, text, quoteOf('Chiama la banca.'));
  const own = await stranger.post('/api/articles', article(world, { title: 'Di un altro' }));
  for (const verb of ['answer', 'resolve', 'reopen']) {
    const path = `/api/articles/${own.body.doc.id}/${verb}`;
    expect((await stranger.post(path, { remark, text: 'Prova.' })).status, verb).toBe(404);
  }
  expect((await stranger.get(`/api/articles/${text.id}/remarks`)).status).toBe(404);
  expect((await world.nobody.get(`/api/articles/${text.id}/remarks`)).status).toBe(401);
});

test('B5: ten remarks are one mail to the authors, an answer one to the reviewer; a return takes the first along', async () => {
  const { cms, reviewer, editor } = world;
  const text = await sent();
  const waiting = async (to: Actor) =>
    (await outbox.find(cms, { where: { to: { equals: to.email } } })).filter(
      ({ subject, sentAt }) => subject === `Annotazioni: ${text.title}` && !sentAt,
    );
  for (let count = 0; count < 10; count++) await remarked(reviewer, text, quoteOf('banca'));
  const mails = await waiting(editor);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain(`/admin/collections/articles/${text.id}`);
  expect(await waiting(reviewer)).toHaveLength(0);
  const [{ id: remark }] = await remarksOf(editor, text.id);
  await editor.post(`/api/articles/${text.id}/answer`, { remark, text: 'Vero.' });
  await editor.post(`/api/articles/${text.id}/resolve`, { remark });
  expect(await waiting(reviewer)).toHaveLength(1);
  await reviewer.post(`/api/articles/${text.id}/return`, { reason: 'Vedi le annotazioni.' });
  expect(await waiting(editor)).toHaveLength(0);
});

test('I7: a remark and an approval at one moment: never both', async () => {
  const { reviewer, secondReviewer } = world;
  const text = await sent();
  const [noted, online] = await Promise.all([
    secondReviewer.post(`/api/articles/${text.id}/remark`, {
      digest: text.digest,
      text: 'Aspetta.',
      ...quoteOf('banca'),
    }),
    approve(reviewer, text),
  ]);
  expect([noted.status, online.status].filter((status) => status === 200)).toHaveLength(1);
});

test('B5: the history tells remarks and answers; with the document its remarks go', async () => {
  const { administrator, editor, reviewer, cms } = world;
  const text = await sent();
  const remark = await remarked(reviewer, text, quoteOf('banca'));
  await editor.post(`/api/articles/${text.id}/answer`, { remark, text: 'Quale?' });
  const { body } = await editor.get(`/api/articles/${text.id}/status`);
  expect(body.history.slice(0, 2)).toMatchObject([
    { verb: 'answer', by: { name: 'redattrice' }, reason: 'Quale?' },
    { verb: 'remark', by: { name: 'revisora' }, reason: 'Perché?' },
  ]);
  await editor.post(`/api/articles/${text.id}/recall`, {});
  await cms.payload.delete({ collection: 'articles', id: text.id, overrideAccess: true });
  expect((await administrator.get(`/api/articles/${text.id}/remarks`)).status).toBe(404);
});
