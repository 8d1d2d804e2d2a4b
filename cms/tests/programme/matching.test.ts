// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Body, make, startWorld, type World } from '../workflow/world.ts';
import { bringIn, csv, planOf, programme } from './sheets.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const eventTitled = async (title: string): Promise<Body> => {
  const { docs } = await world.cms.payload.find({
    collection: 'events',
    where: { title: { equals: title } },
    locale: 'it',
    depth: 0,
    overrideAccess: true,
  });
  expect(docs).toHaveLength(1);
  return docs[0];
};

const errorsOf = async (sheet: Buffer): Promise<string[]> =>
  (await planOf(world, world.organiser, sheet)).errors.map(
    ({ row, letter, message }) => `${letter}${row}: ${message}`,
  );

describe('a row finds the event that it means', () => {
  test('a column that numbers the rows is no code: what was inserted above shifts nothing', async () => {
    const sheet = (...titles: string[]): Buffer =>
      csv([
        ['N.', 'Titolo', 'Giorno', 'Ora'],
        ...titles.map((title, at) => [String(at + 1), title, '11/10/2024', '9.30']),
      ]);
    const first = await planOf(world, world.organiser, sheet('Numero uno'));
    expect(first.headings[0]?.column).toBeNull();
    await bringIn(world, world.organiser, sheet('Numero uno', 'Numero due'));
    const again = await planOf(world, world.organiser, sheet('Zero', 'Numero uno', 'Numero due'));
    expect(again.counts).toEqual({ new: 1, changed: 0, same: 2, wrong: 0 });
  });

  test('a code of one event with the title and day of another is wrong, whatever its column is called', async () => {
    const one = { Codice: 'S1', Titolo: 'Scalato uno' };
    const two = { Codice: 'S2', Titolo: 'Scalato due' };
    await bringIn(world, world.organiser, programme(one, two));
    const shifted = programme(
      { Codice: 'S1', Titolo: 'Scalato zero' },
      { Codice: 'S2', Titolo: 'Scalato uno' },
      { Codice: 'S3', Titolo: 'Scalato due' },
    );
    const errors = await errorsOf(shifted);
    expect(errors).toContainEqual(expect.stringMatching(/^A3: .*«Scalato due».*«Scalato uno»/));
    const untouched = await planOf(world, world.organiser, programme(one, two));
    expect(untouched.counts.same).toBe(2);
  });

  test('two rows cannot mean one event: one by its code, the other by title and day', async () => {
    await bringIn(world, world.organiser, programme({ Codice: 'D1', Titolo: 'Due volte' }));
    const renamed = programme(
      { Codice: 'D1', Titolo: 'Due volte, con altro nome' },
      { Codice: '', Titolo: 'Due volte' },
    );
    expect(await errorsOf(renamed)).toEqual([expect.stringMatching(/^B3: .*già alla riga 2/)]);
  });

  test('nor can a row with a code and one without, of the same title and day', async () => {
    const rows = [
      { Codice: 'M1', Titolo: 'Mezzo codice' },
      { Codice: '', Titolo: 'Mezzo codice' },
    ];
    const found = [expect.stringMatching(/^B3: .*già alla riga 2/)];
    expect(await errorsOf(programme(...rows))).toEqual(found);
    expect(await errorsOf(programme(...rows.toReversed()))).toEqual(found);
    const both = [rows[0] ?? {}, { Codice: 'M2', Titolo: 'Mezzo codice' }];
    expect(await errorsOf(programme(...both))).toEqual([]);
  });
});

