// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { addDays, addMonths } from '@portico/shared/verification';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../open-data/manifest.ts';
import { readFixtures } from '../../seed/fixtures.ts';
import { storeDocument } from '../../seed/store.ts';
import { contributions, published, revisions } from '../../records/rows.ts';
import { testOffSecantus } from '../on-secantus.ts';
import { article, type Body, make, online, startWorld, type World } from './world.ts';
import { requestOf } from './acts.ts';
import { breaking } from './breaking.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const NOTE = 'Riletti i passi, provati i collegamenti.';
const today = () => civilDate(Date.now());
const db = () => ({ payload: world.cms.payload });

/** An article of the editor that is online. */
async function live(changes: object = {}): Promise<{ readonly id: string; readonly path: string }> {
  const title = `Da ricontrollare ${++number}`;
  const { body } = await world.editor.post('/api/articles', article(world, { title, ...changes }));
  const { id } = body.doc;
  await online(world, 'articles', id, world.editor);
  return { id, path: `/api/articles/${id}` };
}

async function rowOf(id: string) {
  const row = await published.first(db(), { id: { equals: id } });
  if (!row) throw new Error(`${id} is not online.`);
  return row;
}

const documentOf = async (id: string): Promise<Body> => JSON.parse((await rowOf(id)).canonical);

test('an editor says alone that what is online is still true: it has the new day with a revision, and keeps its dates', async () => {
  const { id, path } = await live({ verifiedOn: '2025-01-31T12:00:00.000Z' });
  const before = await rowOf(id);
  const answer = await world.editor.post(`${path}/verify`, { note: NOTE });
  expect(answer).toMatchObject({ status: 200, body: { verifiedOn: today() } });
  const after = await rowOf(id);
  expect(await documentOf(id)).toEqual({ ...JSON.parse(before.canonical), verifiedOn: today() });
  expect(after).toMatchObject({
    checkedOn: today(),
    firstPublished: before.firstPublished,
    modified: before.modified,
    version: before.version,
    revision: answer.body.revision,
  });
  expect(after.revision).toBeGreaterThan(before.revision);
  const entry = (await readManifest(world.cms.payload)).documents.find((one) => one.id === id);
  expect(entry).toMatchObject({ digest: after.digest, revision: after.revision });
  const { body } = await world.editor.get(`${path}/status`);
  expect(body).toMatchObject({ state: 'live', changed: false });
  expect(body.verification).toEqual({ day: addMonths(today(), 12), verifiedOn: today() });
  expect(body.history[0]).toMatchObject({
    verb: 'verify',
    reason: NOTE,
    by: { name: 'redattrice' },
  });
});

testOffSecantus(
  'a text that tells readers of a change is checked as any other, and still tells them',
  async () => {
    const { body } = await world.editor.post(
      '/api/articles',
      article(world, { title: 'Con una nota' }),
    );
    const { id } = body.doc;
    const path = `/api/articles/${id}`;
    await online(world, 'articles', id, world.editor);
    await world.editor.patch(path, { summary: 'Cambiato e detto.' });
    const sent = await world.editor.post(`${path}/submit`, { note: { it: 'È cambiato.' } });
    const { digest } = sent.body.submission;
    await world.reviewer.post(`${path}/approve`, { digest });
    const answer = await world.editor.post(`${path}/verify`, { note: 'Riletto tutto.' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const row = await published.first({ payload: world.cms.payload }, { id: { equals: id } });
    expect(JSON.parse(row?.canonical ?? '{}').changes).toEqual([{ text: { it: 'È cambiato.' } }]);
    expect((await world.editor.get(`${path}/status`)).body.changed).toBe(false);
  },
);

testOffSecantus(
  'I6: who has checked a text is none of its authors, and may approve its next correction',
  async () => {
    const { id, path } = await live();
    expect((await world.reviewer.post(`${path}/verify`, { note: NOTE })).status).toBe(200);
    const key = { key: { equals: `${id}/${world.reviewer.id}` } };
    expect(await contributions.first(db(), key)).toBeUndefined();
    await world.editor.patch(path, { summary: 'Corretto dopo il controllo.' });
    await online(world, 'articles', id, world.editor);
    expect(await documentOf(id)).toMatchObject({ verifiedOn: today() });
  },
);

testOffSecantus(
  'a working copy that says something else is refused in words, and nothing changes',
  async () => {
    const { id, path } = await live();
    const before = await rowOf(id);
    await world.editor.patch(path, { summary: 'Cambiato, e non inviato.' });
    const { status, body } = await world.editor.post(`${path}/verify`, { note: NOTE });
    expect(status).toBe(409);
    expect(body.errors[0]).toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('«Invia in revisione»'),
    });
    expect(await rowOf(id)).toEqual(before);
  },
);

