// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isKnown, itemsLike, type KnownOutlet } from '../../values/read-address.ts';
import { make, ORGANISATION, online, person, startWorld, type World } from '../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(() => world?.stop());

test('an item begins with the projects that the address of its form names, and with nothing that cannot be chosen', async () => {
  const organisation = await make(world.cms, 'organisations', {
    ...ORGANISATION('Serie'),
    kind: 'association',
  });
  await online(world, 'organisations', organisation);
  const office = await person(world.cms, 'serie', 'editor', { organisation });
  const mine = await make(world.cms, 'projects', { title: 'Progetto', organisation });
  const others = await make(world.cms, 'projects', {
    title: 'Di altri',
    organisation: await make(world.cms, 'organisations', ORGANISATION('Altri')),
  });
  const user = await world.cms.payload.findByID({ collection: 'users', id: office.id });
  // As Payload's page of a new form does.
  const begin = async (query: Readonly<Record<string, string>>) => {
    const item: object = await world.cms.payload.create({
      ...{ collection: 'press-items', data: {}, draft: true, depth: 0, locale: 'it' },
      ...{ overrideAccess: false, user: { ...user, collection: 'users' } },
      req: { query },
    } as never);
    return 'projects' in item ? item.projects : undefined;
  };
  expect(await begin({ projects: `${mine},${others},${organisation},nessuno` })).toEqual([mine]);
  expect(await begin({})).toEqual([]);
}, 120_000);

test('an address that is there is found among the items of its page, past the newest that a list shows', async () => {
  const organisation = await make(world.cms, 'organisations', {
    ...ORGANISATION('Alleanza'),
    kind: 'association',
  });
  await online(world, 'organisations', organisation);
  const office = await person(world.cms, 'ufficio-stampa', 'editor', { organisation });
  const add = (link: string) =>
    make(world.cms, 'press-items', {
      ...{ title: 'Voce', outlet: 'Giornale', abstract: 'Sintesi.', link, organisation },
      date: '2026-11-01T12:00:00.000Z',
    });
  const old = 'https://www.Giornale.example/2020/una_voce-100%25/?rss';
  await add(old);
  for (let n = 0; n < 3; n += 1) await add(`https://giornale.example/${n}`);
  const query = 'depth=0&limit=2&sort=-updatedAt&select[outlet]=true&select[link]=true';
  const { status, body } = await office.get(
    `/api/press-items?${query}&${itemsLike(old)?.page ?? ''}`,
  );
  expect(status).toBe(200);
  expect(isKnown(old, body.docs as unknown as KnownOutlet[])).toBe(true);
}, 120_000);
