// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { published, submissions } from '../../records/rows.ts';
import { askedNote } from '../../components/notes/asked-note.ts';
import { withChanges } from '../../workflow/candidate/change-note.ts';
import {
  article,
  type Body,
  course,
  lesson,
  make,
  online,
  startWorld,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const TODAY = civilDate(new Date());

const begin = (changes: object = {}): Promise<string> =>
  make(world.cms, 'articles', article(world, { organisation: world.organisation, ...changes }));

/** An article that is online. */
async function live(changes: object = {}): Promise<string> {
  number += 1;
  const id = await begin({ title: `Novità numero ${number}`, ...changes });
  await online(world, 'articles', id, world.editor);
  return id;
}
let number = 0;

const at = (id: string): string => `/api/articles/${id}`;

async function rewrite(id: string, summary: string, locale = 'it'): Promise<void> {
  const { status } = await world.editor.patch(`${at(id)}?locale=${locale}`, { summary });
  expect(status).toBe(200);
}

/** Sends a text, without the word of a helper about its note. */
const send = (id: string, body: object) =>
  world.editor.post(`${at(id)}/submit`, { note: undefined, ...body });

async function approve(id: string, sent: Body): Promise<void> {
  const { digest } = sent.body.submission;
  const { status, body } = await world.reviewer.post(`${at(id)}/approve`, { digest });
  expect(status, JSON.stringify(body)).toBe(200);
}

async function changesOf(id: string): Promise<PublishedDocument['changes']> {
  const row = await published.first({ payload: world.cms.payload }, { id: { equals: id } });
  return (JSON.parse(row?.canonical ?? '{}') as PublishedDocument).changes;
}

const codeOf = ({ status, body }: Body): unknown => [status, body.errors?.[0]?.code];

test('a text that is online is not sent without a word to its readers, or that it is a small correction', async () => {
  const id = await begin({ title: 'Chiede una nota' });
  expect((await send(id, {})).status, 'a first text asks for none').toBe(200);
  await online(world, 'articles', id, world.editor);
  await rewrite(id, 'Adesso i segni sono quattro.');
  const refused = await send(id, {});
  expect(codeOf(refused)).toEqual([422, 'note-needed']);
  expect(refused.body.errors[0].message).toMatch(/che cosa è cambiato \(italiano\)/);
  expect(codeOf(await send(id, { note: { it: ' \u200b\n' } }))).toEqual([422, 'note-needed']);
  expect(codeOf(await send(id, { note: { en: 'Only in English.' } }))).toEqual([
    422,
    'note-needed',
  ]);
  const { body } = await world.editor.get(`${at(id)}/status`);
  expect(body.note).toEqual({ asked: ['it'], former: null });
  expect((await send(id, { small: true })).status).toBe(200);
});

test('a note has at most 300 characters and three sentences, on one line', async () => {
  const id = await live();
  await rewrite(id, 'Un altro riassunto.');
  const long = await send(id, { note: { it: 'a'.repeat(301) } });
  expect(codeOf(long)).toEqual([422, 'note-needed']);
  const many = await send(id, { note: { it: 'Uno. Due. Tre. Quattro.' } });
  expect(many.body.errors[0].message).toMatch(/più di tre frasi/);
  await approve(id, await send(id, { note: { it: '  Un\nsegno\u202e nuovo. ' } }));
  expect(await changesOf(id)).toEqual([{ text: { it: 'Un segno nuovo.' } }]);
});

test('notes are part of the digest, get the day of their publication, and stay through a withdrawal', async () => {
  const id = await live();
  expect(await changesOf(id)).toBeUndefined();
  await rewrite(id, 'Primo cambiamento.');
  const first = await send(id, { note: { it: 'Prima nota.' } });
  const other = await send(id, { note: { it: 'Prima nota, detta meglio.' } });
  expect(other.body.submission.digest).not.toBe(first.body.submission.digest);
  await approve(id, other);
  expect(await changesOf(id)).toEqual([{ text: { it: 'Prima nota, detta meglio.' } }]);

  await rewrite(id, 'Secondo cambiamento.');
  await approve(id, await send(id, { small: true }));
  const kept = [{ on: TODAY, text: { it: 'Prima nota, detta meglio.' } }];
  expect(await changesOf(id)).toEqual(kept);

  await world.reviewer.post(`${at(id)}/withdraw`, { reason: 'Da rivedere.' });
  const back = await send(id, {});
  expect(back.status, JSON.stringify(back.body)).toBe(200);
  await approve(id, back);
  expect(await changesOf(id)).toEqual(kept);
  const { versions } = (await world.editor.get(`${at(id)}/versions`)).body;
  const newest = versions.find(({ kind }: Body) => kind === 'approved');
  expect((await world.editor.get(`${at(id)}/versions/${newest.id}`)).body.same).toBe(true);
  // A text with notes that is as it is online has nothing to send.
  expect(codeOf(await send(id, { note: { it: 'Niente.' } }))).toEqual([409, 'unchanged']);
  const { body } = await world.editor.get(`${at(id)}/status`);
  expect([body.changed, body.note, body.can.submit.why]).toEqual([false, null, 'unchanged']);
});

test('a note that is approved for a moment has the day of that moment', async () => {
  const id = await live();
  await rewrite(id, 'Vale da domani.');
  const publishAt = new Date(Date.now() + 36 * 3_600_000).toISOString();
  await approve(id, await send(id, { note: { it: 'Vale da domani.' }, publishAt }));
  expect(await changesOf(id), 'nothing before its moment').toBeUndefined();
  await world.reviewer.post(`${at(id)}/schedule`, { publishAt: null });
  const [note] = (await changesOf(id)) ?? [];
  expect(note, 'its day is that of the publication').toEqual({ text: { it: 'Vale da domani.' } });
});

test('ten notes are kept, the oldest goes', async () => {
  const id = await live();
  let row = await published.first({ payload: world.cms.payload }, { id: { equals: id } });
  if (!row) throw new Error('It is not online.');
  for (let count = 1; count <= 11; count += 1) {
    const { changes: _, ...document } = JSON.parse(row.canonical) as PublishedDocument;
    row = { ...row, ...withChanges(document, row, { text: { it: `Nota ${count}.` } }) };
  }
  const { changes = [] } = JSON.parse(row.canonical) as PublishedDocument;
  expect(changes.map(({ text }) => text.it)).toEqual(
    Array.from({ length: 10 }, (_, index) => `Nota ${index + 2}.`),
  );
  expect(changes.map(({ on }) => on).indexOf(undefined), 'the newest alone has no day').toBe(9);
});

test('the reviewer reads the note, and can ask for one by returning a small correction', async () => {
  const id = await live();
  await rewrite(id, 'Cambia molto.');
  await send(id, { small: true });
  const diff = () => world.reviewer.get(`${at(id)}/submission/diff`);
  expect((await diff()).body.submission.note).toEqual({ small: true });
  await world.reviewer.post(`${at(id)}/return`, { reason: 'Dillo a chi legge.' });
  const { body } = await world.editor.get(`${at(id)}/status`);
  expect(body.can.submit).toEqual({ allowed: true });
  expect(body.note).toEqual({ asked: ['it'], former: { small: true } });
  expect(codeOf(await send(id, { small: true })), 'the same again').toEqual([409, 'unchanged']);
  expect((await send(id, { note: { it: 'Cambia molto.' } })).status).toBe(200);
  expect((await diff()).body.submission.note).toEqual({ text: { it: 'Cambia molto.' } });
  const versions = await world.editor.get(`${at(id)}/versions`);
  const pending = versions.body.versions.find(({ kind }: Body) => kind === 'pending');
  expect(pending.note).toEqual({ text: { it: 'Cambia molto.' } });
});

test('each language that changed is told to its readers; what waits keeps its note when it is sent again', async () => {
  const id = await live();
  await world.editor.patch(`${at(id)}?locale=en`, {
    title: `How to tell ${number}`,
    summary: 'Three signs.',
    body: article(world).body,
  });
  await approve(id, await send(id, {}));
  await rewrite(id, 'Quattro segni.');
  await rewrite(id, 'Four signs.', 'en');
  expect(codeOf(await send(id, { note: { it: 'Un segno.' } }))).toEqual([422, 'note-needed']);
  const note = { it: 'C’è un segno in più.', en: 'There is one more sign.' };
  expect((await send(id, { note })).status).toBe(200);
  await rewrite(id, 'Quattro segni, e poi basta.');
  const again = await send(id, {});
  expect(again.status).toBe(200);
  await approve(id, again);
  expect(await changesOf(id)).toEqual([{ text: note }]);
});

test('texts that are sent together share one note; what was never online has none', async () => {
  const [id, fresh] = [await live(), await begin({ title: 'Del tutto nuovo' })];
  await rewrite(id, 'Insieme a un altro.');
  const others = [{ collection: 'articles', id: fresh }];
  expect(codeOf(await send(id, { with: others }))).toEqual([422, 'note-needed']);
  const sent = await send(id, { with: others, note: { it: 'Rivisto insieme.' } });
  expect(sent.status).toBe(200);
  await approve(id, sent);
  const { body } = await world.reviewer.get(`${at(fresh)}/submission/diff`);
  expect([body.submission.note, body.after.changes]).toEqual([null, undefined]);
});

test('a new lesson that is sent with its course says that readers of the course are told', async () => {
  const { editor, organisation } = world;
  const part = (title: string) =>
    make(world.cms, 'lessons', lesson(world, { title, organisation }));
  const first = await part('La prima lezione');
  const whole = await make(world.cms, 'courses', course(world, [first], { organisation }));
  const sent = await editor.post(`/api/courses/${whole}/submit`, {
    with: [{ collection: 'lessons', id: first }],
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  const begun = await editor.get(`/api/lessons/${first}/status`);
  await world.reviewer.post(`/api/courses/${whole}/approve`, {
    digest: sent.body.submission.digest,
    with: [{ collection: 'lessons', id: first, digest: begun.body.submission.digest }],
  });
  const added = await part('Una lezione nuova');
  await editor.patch(`/api/courses/${whole}`, course(world, [first, added], { organisation }));
  const { body } = await editor.get(`/api/lessons/${added}/status`);
  expect(body.note, 'it has no readers itself').toBeNull();
  expect(body.together).toMatchObject([
    { collection: 'courses', id: whole, ready: true, note: { asked: ['it'], former: null } },
  ]);
  expect(askedNote(body.note, body.together)).toEqual({ asked: ['it'], former: null });
  const others = [{ collection: 'courses', id: whole }];
  const together = (more: object) =>
    editor.post(`/api/lessons/${added}/submit`, { note: undefined, with: others, ...more });
  expect(codeOf(await together({}))).toEqual([422, 'note-needed']);
  expect((await together({ note: { it: 'C’è una lezione in più.' } })).status).toBe(200);
});

test('what is asked of texts that are sent together is asked once, in all their languages', () => {
  const one = { collection: 'articles', id: 'a', title: 'A', ready: true } as const;
  expect(askedNote(null, [one])).toBeNull();
  expect(askedNote(null, undefined)).toBeNull();
  expect(
    askedNote({ asked: ['en'], former: null }, [
      one,
      { ...one, note: { asked: ['it'], former: { text: { it: 'Di prima.' } } } },
    ]),
  ).toEqual({ asked: ['it', 'en'], former: { text: { it: 'Di prima.' } } });
});

test('a text that was rewritten is no small correction because the one that waited was', async () => {
  const id = await live();
  await rewrite(id, 'Una virgola, in più.');
  expect((await send(id, { small: true })).status).toBe(200);
  const withdrawAt = new Date(Date.now() + 48 * 3_600_000).toISOString();
  expect((await send(id, { withdrawAt })).status, 'the same words, another moment').toBe(200);
  await rewrite(id, 'Tutto un altro discorso, con altre regole.');
  expect(codeOf(await send(id, {}))).toEqual([422, 'note-needed']);
  const { body } = await world.editor.get(`${at(id)}/status`);
  expect(body.note).toEqual({ asked: ['it'], former: { small: true } });
});

test('the reviewer who corrects what waits is asked what readers are told, and sees what its author wrote', async () => {
  const id = await live();
  await rewrite(id, 'Quattro segni.');
  const sent = await send(id, { note: { it: 'Un segno in più.' } });
  const { reviewer } = world;
  const own = async (): Promise<Body> => (await reviewer.get(`${at(id)}/submission/diff`)).body.own;
  expect(await own()).toBeNull();
  await reviewer.patch(at(id), { summary: 'I segni sono quattro.' });
  expect((await own()).note).toEqual({
    asked: ['it'],
    former: { text: { it: 'Un segno in più.' } },
  });
  // Of before there were notes.
  await submissions.update(world.cms, sent.body.submission.id, { note: null });
  const { note, submit } = await own();
  expect([note, submit]).toEqual([{ asked: ['it'], former: null }, { allowed: true }]);
  const again = (body: object) => reviewer.post(`${at(id)}/submit`, { note: undefined, ...body });
  expect(codeOf(await again({}))).toEqual([422, 'note-needed']);
  expect((await again({ note: { it: 'Un segno in più.' } })).status).toBe(200);
});
