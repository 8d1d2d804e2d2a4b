// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, make, richText, startWorld, type World } from '../workflow/world.ts';
import { check, programme } from './sheets.ts';

/** Role × route × owner of what a programme and its events take, written out by hand. */

let world: World;
const events: Record<'own' | 'foreign', string> = { own: '', foreign: '' };
let foreignEdition: string;
beforeAll(async () => {
  world = await startWorld();
  foreignEdition = await make(world.cms, 'editions', {
    title: 'Edizione di altri',
    start: '2024-10-10T12:00:00.000Z',
  });
  const event = (organisation: string, edition: string) =>
    make(world.cms, 'events', {
      title: 'Incontro',
      body: richText('Si prova.'),
      start: '2024-10-11T09:00:00.000Z',
      organisation,
      edition,
    });
  events.own = await event(world.organisation, world.edition);
  events.foreign = await event(world.otherOrganisation, foreignEdition);
});
afterAll(() => world?.stop());

const WHO = ['administrator', 'reviewer', 'editor', 'organiser'] as const;
type Who = (typeof WHO)[number];

/** Statuses for one's own and for others': the Comune has no others. */
const EXPECTED: Readonly<Record<string, Readonly<Record<Who, readonly [number, number]>>>> = {
  copy: {
    administrator: [200, 200],
    reviewer: [200, 200],
    editor: [200, 404],
    organiser: [200, 404],
  },
  status: {
    administrator: [200, 200],
    reviewer: [200, 200],
    editor: [200, 404],
    organiser: [200, 404],
  },
  export: {
    administrator: [200, 200],
    reviewer: [200, 200],
    // An edition that is online may be named by everybody: one's own events of it come out.
    editor: [200, 403],
    organiser: [200, 403],
  },
  check: {
    administrator: [200, 200],
    reviewer: [200, 200],
    editor: [200, 403],
    organiser: [200, 403],
  },
};

const CALLS: Readonly<Record<string, (who: Actor, owner: 'own' | 'foreign') => Promise<number>>> = {
  copy: async (who, owner) =>
    (await who.post(`/api/programme/${events[owner]}/copy`, { days: 7 })).status,
  status: async (who, owner) => {
    const body = { status: 'cancelled', reason: 'La sala è chiusa.' };
    return (await who.post(`/api/programme/${events[owner]}/status`, body)).status;
  },
  export: async (who, owner) => {
    const edition = owner === 'own' ? world.edition : foreignEdition;
    return (await who.get(`/api/programme/${edition}/export/csv`)).status;
  },
  check: async (who, owner) => {
    const edition = owner === 'own' ? world.edition : foreignEdition;
    return (await check(world, who, programme({}), { edition })).status;
  },
};

describe('I6: what a programme takes, by role', () => {
  const cells = Object.keys(EXPECTED).flatMap((route) => WHO.map((who) => [route, who] as const));
  test.each(cells)('%s by %s', async (route, who) => {
    const statuses = [];
    for (const owner of ['own', 'foreign'] as const)
      statuses.push(await CALLS[route]?.(world[who], owner));
    expect(statuses).toEqual(EXPECTED[route]?.[who]);
  });

  test('a title of others never comes out of an export', async () => {
    await make(world.cms, 'events', {
      title: 'Segretissimo',
      start: '2024-10-11T09:00:00.000Z',
      organisation: world.otherOrganisation,
      edition: world.edition,
    });
    const csv = await world.editor.get<string>(`/api/programme/${world.edition}/export/csv`);
    expect(csv.body).toContain('Incontro');
    expect(csv.body).not.toContain('Segretissimo');
  });
});
