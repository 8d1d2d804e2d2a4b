// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionName } from '@portico/shared/contract/types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import { searchEntries } from '../../records/search-entries.ts';
import { translations } from '../../records/translations.ts';
import { beginMissingEntries, readOlderTexts } from '../../search/rebuild.ts';
import { readFixtures } from '../../seed/fixtures.ts';
import { storeDocument } from '../../seed/store.ts';
import { requestOf } from '../workflow/acts.ts';
import {
  type Actor,
  article,
  type Body,
  make,
  online,
  onlineVenue,
  richText,
  startWorld,
  type World,
} from '../workflow/world.ts';

let world: World;
let venue: string;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
  venue = await onlineVenue(world);
});
afterAll(() => world?.stop());

const NOTE = 'Riletti i passi, provati i collegamenti.';

async function liveArticle(): Promise<string> {
  const title = `Non inviato ${++number}`;
  const { body } = await world.editor.post('/api/articles', article(world, { title }));
  await online(world, 'articles', body.doc.id, world.editor);
  return body.doc.id;
}

async function liveEvent(): Promise<string> {
  const id = await make(world.cms, 'events', {
    title: `Non inviato ${++number}`,
    summary: 'Un’ora per provare insieme.',
    body: richText('Si prova.'),
    start: '2027-03-12T09:00:00.000Z',
    venue,
    audiences: ['citizens'],
    languages: ['it'],
    organisers: [world.organisation],
    organisation: world.organisation,
    edition: world.edition,
    status: 'scheduled',
  });
  await world.organiser.patch(`/api/events/${id}`, { summary: 'Un’ora per provare.' });
  await online(world, 'events', id, world.organiser);
  return id;
}

/** What the search says of a text: whether something in it was not sent, and who changed it last, and when. */
async function entryOf(id: string) {
  const entry = await searchEntries.first(world.cms, { id: { equals: id } });
  if (!entry) throw new Error(`The search does not know ${id}.`);
  const { unsent, changedAt, changedBy, changedByName } = entry;
  return { unsent, changedAt, changedBy, changedByName };
}

const statusOf = async (collection: CollectionName, id: string, by: Actor): Promise<Body> =>
  (await by.get(`/api/${collection}/${id}/status`)).body;

test('a check changes nothing that would have to be sent, and who checks is not who wrote', async () => {
  const id = await liveArticle();
  const before = await entryOf(id);
  expect(before).toMatchObject({ unsent: false, changedBy: world.editor.id });
  const verified = await world.colleague.post(`/api/articles/${id}/verify`, { note: NOTE });
  expect(verified.status, JSON.stringify(verified.body)).toBe(200);
  expect(await statusOf('articles', id, world.editor)).toMatchObject({ changed: false });
  expect(await entryOf(id)).toEqual(before);
  const where = 'where[and][0][or][0][_status][equals]=live-unsent&where[and][1][id][equals]=';
  expect((await world.editor.get(`/api/articles?${where}${id}`)).body.totalDocs).toBe(0);
  await world.editor.patch(`/api/articles/${id}`, { summary: 'Cambiato dopo il controllo.' });
  expect(await entryOf(id)).toMatchObject({ unsent: true, changedBy: world.editor.id });
});

testOffSecantus('nor does one of the settings, which has a day in each language', async () => {
  const settings = (await readFixtures()).find(({ type }) => type === 'settings');
  if (!settings) throw new Error('There are no settings.');
  const { id } = settings;
  await storeDocument(await requestOf(world.cms, world.administrator), world.cms.dataDir, settings);
  await online(world, 'settings', id);
  const before = await entryOf(id);
  // The English help is behind its original; a day makes it neither newer nor older.
  const behind = { en: { help: { was: null, since: '2026-01-01T00:00:00.000Z' } } };
  await translations.remove(world.cms, { id: { equals: id } });
  await translations.create(world.cms, { id, type: 'settings', behind, count: 1, total: 1 });
  const verified = await world.reviewer.post(`/api/settings/${id}/verify`, { note: NOTE });
  expect(verified.status, JSON.stringify(verified.body)).toBe(200);
  expect(await entryOf(id)).toEqual(before);
  expect(await translations.first(world.cms, { id: { equals: id } })).toMatchObject({ behind });
});

