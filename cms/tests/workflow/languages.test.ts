// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import { readDocuments } from '../../open-data/document-texts.ts';
import { readManifest } from '../../open-data/manifest.ts';
import {
  type Answer,
  article,
  type Body,
  online,
  richText,
  startWorld,
  type World,
} from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const LIMIT = 180_000;

const at = (id: string, path = ''): string => `/api/articles/${id}${path}`;

const english = () => ({
  title: `How to spot a false message ${number}`,
  summary: 'Three signs that it is not your bank.',
  body: richText('Look who writes. Do not hurry. Call the bank.'),
});

/** An article in Italian; with `both` in English too. */
async function written(both = false): Promise<string> {
  const title = `Un messaggio falso ${++number}`;
  const { body } = await world.editor.post('/api/articles', article(world, { title }));
  if (both) await edited(body.doc.id, english(), 'en');
  return body.doc.id;
}

async function edited(id: string, changes: object, language = 'it'): Promise<void> {
  const answer = await world.editor.patch(at(id, `?locale=${language}`), changes);
  expect(answer).toMatchObject({ status: 200 });
}

const submit = (id: string, body: object = {}): Promise<Answer> =>
  world.editor.post(at(id, '/submit'), body);

const statusOf = async (id: string): Promise<Body> =>
  (await world.editor.get(at(id, '/status'))).body;

async function approved(id: string, body: object = {}): Promise<void> {
  const sent = await submit(id, body);
  expect(sent).toMatchObject({ status: 200 });
  const { digest } = sent.body.submission;
  const answer = await world.reviewer.post(at(id, '/approve'), { digest });
  expect(answer).toMatchObject({ status: 200 });
}

/** What is online, by language. */
async function onlineIn(id: string): Promise<Body> {
  const { documents } = await readManifest(world.cms.payload);
  const digest = documents.find((document) => document.id === id)?.digest ?? '';
  const texts = await readDocuments(world.cms.payload, [digest]);
  return JSON.parse(texts[digest] ?? '{}').locales;
}

const languageOf = (status: Body, code: string): Body =>
  status.languages.find((language: Body) => language.code === code);

describe('a language is sent by itself', () => {
  test(
    'half-written English does not stop an Italian correction, and the desk says that it stays behind',
    async () => {
      const id = await written();
      await online(world, 'articles', id, world.editor);
      await edited(id, { summary: 'Corretto in italiano.' });
      await edited(id, { title: 'How to spot' }, 'en');
      const status = await statusOf(id);
      expect(status.can.submit).toEqual({ allowed: true });
      expect(status.issues).toEqual([]);
      expect(languageOf(status, 'it')).toMatchObject({ sent: true, changed: true, online: true });
      expect(languageOf(status, 'en')).toMatchObject({ sent: false, changed: true, online: false });
      expect(status.leftOut.length).toBeGreaterThan(0);
      expect(status.leftOut.every(({ locale }: Body) => locale === 'en')).toBe(true);
      await approved(id);
      const locales = await onlineIn(id);
      expect(locales.it.summary).toBe('Corretto in italiano.');
      expect(locales.en).toBeUndefined();
    },
    LIMIT,
  );

  testOffSecantus(
    'half-rewritten English stays online as it was approved',
    async () => {
      const id = await written(true);
      await online(world, 'articles', id, world.editor);
      await edited(id, { summary: 'Corretto in italiano.' });
      await edited(id, { summary: '' }, 'en');
      await approved(id);
      const locales = await onlineIn(id);
      expect(locales.it.summary).toBe('Corretto in italiano.');
      expect(locales.en.summary).toBe(english().summary);
    },
    LIMIT,
  );

  testOffSecantus(
    'half-written Italian does not stop an English correction of what is online',
    async () => {
      const id = await written(true);
      await online(world, 'articles', id, world.editor);
      await edited(id, { summary: 'Corrected in English.' }, 'en');
      await edited(id, { summary: '' });
      const sent = await submit(id);
      expect(sent.body.submission).toMatchObject({ languages: ['en'] });
    },
    LIMIT,
  );

  testOffSecantus(
    'when nothing else is to be sent, what the half-written language lacks is what stops it',
    async () => {
      const id = await written();
      await online(world, 'articles', id, world.editor);
      await edited(id, { title: 'How to spot' }, 'en');
      const { can, issues, leftOut } = await statusOf(id);
      expect(can.submit).toMatchObject({ allowed: false, why: 'requirements' });
      expect(issues.map(({ locale }: Body) => locale)).toContain('en');
      expect(leftOut).toEqual([]);
    },
    LIMIT,
  );

  test(
    'a new text needs its Italian, however complete the English is',
    async () => {
      const id = await written(true);
      await edited(id, { summary: '' });
      const answer = await submit(id);
      expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'requirements']);
    },
    LIMIT,
  );

  test(
    'a submission names the languages that changed; the one left behind is a change not sent once it is complete',
    async () => {
      const id = await written(true);
      await online(world, 'articles', id, world.editor);
      await edited(id, { summary: 'Solo italiano.' });
      expect((await submit(id)).body.submission).toMatchObject({ languages: ['it'] });
      expect(await statusOf(id)).toMatchObject({ state: 'live-pending', changed: false });
      await edited(id, { summary: 'Now in English too.' }, 'en');
      expect(await statusOf(id)).toMatchObject({ state: 'live-pending', changed: true });
      expect((await submit(id)).body.submission).toMatchObject({ languages: ['it', 'en'] });
    },
    LIMIT,
  );
});

