// SPDX-License-Identifier: AGPL-3.0-or-later
import { Block } from '@portico/shared/contract/rich-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asText } from '../../programme/as-text.ts';
import { bodyText } from '../../programme/body-text.ts';
import { speakersIn } from '../../programme/choices.ts';
import { csv, planOf } from './sheets.ts';
import { type Actor, make, online, richText, startWorld, type World } from '../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const exported = async (
  who: Actor,
  format: 'csv' | 'ods' | 'xlsx' = 'csv',
): Promise<Uint8Array> => {
  const answer = await world.cms.fetch(`/api/programme/${world.edition}/export/${format}`, {
    headers: { Cookie: who.cookie },
  });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};

const flow = { direction: 'ltr', format: '', indent: 0 };
const paragraph = (text: string) => ({
  ...flow,
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', text, version: 1, format: 0, mode: 'normal', style: '', detail: 0 }],
});

const event = (title: string, more: object): Promise<string> =>
  make(world.cms, 'events', {
    title,
    body: richText('Si prova.'),
    start: '2024-10-11T09:00:00.000Z',
    organisation: world.organisation,
    edition: world.edition,
    ...more,
  });

describe('what is exported and imported again changes nothing', () => {
  test.each(['csv', 'ods', 'xlsx'] as const)(
    '%s: ends on another day, at midnight; a telephone; free, with words on it',
    async (format) => {
      const at = (start: string, end: string): object => ({
        start,
        end,
        contacts: { phone: '+39 02 1' },
        languages: ['it'],
      });
      const titles = ['Tre giorni', 'Fino a mezzanotte', 'Notte', 'Un giorno intero'].map(
        (title) => `${title} ${format}`,
      );
      const [days = '', midnight = '', night = '', whole = ''] = titles;
      await event(days, at('2024-10-11T07:00:00.000Z', '2024-10-13T10:30:00.000Z'));
      await event(midnight, at('2024-10-11T13:00:00.000Z', '2024-10-11T22:00:00.000Z'));
      await event(night, at('2024-10-11T19:00:00.000Z', '2024-10-11T22:30:00.000Z'));
      await event(whole, {
        ...at('2024-10-10T22:00:00.000Z', '2024-10-11T22:00:00.000Z'),
        ...{ free: true, cost: 'Per il caffè, offerta libera.' },
      });
      const plan = await planOf(world, world.organiser, await exported(world.organiser, format));
      expect(plan.errors).toEqual([]);
      for (const title of titles) {
        const row = plan.rows.find((one) => one.title === title);
        expect([title, row?.asks, row?.changes]).toEqual([title, [], []]);
      }
    },
  );

  test('a text keeps its lists and links; what else the sheet holds comes back, that of the venue too', async () => {
    const item = (text: string) => ({ ...paragraph(text), type: 'listitem', value: 1 });
    const list = { type: 'list', listType: 'bullet', tag: 'ul', start: 1, version: 1 };
    const body = richText('Si comincia insieme.');
    const items = ['Il telefono', 'Una password'].map(item);
    Object.assign(body.root, {
      children: [...body.root.children, { ...list, ...flow, children: items }],
    });
    const venue = await make(world.cms, 'venues', {
      name: 'Sala con rampa',
      address: { street: 'Via di Prova 7', postcode: '20121', city: 'Milano' },
      stepFree: 'partly',
      accessibility: 'Rampa all’ingresso.',
      organisation: world.organisation,
    });
    await event('Con tutto', {
      ...{ body, venue, summary: 'Si prova insieme.', languages: ['it', 'en'] },
      ...{ audiences: ['citizens', 'over65'], forWhom: 'Per chi comincia.\nPer tutti.' },
      ...{
        accessibility: 'Posti in prima fila.',
        free: false,
        cost: '3 €',
        bookingNote: 'Entro venerdì.',
      },
      ...{ booking: { kind: 'seats', seats: 30 }, onlineUrl: 'https://incontro.example/a' },
      speakers: [{ name: 'Relatrice di prova', role: 'docente' }, { name: 'Altro relatore' }],
      contacts: {
        email: 'a@portale.example',
        phone: '+39 02 1',
        website: 'https://portale.example/',
      },
      organisers: [world.organisation],
    });
    const sheet = await exported(world.organiser);
    const text = new TextDecoder().decode(sheet);
    expect(text).toContain('Si comincia insieme.\nIl telefono\nUna password');
    expect(text).toMatch(/;in parte;Rampa all’ingresso\./i);
    const row = (await planOf(world, world.organiser, sheet)).rows.find(
      ({ title }) => title === 'Con tutto',
    );
    expect([row?.kind, row?.asks, row?.changes]).toEqual(['same', [], []]);
  });

  test('an end with its day is read, and one before the beginning is wrong', async () => {
    const rows = (end: string): Buffer =>
      csv([
        ['Titolo', 'Giorno', 'Ora', 'Fine'],
        ['Due giorni', '11/10/2024', '9.30', end],
      ]);
    const good = await planOf(world, world.organiser, rows('12/10/2024 18:00'));
    expect(good.errors).toEqual([]);
    const bad = await planOf(world, world.organiser, rows('10/10/2024 18:00'));
    expect(bad.errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/La fine \(10\/10\/2024 18:00\) viene prima/),
    ]);
  });
});