test('what is announced is online at once, and what is taken back is back: neither has to be sent', async () => {
  const id = await liveEvent();
  const before = await entryOf(id);
  expect(before.unsent).toBe(false);
  const body = { status: 'cancelled', reason: 'La sala è chiusa.' };
  const told = await world.organiser.post(`/api/programme/${id}/status`, body);
  expect(told.status, JSON.stringify(told.body)).toBe(200);
  expect(await entryOf(id)).toEqual(before);
  const { announcement, changed } = await statusOf('events', id, world.reviewer);
  expect(changed).toBe(false);
  const undoing = { announcement: announcement.id, reason: 'Sbagliato.' };
  const undone = await world.reviewer.post(`/api/programme/${id}/undo`, undoing);
  expect(undone.status, JSON.stringify(undone.body)).toBe(200);
  expect(await entryOf(id)).toEqual(before);
});

testOffSecantus('what was not sent before a change is announced is not sent after it', async () => {
  const id = await liveEvent();
  await world.organiser.patch(`/api/events/${id}`, { summary: 'Cambiato, e non inviato.' });
  const before = await entryOf(id);
  expect(before.unsent).toBe(true);
  const body = { status: 'cancelled', reason: 'La sala è chiusa.' };
  expect((await world.organiser.post(`/api/programme/${id}/status`, body)).status).toBe(200);
  expect(await entryOf(id)).toEqual(before);
});

test('what was written after a text was sent is not sent by a change that is announced meanwhile', async () => {
  const id = await liveEvent();
  await world.organiser.patch(`/api/events/${id}`, { summary: 'Inviato, e in attesa.' });
  const sent = await world.organiser.post(`/api/events/${id}/submit`, { small: true });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  await world.organiser.patch(`/api/events/${id}`, { summary: 'Scritto dopo l’invio.' });
  expect(await entryOf(id)).toMatchObject({ unsent: true });
  const body = { status: 'cancelled', reason: 'La sala è chiusa.' };
  expect((await world.organiser.post(`/api/programme/${id}/status`, body)).status).toBe(200);
  expect(await entryOf(id)).toMatchObject({ unsent: true });
});

testOffSecantus(
  'an event that is moved to another organisation says the same; an article names its organisation',
  async () => {
    const event = await liveEvent();
    const before = await entryOf(event);
    const to = { organisation: world.otherOrganisation };
    expect((await world.administrator.post(`/api/events/${event}/move`, to)).status).toBe(200);
    expect(await statusOf('events', event, world.administrator)).toMatchObject({ changed: false });
    expect(await entryOf(event)).toEqual(before);
    const text = await liveArticle();
    expect((await world.administrator.post(`/api/articles/${text}/move`, to)).status).toBe(200);
    expect(await statusOf('articles', text, world.administrator)).toMatchObject({ changed: true });
    expect(await entryOf(text)).toMatchObject({ unsent: true });
  },
);

test('the index that is made anew does not take a check for an edit either', async () => {
  const [checked, edited] = [await liveArticle(), await liveArticle()];
  for (const id of [checked, edited])
    expect((await world.editor.post(`/api/articles/${id}/verify`, { note: NOTE })).status).toBe(
      200,
    );
  await world.editor.patch(`/api/articles/${edited}`, { summary: 'Cambiato, e non inviato.' });
  await searchEntries.remove(world.cms, { id: { in: [checked, edited] } });
  await beginMissingEntries(world.cms.payload);
  await readOlderTexts(world.cms.payload, new AbortController().signal);
  expect((await entryOf(checked)).unsent).toBe(false);
  expect((await entryOf(edited)).unsent).toBe(true);
});

test('entries that are read anew for a new version go on to name who edited last', async () => {
  const id = await liveArticle();
  const before = await entryOf(id);
  const verified = await world.colleague.post(`/api/articles/${id}/verify`, { note: NOTE });
  expect(verified.status).toBe(200);
  await searchEntries.update(world.cms, id, { version: 0 });
  await readOlderTexts(world.cms.payload, new AbortController().signal);
  expect(await entryOf(id)).toEqual(before);
});