testOffSecantus('a day of the check that somebody has only written does not stop it', async () => {
  const { id, path } = await live();
  await world.editor.patch(path, { verifiedOn: '2026-01-07T12:00:00.000Z' });
  expect((await world.editor.post(`${path}/verify`, { note: NOTE })).status).toBe(200);
  expect(await documentOf(id)).toMatchObject({ verifiedOn: today() });
});

testOffSecantus(
  'a check that was asked for counts, although the chosen day is still to come',
  async () => {
    const chosen = `${addDays(today(), 10)}T12:00:00.000Z`;
    const { id, path } = await live({ verifyBy: chosen });
    expect((await rowOf(id)).verifyBy).toBe(addDays(today(), 10));
    expect((await world.editor.post(`${path}/verify`, { note: NOTE })).status).toBe(200);
    expect(await rowOf(id)).toMatchObject({ checkedOn: today(), verifyBy: null });
    const { body } = await world.editor.get(`${path}/status`);
    expect(body).toMatchObject({ state: 'live', changed: false });
    expect(body.verification.day).toBe(addMonths(today(), 12));
    expect((await world.editor.get(path)).body.verifyBy ?? null).toBeNull();
  },
);

testOffSecantus('a chosen day that somebody has only written is not lost by a check', async () => {
  const { path } = await live();
  const verifyBy = `${addDays(today(), 10)}T12:00:00.000Z`;
  await world.editor.patch(path, { verifyBy });
  expect((await world.colleague.post(`${path}/verify`, { note: NOTE })).status).toBe(409);
  expect((await world.editor.get(path)).body.verifyBy).toBe(verifyBy);
});

testOffSecantus('a text with notes of its changes is checked as well, and keeps them', async () => {
  const { id, path } = await live();
  await world.editor.patch(path, { summary: 'Con un numero nuovo.' });
  const note = { it: 'Nuovo numero da chiamare.' };
  const sent = await world.editor.post(`${path}/submit`, { note });
  const { digest } = sent.body.submission;
  expect((await world.reviewer.post(`${path}/approve`, { digest })).status).toBe(200);
  const answer = await world.editor.post(`${path}/verify`, { note: NOTE });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const { verifiedOn, changes } = await documentOf(id);
  expect(verifiedOn).toBe(today());
  expect(JSON.stringify(changes)).toContain(note.it);
});

testOffSecantus('without a note it is refused, and a second time on the same day too', async () => {
  const { path } = await live();
  for (const body of [{}, { note: '  ' }])
    expect(await world.editor.post(`${path}/verify`, body)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'reason-needed' }] },
    });
  expect((await world.editor.post(`${path}/verify`, { note: NOTE })).status).toBe(200);
  expect(await world.colleague.post(`${path}/verify`, { note: NOTE })).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'unchanged' }] },
  });
});

