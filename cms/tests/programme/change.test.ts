// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { published } from '../../records/rows.ts';
import {
  type Actor,
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
beforeAll(async () => {
  world = await startWorld();
  venue = await onlineVenue(world);
});
afterAll(() => world?.stop());

let number = 0;

/** An event that is online. */
async function announced(english?: object): Promise<string> {
  number += 1;
  const id = await make(world.cms, 'events', {
    title: `Annunciato ${number}`,
    summary: 'Un’ora per provare insieme.',
    body: richText('Si prova. Poi si fanno domande.'),
    start: '2027-03-12T09:00:00.000Z',
    end: '2027-03-12T10:30:00.000Z',
    venue,
    audiences: ['citizens'],
    languages: ['it'],
    organisers: [world.organisation],
    organisation: world.organisation,
    edition: world.edition,
    status: 'scheduled',
  });
  if (english) await world.organiser.patch(`/api/events/${id}?locale=en`, english);
  await online(world, 'events', id);
  return id;
}

const change = (who: Actor, id: string, body: object) =>
  who.post(`/api/programme/${id}/status`, { reason: 'La sala è chiusa.', ...body });

const read = async (id: string): Promise<Body> =>
  (await world.organiser.get(`/api/events/${id}?depth=0&locale=it`)).body;

test('moving fills in the former time, keeps the length, and of what is online leaves nothing to send', async () => {
  const id = await announced();
  const { status } = await change(world.organiser, id, {
    status: 'moved',
    start: '13 marzo 2027, ore 15',
  });
  expect(status).toBe(200);
  expect(await read(id)).toMatchObject({
    status: 'moved',
    statusReason: 'La sala è chiusa.',
    formerStart: '2027-03-12T09:00:00.000Z',
    start: '2027-03-13T14:00:00.000Z',
    end: '2027-03-13T15:30:00.000Z',
  });
  const sent = await world.organiser.post(`/api/events/${id}/submit`, {});
  expect([sent.status, sent.body.errors[0].code]).toEqual([409, 'unchanged']);
});

test('what somebody else announced meanwhile is not changed unread', async () => {
  const id = await announced();
  const onBoard = async (): Promise<Body> =>
    (await world.organiser.get(`/api/programme/${world.edition}/board`)).body.events.find(
      (event: Body) => event.id === id,
    );
  await world.organiser.patch(`/api/events/${id}`, { start: '2027-03-12T14:00:00.000Z' });
  const { start, online: seen } = await onBoard();
  // The board tells the working copy from what readers know.
  expect([start, seen.start, seen.end, seen.venueId]).toEqual([
    '2027-03-12T15:00:00+01:00',
    ...['2027-03-12T10:00:00+01:00', '2027-03-12T11:30:00+01:00', venue],
  ]);
  const move = (day: number) =>
    change(world.organiser, id, {
      ...{ status: 'moved', start: `${day} marzo 2027, ore 15`, digest: seen.digest },
    });
  expect((await move(13)).status).toBe(200);
  const late = await move(14);
  expect([late.status, late.body.errors[0].code]).toEqual([409, 'stale']);
  expect((await onBoard()).online.start).toBe('2027-03-13T15:00:00+01:00');
});

test('the reason is told in each language of the page, and of a change of those who read it', async () => {
  const id = await announced({
    ...{ title: 'Announced', slug: 'announced', summary: 'An hour to try together.' },
    body: richText('We try. Then we ask.'),
  });
  const reasons = { it: 'La sala è chiusa.', en: 'The hall is closed.' };
  const { status } = await change(world.organiser, id, { status: 'cancelled', reasons });
  expect(status).toBe(200);
  const row = await published.first(world.cms, { id: { equals: id } });
  const { locales, changes } = JSON.parse(row?.canonical ?? '{}') as Body;
  expect([locales.it.statusReason, locales.en.statusReason]).toEqual([reasons.it, reasons.en]);
  expect(JSON.stringify(changes)).toContain(reasons.en);
});

test('moved twice it still says what readers were told first; a bare hour keeps the day', async () => {
  const id = await announced();
  await change(world.organiser, id, { status: 'moved', start: '11:30' });
  await change(world.organiser, id, { status: 'moved', start: '12.30' });
  expect(await read(id)).toMatchObject({
    start: '2027-03-12T11:30:00.000Z',
    formerStart: '2027-03-12T09:00:00.000Z',
  });
});

test('cancelling and putting online ask for a reason, the second for an address', async () => {
  const id = await announced();
  const silent = await change(world.organiser, id, { status: 'cancelled', reason: ' ' });
  expect([silent.status, silent.body.errors[0].code]).toEqual([422, 'reason-needed']);
  const nowhere = await change(world.organiser, id, { status: 'online' });
  expect([nowhere.status, nowhere.body.errors[0].message]).toEqual([
    400,
    expect.stringMatching(/indirizzo a cui si segue/),
  ]);
  await change(world.organiser, id, { status: 'online', onlineUrl: 'https://x.portale.example/' });
  expect(await read(id)).toMatchObject({
    status: 'online',
    onlineUrl: 'https://x.portale.example/',
  });
  await change(world.organiser, id, { status: 'cancelled' });
  expect((await read(id)).status).toBe('cancelled');
});

test('not to the same moment, not to no moment, not by others', async () => {
  const id = await announced();
  const same = await change(world.organiser, id, { status: 'moved', start: '12/03/2027 10:00' });
  expect([same.status, same.body.errors[0].code]).toEqual([409, 'unchanged']);
  const none = await change(world.organiser, id, { status: 'moved', start: 'domani' });
  expect([none.status, none.body.errors[0].message]).toEqual([
    400,
    expect.stringMatching(/«domani» non è un giorno/),
  ]);
  expect((await change(world.stranger, id, { status: 'cancelled' })).status).toBe(404);
});
