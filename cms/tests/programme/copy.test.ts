// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import { history } from '../../records/history.ts';
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
let id: string;
beforeAll(async () => {
  world = await startWorld();
  const venue = await onlineVenue(world);
  id = await make(world.cms, 'events', {
    title: 'Il martedì del telefono',
    summary: 'Un’ora per provare insieme.',
    body: richText('Si prova. Poi si fanno domande.'),
    start: '2027-03-23T09:00:00.000Z',
    end: '2027-03-23T10:00:00.000Z',
    venue,
    audiences: ['citizens'],
    languages: ['it'],
    speakers: [{ name: 'Redazione dimostrativa', role: 'conduce' }],
    organisers: [world.organisation],
    organisation: world.organisation,
    edition: world.edition,
    status: 'moved',
    statusReason: 'La sala era chiusa.',
    formerStart: '2027-03-22T09:00:00.000Z',
  });
  await online(world, 'events', id);
});
afterAll(() => world?.stop());

const copy = (who: Actor, body: object = {}) => who.post(`/api/programme/${id}/copy`, body);

const read = async (event: string): Promise<Body> =>
  (await world.organiser.get(`/api/events/${event}?depth=0&locale=it`)).body;

describe('an event is duplicated on the server', () => {
  test('as a draft with another address and without a date; what became of the first stays with it', async () => {
    const { status, body } = await copy(world.organiser);
    expect([status, body.copies]).toEqual([
      200,
      [{ collection: 'events', id: expect.any(String), day: null }],
    ]);
    const event = await read(body.copies[0].id);
    expect(event).toMatchObject({
      title: 'Il martedì del telefono',
      slug: 'il-martedi-del-telefono-2',
      status: 'scheduled',
      start: null,
      end: null,
      edition: world.edition,
      speakers: [{ name: 'Redazione dimostrativa', role: 'conduce' }],
    });
    // MongoDB leaves out what was never written.
    expect([event.formerStart ?? null, event.statusReason ?? null]).toEqual([null, null]);
    expect(event.speakers[0].id).not.toBe((await read(id)).speakers[0].id);
    const where = { document: { equals: body.copies[0].id } };
    expect(await history.find(world.cms, { where })).toEqual([]);
  });

  testOffSecantus(
    'a week later at the same hour, also when the clocks change between',
    async () => {
      const { body } = await copy(world.organiser, { days: 7 });
      const event = await read(body.copies[0].id);
      expect([event.start, event.end]).toEqual([
        '2027-03-30T08:00:00.000Z',
        '2027-03-30T09:00:00.000Z',
      ]);
      expect(event.slug).toBe('il-martedi-del-telefono-2027-03-30');
      const sent = await world.organiser.post(`/api/events/${event.id}/submit`, {});
      expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    },
  );

  testOffSecantus('every week until a day: that day is one of them', async () => {
    const { body } = await copy(world.organiser, { days: 7, until: '2027-04-13' });
    expect(body.copies.map((one: Body) => one.day)).toEqual([
      '2027-03-30',
      '2027-04-06',
      '2027-04-13',
    ]);
  });

  test('again and again: each copy has an address of its own, and all can be sent', async () => {
    const slugs: string[] = [];
    for (const day of ['2027-05-03', '2027-05-04', '2027-05-05']) {
      const { body } = await copy(world.organiser);
      const [{ id: made }] = body.copies;
      await world.organiser.patch(`/api/events/${made}?locale=it`, {
        start: `${day}T09:00:00.000Z`,
        end: `${day}T10:00:00.000Z`,
      });
      const sent = await world.organiser.post(`/api/events/${made}/submit`, {});
      expect(sent.status, JSON.stringify(sent.body)).toBe(200);
      slugs.push((await read(made)).slug);
    }
    const twice = [await copy(world.organiser), await copy(world.organiser)];
    for (const { body } of twice) slugs.push((await read(body.copies[0].id)).slug);
    expect(new Set(slugs).size).toBe(5);
  });

  testOffSecantus(
    'not without end, not to before it began, not by those who may not change it',
    async () => {
      const long = await copy(world.organiser, { days: 1, until: '2029-01-01' });
      expect([long.status, long.body.errors[0].message]).toEqual([
        400,
        expect.stringMatching(/al massimo 53 eventi/),
      ]);
      const none = await copy(world.organiser, { days: 7, until: '2027-03-24' });
      expect(none.body.errors[0].message).toMatch(/nessuna ripetizione/);
      expect((await copy(world.stranger)).status).toBe(404);
      expect((await copy(world.organiser, { days: 0 })).status).toBe(400);
    },
  );

  testOffSecantus(
    'without the check of the first: nobody has checked the copy, and no day was chosen for it',
    async () => {
      const check = {
        verifiedOn: '2025-01-31T12:00:00.000Z',
        verifyBy: '2026-01-07T12:00:00.000Z',
        verifyByReason: 'Il programma era deciso.',
      };
      const saved = await world.organiser.patch(`/api/events/${id}?locale=it`, check);
      expect(saved.body.doc).toMatchObject(check);
      for (const how of [{}, { days: 7, until: '2027-04-06' }]) {
        const { body } = await copy(world.organiser, how);
        for (const { id: made } of body.copies) {
          const event = await read(made);
          const written = Object.keys(check).filter((name) => (event[name] ?? null) !== null);
          expect(written).toEqual([]);
        }
      }
    },
  );
});