/** What is no word of a text: it says how, where to, or what is seen. */
const NO_WORDS = ['picture', 'to', 'language'];

/** A value of a JSON schema with all its parts; each string is another word. */
function filled(schema: z.core.JSONSchema.BaseSchema, words: string[], depth = 0): unknown {
  const among = schema.oneOf ?? schema.anyOf;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (among) return filled(among[0] as z.core.JSONSchema.BaseSchema, words, depth);
  if (schema.type === 'string') return words[words.push(`parola${words.length}.`) - 1];
  if (schema.type === 'array') {
    const items = schema.items as z.core.JSONSchema.BaseSchema;
    const kinds = (items.oneOf ?? [items]) as z.core.JSONSchema.BaseSchema[];
    return kinds.flatMap((one) => filled(one, words, depth) ?? []);
  }
  if (schema.type !== 'object') return undefined;
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([part]) => !NO_WORDS.includes(part))
      .map(([part, one]) => [part, filled(one as z.core.JSONSchema.BaseSchema, words, depth + 1)]),
  );
}

describe('a cell of an export', () => {
  test('has every word of a text: each string that the contract knows', () => {
    const schema = z.toJSONSchema(z.array(Block), { reused: 'inline', unrepresentable: 'any' });
    const words: string[] = [];
    const text = bodyText(filled(schema, words));
    expect(words.length).toBeGreaterThan(15);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('says day and hour of an end that has no beginning', () => {
    const telling = { language: 'it', name: () => '', editions: [] } as const;
    expect(asText('end', { end: '2027-03-12T11:00:00+01:00' }, telling)).toBe('12/03/2027 11:00');
  });

  test('of speakers is read as it was written: a name with a comma, a role with brackets', () => {
    for (const speaker of [
      { name: 'Rossi, Mario', role: 'docente' },
      { name: 'De’ Bianchi, Anna Maria', role: 'polizia (postale)' },
      { name: 'Ugo Verdi', role: 'polizia (postale)' },
    ])
      expect(speakersIn(`${speaker.name} (${speaker.role})`)).toEqual([speaker]);
    expect(speakersIn('Ugo Verdi, polizia (postale)')).toEqual([
      { name: 'Ugo Verdi', role: 'polizia (postale)' },
    ]);
  });
});

describe('I6: the address of a venue in an export', () => {
  const address = (street: string) => ({ street, postcode: '20121', city: 'Milano' });
  test('is the one online, where the person may not read how the venue is being written', async () => {
    const venue = await make(world.cms, 'venues', {
      name: 'Sala di altri',
      address: address('Via Pubblica 1'),
      organisation: world.otherOrganisation,
    });
    const draft = await make(world.cms, 'venues', {
      name: 'Sala mai vista',
      address: address('Via Nascosta 2'),
      organisation: world.otherOrganisation,
    });
    await online(world, 'venues', venue);
    await world.stranger.patch(`/api/venues/${venue}?locale=it`, {
      address: address('Via Segreta 9'),
    });
    await event('Dagli altri', { venue });
    await event('In bozza dagli altri', { venue: draft });
    const theirs = new TextDecoder().decode(await exported(world.organiser));
    expect(theirs).toContain('Via Pubblica 1');
    expect(theirs).not.toMatch(/Via Segreta 9|Via Nascosta 2/);
    const everything = new TextDecoder().decode(await exported(world.reviewer));
    expect(everything).toContain('Via Segreta 9');
  });
});
