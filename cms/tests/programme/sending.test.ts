// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testOffSecantus } from '../on-secantus.ts';
import {
  type Answer,
  type Body,
  make,
  richText,
  startWorld,
  type World,
} from '../workflow/world.ts';
import { inParts } from '../../values/in-parts.ts';
import { bringIn, programme } from './sheets.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const sendAll = (ready: readonly Body[]): Promise<Answer> => {
  const [first, ...others] = ready;
  return world.organiser.post(`/api/${first.collection}/${first.id}/submit`, { with: others });
};

const VENUE = { Luogo: 'Sala che si manda' };

describe('what an import calls ready can be sent, all of it', () => {
  test('two events of one title on two days, and a title of last year', async () => {
    const row = { ...VENUE, Titolo: 'Sportello SPID' };
    const sheet = programme(
      { ...row, Giorno: '08/10/2024' },
      { ...row, Giorno: '15/10/2024', Codice: 'A' },
      { ...row, Giorno: '15/10/2024', Codice: 'B', Ora: '15', Fine: '16' },
    );
    const { body } = await bringIn(world, world.organiser, sheet);
    expect(body.ready).toHaveLength(4);
    const sent = await sendAll(body.ready);
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);

    const next = programme({ ...row, Giorno: '22/10/2024' });
    const again = await bringIn(world, world.organiser, next);
    expect(again.body.ready).toHaveLength(1);
    expect((await sendAll(again.body.ready)).status).toBe(200);
  });

  test('more than one submission takes go in parts: the venues, then what names them', async () => {
    const row = { Luogo: 'Sala delle parti' };
    const sheet = programme({ ...row, Titolo: 'Parte uno' }, { ...row, Titolo: 'Parte due' });
    const { body } = await bringIn(world, world.organiser, sheet);
    const parts = inParts(body.ready as Body[], 2);
    expect(parts.map((part) => part.length)).toEqual([2, 1]);
    for (const part of parts) expect((await sendAll(part)).status).toBe(200);
  });

  const byHand = (title: string, more: object): Promise<string> =>
    make(world.cms, 'events', {
      title,
      start: '2024-10-11T07:30:00.000Z',
      end: '2024-10-11T08:30:00.000Z',
      edition: world.edition,
      organisation: world.organisation,
      organisers: [world.organisation],
      languages: ['it'],
      ...more,
    });

  testOffSecantus(
    'an event that lacks something of which the sheet has no column is not',
    async () => {
      await byHand('Spostato senza dire da quando', { status: 'moved' });
      const { body } = await bringIn(
        world,
        world.organiser,
        programme({ Titolo: 'Spostato senza dire da quando' }, { Titolo: 'Intero', ...VENUE }),
      );
      expect(body.changed).toBe(1);
      expect(body.ready.filter(({ collection }: Body) => collection === 'events')).toHaveLength(1);
      expect((await sendAll(body.ready)).status).toBe(200);
    },
  );

  testOffSecantus(
    'nor one in which somebody keeps what cannot be sent, and the sheet would mend it',
    async () => {
      const bare = { ...VENUE, Titolo: 'Con un sommario troppo lungo' };
      const id = await byHand(bare.Titolo, {
        summary: 'a'.repeat(400),
        body: richText('Si prova.'),
      });
      const kept = await bringIn(world, world.organiser, programme(bare));
      expect([kept.body.changed, kept.body.ready]).toEqual([1, []]);
      const mended = programme({ ...bare, Sommario: 'Un sommario breve.' });
      const { body } = await bringIn(world, world.organiser, mended, {
        overwrite: [`${id}.summary`],
      });
      expect(body.ready.map((one: Body) => one.id)).toContain(id);
      expect((await sendAll(body.ready)).status).toBe(200);
    },
  );
});