describe('a language is taken offline', () => {
  test(
    'English goes by submission and approval, and does not come back by itself',
    async () => {
      const id = await written(true);
      await online(world, 'articles', id, world.editor);
      const sent = await submit(id, { offline: ['en'] });
      expect(sent).toMatchObject({ status: 200 });
      expect(Object.keys(await onlineIn(id))).toEqual(['en', 'it']);
      const review = (await world.reviewer.get(at(id, '/submission/diff'))).body;
      expect(review.submission).toMatchObject({ offline: ['en'], languages: [] });
      expect(await statusOf(id)).toMatchObject({ changed: false });
      const { digest } = sent.body.submission;
      expect((await world.reviewer.post(at(id, '/approve'), { digest })).status).toBe(200);
      expect(Object.keys(await onlineIn(id))).toEqual(['it']);
      const status = await statusOf(id);
      expect(status).toMatchObject({ state: 'live', changed: false });
      expect(status.published.urls).not.toHaveProperty('en');
      expect(languageOf(status, 'en')).toMatchObject({
        online: false,
        takenOff: true,
        sent: false,
      });
      expect(status.history[0]).toMatchObject({ verb: 'approve', offline: ['en'] });
      await edited(id, { summary: 'Una correzione.' });
      await approved(id);
      expect(Object.keys(await onlineIn(id))).toEqual(['it']);
      await approved(id, { languages: ['en'] });
      expect(Object.keys(await onlineIn(id))).toEqual(['en', 'it']);
      expect(languageOf(await statusOf(id), 'en')).toMatchObject({ online: true, takenOff: false });
    },
    LIMIT,
  );

  testOffSecantus(
    'an emptied English does not go by itself, and can go',
    async () => {
      const id = await written(true);
      await online(world, 'articles', id, world.editor);
      await edited(id, { title: '', summary: '', body: null }, 'en');
      expect(languageOf(await statusOf(id), 'en')).toMatchObject({ online: true, written: false });
      await approved(id, { offline: ['en'] });
      expect(Object.keys(await onlineIn(id))).toEqual(['it']);
    },
    LIMIT,
  );

  testOffSecantus(
    'sending again keeps what the waiting or returned submission takes offline, unless told otherwise',
    async () => {
      const id = await written(true);
      await online(world, 'articles', id, world.editor);
      await submit(id, { offline: ['en'] });
      await edited(id, { summary: 'Anche una correzione.' });
      expect((await submit(id)).body.submission).toMatchObject({
        languages: ['it'],
        offline: ['en'],
      });
      const reason = 'Manca la fonte.';
      await world.reviewer.post(at(id, '/return'), { reason });
      await edited(id, { summary: 'Con la fonte.' });
      expect((await submit(id)).body.submission).toMatchObject({ offline: ['en'] });
      expect((await submit(id, { offline: [] })).body.submission).toMatchObject({ offline: [] });
    },
    LIMIT,
  );

  test.each([
    ['it', 400, 'L’italiano non si può togliere: ogni contenuto ce l’ha.'],
    ['en', 409, 'L’inglese non è online.'],
  ])(
    '«%s» is refused with a sentence where it cannot go',
    async (language, status, said) => {
      const id = await written();
      await online(world, 'articles', id, world.editor);
      const answer = await submit(id, { offline: [language] });
      expect(answer.status).toBe(status);
      expect(answer.body.errors[0].message).toContain(said);
    },
    LIMIT,
  );
});