describe('a venue that the sheet begins', () => {
  const room = async (): Promise<string> => {
    const venue = await make(world.cms, 'venues', {
      name: `Sala scelta ${Math.random()}`,
      address: { street: 'Via Scelta 1', postcode: '20121', city: 'Milano' },
      organisation: world.organisation,
    });
    return venue;
  };

  test('does not take the place of one that somebody chose, without asking', async () => {
    const chosen = await room();
    const row = { Titolo: 'Con una sala scelta', Luogo: 'Sala mai sentita' };
    const id = await make(world.cms, 'events', {
      title: row.Titolo,
      start: '2024-10-11T07:30:00.000Z',
      venue: chosen,
      edition: world.edition,
      organisation: world.organisation,
    });
    const plan = await planOf(world, world.organiser, programme(row));
    expect(plan.rows[0]?.asks).toContainEqual({
      key: `${id}.venue`,
      field: 'Luogo',
      now: expect.stringMatching(/^Sala scelta/),
      file: 'Sala mai sentita',
    });
    const kept = await bringIn(world, world.organiser, programme(row));
    expect([kept.status, kept.body.venues]).toEqual([200, 0]);
    expect((await eventTitled(row.Titolo)).venue).toBe(chosen);

    // Somebody said no: the same sheet does not ask again, another venue does.
    const same = await planOf(world, world.organiser, programme(row));
    expect([same.counts.same, same.venues]).toEqual([1, []]);

    const other = programme({ ...row, Luogo: 'Sala del tutto nuova' });
    const taken = await bringIn(world, world.organiser, other, { overwrite: [`${id}.venue`] });
    expect([taken.status, taken.body.venues]).toEqual([200, 1]);
    const { venue } = await eventTitled(row.Titolo);
    expect(venue).not.toBe(chosen);
    const again = await planOf(world, world.organiser, other);
    expect(again.counts.same).toBe(1);
  });

  test('is remembered: what somebody chose since stays when the sheet says the same', async () => {
    const row = { Titolo: 'Poi altrove', Luogo: 'Sala che nasce' };
    await bringIn(world, world.organiser, programme(row));
    const event = await eventTitled(row.Titolo);
    const chosen = await room();
    await world.organiser.patch(`/api/events/${event.id}?locale=it`, { venue: chosen });
    const plan = await planOf(world, world.organiser, programme(row));
    expect(plan.counts.same).toBe(1);
    await bringIn(world, world.organiser, programme(row));
    expect((await eventTitled(row.Titolo)).venue).toBe(chosen);
  });
});

describe('a venue is found by its name and address', () => {
  test('of two with one name the one at the address; another address is said', async () => {
    const hall = (street: string): Promise<string> =>
      make(world.cms, 'venues', {
        name: 'Sala comune',
        address: { street, postcode: '20121', city: 'Milano' },
        organisation: world.organisation,
      });
    const first = await hall('Via Prima 1');
    const row = { Titolo: 'Nella sala comune', Luogo: 'Sala comune' };
    const elsewhere = await planOf(world, world.organiser, programme(row));
    expect(elsewhere.errors).toEqual([]);
    expect(elsewhere.advice.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/altro indirizzo: Via Prima 1/),
    );
    const second = await hall('Via Seconda 2');
    expect(await errorsOf(programme(row))).toEqual([
      expect.stringMatching(/^H2: .*«Via Prima 1, 20121», «Via Seconda 2, 20121»/),
    ]);
    await bringIn(world, world.organiser, programme({ ...row, Indirizzo: 'via seconda 2' }));
    const { venue } = await eventTitled(row.Titolo);
    expect([venue === second, venue === first]).toEqual([true, false]);
  });
});

test('an event that is there in another edition is said before it is made a second time', async () => {
  const row = { Titolo: 'Due edizioni', Codice: 'E1' };
  await bringIn(world, world.organiser, programme(row));
  const other = await make(world.cms, 'editions', {
    title: 'Un’altra edizione',
    start: '2024-10-10',
  });
  const say = async (sheet: Buffer): Promise<string> => {
    const { advice } = await planOf(world, world.reviewer, sheet, { edition: other });
    return advice.map(({ message }) => message).join('\n');
  };
  expect(await say(programme(row))).toMatch(/«Due edizioni» c’è già in un’altra edizione/);
  expect(await say(programme({ ...row, Codice: '' }))).toMatch(/c’è già in un’altra edizione/);
  const renamed = programme({ ...row, Titolo: 'Con altro nome' });
  expect(await say(renamed)).toMatch(/«Due edizioni» c’è già in un’altra edizione/);
  expect(await say(programme({ Titolo: 'Nuovo davvero' }))).not.toMatch(/altra edizione/);
});

test('an edition of which there are two by that name is asked for', async () => {
  const twins = [];
  for (const start of ['2025-03-01', '2026-03-01'])
    twins.push(await make(world.cms, 'editions', { title: 'Settimana gemella', start }));
  const sheet = csv([
    ['Titolo', 'Giorno', 'Edizione'],
    ['Gemello', '01/03/2026', 'Settimana gemella'],
  ]);
  const asked = await planOf(world, world.reviewer, sheet);
  expect(asked.errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(/Più edizioni si chiamano «Settimana gemella»/),
  ]);
  const chosen = await planOf(world, world.reviewer, sheet, { edition: twins[1] });
  expect(chosen.errors).toEqual([]);
});