test('I7: of several people at once one makes a revision, and a correction that is saved meanwhile is not lost', async () => {
  const { id, path } = await live();
  const { length } = await revisions.find(db());
  const answers = await Promise.all([
    world.editor.post(`${path}/verify`, { note: NOTE }),
    world.colleague.post(`${path}/verify`, { note: NOTE }),
    world.reviewer.post(`${path}/verify`, { note: NOTE }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await revisions.find(db())).toHaveLength(length + 1);
  const [saved, checked] = await Promise.all([
    world.editor.patch(path, { summary: 'Salvato nello stesso momento.' }),
    world.colleague.post(`${path}/verify`, { note: NOTE }),
  ]);
  expect(saved.status).toBe(200);
  expect(checked.status).toBe(409);
  const { body } = await world.editor.get(path);
  expect(body.summary).toBe('Salvato nello stesso momento.');
  expect((await documentOf(id)).locales.it.summary).not.toBe('Salvato nello stesso momento.');
});

test('I7: a check that breaks leaves neither a day nor a revision behind', async () => {
  const { id, path } = await live();
  const before = await rowOf(id);
  await breaking(world.cms, 'history', async () => {
    expect((await world.editor.post(`${path}/verify`, { note: NOTE })).status).toBe(500);
  });
  expect(await rowOf(id)).toEqual(before);
  const { body } = await world.editor.get(path);
  expect(body.verifiedOn ?? null).toBeNull();
  expect((await world.editor.post(`${path}/verify`, { note: NOTE })).status).toBe(200);
});

test('the form that was open keeps what was typed, and does not put the old day back', async () => {
  const { id, path } = await live({ verifiedOn: '2025-01-31T12:00:00.000Z' });
  const { updatedAt: base } = (await world.editor.get(path)).body;
  expect((await world.colleague.post(`${path}/verify`, { note: NOTE })).status).toBe(200);
  const summary = 'Scritto nel modulo aperto.';
  const _save = { form: 'modulo', number: 1, base, parts: { summary: null } };
  const saved = await world.editor.patch(path, { summary, _save });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  await online(world, 'articles', id, world.editor);
  expect(await documentOf(id)).toMatchObject({ verifiedOn: today() });
});

testOffSecantus(
  'a type without a day has no such verb, and strangers do not find the text',
  async () => {
    const press = await make(world.cms, 'press-items', {
      title: 'Voce',
      organisation: world.organisation,
    });
    expect(
      (await world.reviewer.post(`/api/press-items/${press}/verify`, { note: NOTE })).status,
    ).toBe(403);
    const { path } = await live();
    expect((await world.stranger.post(`${path}/verify`, { note: NOTE })).status).toBe(404);
  },
);

testOffSecantus(
  'a check of the settings is one of each number and address of help, in every language',
  async () => {
    const settings = (await readFixtures()).find(({ type }) => type === 'settings');
    if (!settings) throw new Error('There are no settings.');
    const { id } = settings;
    await storeDocument(
      await requestOf(world.cms, world.administrator),
      world.cms.dataDir,
      settings,
    );
    await online(world, 'settings', id);
    expect((await rowOf(id)).checkedOn).toBe('2026-11-26');
    expect((await world.editor.post(`/api/settings/${id}/verify`, { note: NOTE })).status).toBe(
      404,
    );
    const answer = await world.reviewer.post(`/api/settings/${id}/verify`, { note: NOTE });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const { locales } = await documentOf(id);
    for (const locale of ['it', 'en'])
      expect(new Set(locales[locale].help.map(({ checkedOn }: Body) => checkedOn))).toEqual(
        new Set([today()]),
      );
    const { body } = await world.administrator.get(`/api/settings/${id}/status`);
    expect(body).toMatchObject({ state: 'live', changed: false });
    expect(body.verification.day).toBe(addMonths(today(), 6));
  },
);

testOffSecantus(
  'a chosen day is still to come, within bounds, and later than usual only with a reason',
  async () => {
    const { path } = await live();
    const issuesWith = async (data: object): Promise<string[]> => {
      await world.editor.patch(path, { verifyBy: null, verifyByReason: null, ...data });
      const { body } = await world.editor.get(`${path}/status`);
      return body.issues.map(({ code }: Body) => code);
    };
    const noon = (day: string) => `${day}T12:00:00.000Z`;
    expect(await issuesWith({ verifyBy: noon(today()) })).toEqual(['verify-by-past']);
    expect(await issuesWith({ verifyBy: noon(addMonths(today(), 3)) })).toEqual([]);
    expect(await issuesWith({ verifyBy: noon(addMonths(today(), 18)) })).toEqual([
      'verify-by-reason',
    ]);
    const why = { verifyByReason: 'La legge vale fino ad allora.' };
    expect(await issuesWith({ verifyBy: noon(addMonths(today(), 18)), ...why })).toEqual([]);
    expect(await issuesWith({ verifyBy: noon(addMonths(today(), 25)), ...why })).toEqual([
      'verify-by-too-far',
    ]);
    expect(await issuesWith({ verifiedOn: noon(addMonths(today(), 1)) })).toEqual([
      'verified-in-future',
    ]);
  },
);

testOffSecantus('an alert of a day that is still to come is not submitted', async () => {
  const found = (await readFixtures()).find(({ type }) => type === 'alert');
  if (found?.type !== 'alert') throw new Error('The demo has no alert.');
  const alert: typeof found = {
    ...found,
    organisation: { type: 'organisation', id: world.organisation },
    topics: [{ type: 'topic', id: world.topic }],
  };
  await storeDocument(await requestOf(world.cms, world.administrator), world.cms.dataDir, alert);
  const issuesOf = async (since: string): Promise<string[]> => {
    const path = `/api/alerts/${alert.id}`;
    const saved = await world.administrator.patch(path, { since: `${since}T12:00:00.000Z` });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const { body } = await world.administrator.get(`${path}/status`);
    return body.issues.map(({ code }: Body) => code);
  };
  expect(await issuesOf(addDays(today(), 1))).toEqual(['since-in-future']);
  expect(await issuesOf(today())).toEqual([]);
});
