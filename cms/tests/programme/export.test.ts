// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const event = (title: string, more: object): Promise<string> =>
  make(world.cms, 'events', {
    title,
    body: richText('Si prova.'),
    start: '2024-10-11T09:00:00.000Z',
    organisation: world.organisation,
    edition: world.edition,
    ...more,
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
