// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adviceOn, inTheWay, MAX_ADVICE, type Placed } from '../../programme/clashes.ts';
import { type Body, startWorld, type World } from '../workflow/world.ts';
import { bringIn, programme } from './sheets.ts';

const SALA = { id: 'sala', name: 'Sala grande', saysAccess: true };
const event = (id: string, changes: Partial<Placed> = {}): Placed => ({
  id,
  title: `Incontro ${id}`,
  start: '2027-03-12T09:00:00+01:00',
  end: '2027-03-12T10:00:00+01:00',
  venue: SALA,
  speakers: [],
  cancelled: false,
  ...changes,
});
const EDITION = { first: '2027-03-11', last: '2027-03-13' };
const kinds = (...events: Placed[]) =>
  adviceOn(events, EDITION).advice.map(({ kind, events: ids }) => `${kind} ${ids.join('+')}`);

describe('advice on a programme', () => {
  test('the same room at the same time; one after the other is none', () => {
    expect(kinds(event('a'), event('b'))).toEqual(['room a+b']);
    const after = { start: '2027-03-12T10:00:00+01:00', end: '2027-03-12T11:00:00+01:00' };
    expect(kinds(event('a'), event('b', after))).toEqual([]);
  });

  test('an event without an end takes an hour, one without an hour none, a cancelled one nothing', () => {
    const open = { end: undefined };
    const half = { start: '2027-03-12T09:30:00+01:00', end: undefined };
    expect(kinds(event('a', open), event('b', half))).toEqual(['room a+b']);
    const dayOnly = { start: '2027-03-12T00:00:00+01:00', end: undefined };
    expect(kinds(event('a', dayOnly), event('b', dayOnly))).toEqual([]);
    expect(kinds(event('a', { cancelled: true }), event('b'))).toEqual([]);
  });

  test('the same speaker twice at once, however the name is written', () => {
    const other = { ...SALA, id: 'altra' };
    const one = event('a', { speakers: ['Nicolò Prova'] });
    const two = event('b', { speakers: ['NICOLO Prova'], venue: other });
    expect(kinds(one, two)).toEqual(['speaker a+b']);
  });

  test('days outside the edition, and venues that say nothing of access, once each', () => {
    const silent = { venue: { ...SALA, id: 'muta', saysAccess: false } };
    const late = { start: '2027-05-12T09:00:00+02:00', end: undefined };
    expect(kinds(event('a', late))).toEqual(['outside a']);
    const later = { start: '2027-03-12T11:00:00+01:00', end: undefined };
    expect(kinds(event('a', silent), event('b', { ...silent, ...later }))).toEqual(['access a+b']);
    expect(adviceOn([event('a', late)], {}).advice).toEqual([]);
  });
});

describe('a programme with a great many clashes', () => {
  test('names the first of them, and says how many more there are', () => {
    const all = Array.from({ length: 60 }, (_, at) => event(String(at)));
    const { advice, more } = adviceOn(all, EDITION);
    expect(advice).toHaveLength(MAX_ADVICE);
    expect(advice.length + more).toBe((60 * 59) / 2);
  });

  test('an event in the way of one that is moved is told, unless it is cancelled or elsewhere', () => {
    const moved = event('a', { start: '2027-03-12T09:30:00+01:00', end: undefined });
    const away = { ...SALA, id: 'altra' };
    const others = [event('b'), event('c', { cancelled: true }), event('d', { venue: away })];
    expect(inTheWay(moved, others).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('the board of an edition', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.stop());

  test('has its events by time, with their state, and says what to look at', async () => {
    await bringIn(
      world,
      world.organiser,
      programme({ Titolo: 'Secondo', Ora: '10.00', Fine: '11' }, { Titolo: 'Primo' }),
    );
    const { status, body } = await world.organiser.get(`/api/programme/${world.edition}/board`);
    expect(status).toBe(200);
    expect(body.events).toMatchObject([
      { title: 'Primo', venue: 'Biblioteca di prova', state: 'draft' },
      { title: 'Secondo', start: '2024-10-11T10:00:00+02:00' },
    ]);
    expect(body.advice).toEqual([
      {
        kind: 'room',
        events: expect.any(Array),
        message:
          'Biblioteca di prova, nello stesso momento: «Primo» (11/10 09:30), «Secondo» (11/10 10:00).',
      },
    ]);
    expect((await world.organiser.get(`/api/programme/${world.topic}/board`)).status).toBe(403);
  });

  test('a moved event is saved as its form would: what somebody saved later is not written over, nothing is sent', async () => {
    const { organiser, edition } = world;
    const onBoard = async (): Promise<Body> =>
      (await organiser.get(`/api/programme/${edition}/board`)).body.events.find(
        ({ title }: Body) => title === 'Secondo',
      );
    const { id, base } = await onBoard();
    const move = (start: string, form: string) =>
      organiser.patch(
        `/api/events/${id}?depth=0&draft=true&fallback-locale=null&locale=it&autosave=true`,
        { start, _save: { form, number: 1, base, parts: { start: null } } },
      );
    expect((await move('2024-10-11T08:10:00.000Z', 'one')).status).toBe(200);
    const late = await move('2024-10-12T08:10:00.000Z', 'two');
    expect(JSON.stringify(late.body)).toContain('saved-meanwhile');
    expect(late.status).toBe(409);
    expect(await onBoard()).toMatchObject({
      start: '2024-10-11T10:10:00+02:00',
      state: 'draft',
      unsent: false,
    });
  });

  test('names an event and an edition by their English titles while they have no others', async () => {
    const { organiser, administrator, edition, cms } = world;
    const english = { title: 'Only in English', edition };
    const { body } = await organiser.post('/api/events?locale=en', english);
    const edited = { collection: 'editions', id: edition, overrideAccess: true } as const;
    await cms.payload.update({ ...edited, locale: 'en', data: { title: 'Digital week' } });
    await cms.payload.update({ ...edited, locale: 'it', data: { title: '' } });
    const board = await organiser.get(`/api/programme/${edition}/board`);
    expect(board.body.undated).toMatchObject([{ id: body.doc.id, title: 'Only in English' }]);
    await organiser.patch(`/api/events/${body.doc.id}`, { start: '2024-10-12T09:00:00.000Z' });
    const dated = await organiser.get(`/api/programme/${edition}/board`);
    expect(dated.body.events.map(({ title }: Body) => title)).toContain('Only in English');
    for (const by of [organiser, administrator])
      expect((await by.get('/api/programme')).body.editions).toEqual([
        { id: edition, title: 'Digital week' },
      ]);
  });
});
