// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LinkState } from '../../link-check/check-link.ts';
import { checkPressLinks } from '../../link-check/check-press.ts';
import { linkChecks } from '../../records/link-checks.ts';
import { outbox } from '../../records/outbox.ts';
import { submitAs } from '../workflow/acts.ts';
import {
  type Actor,
  make,
  ORGANISATION,
  online,
  person,
  startWorld,
  type World,
} from '../workflow/world.ts';

let world: World;
let office: Actor;
let organisation: string;
let number = 0;

beforeAll(async () => {
  world = await startWorld();
  organisation = await make(world.cms, 'organisations', {
    ...ORGANISATION('Alleanza'),
    kind: 'association',
  });
  await online(world, 'organisations', organisation);
  office = await person(world.cms, 'ufficio-stampa', 'editor', { organisation });
}, 120_000);
afterAll(() => world?.stop());

const NIGHT = (day: number): Date => new Date(Date.UTC(2026, 10, day, 2, 30));
const NOON = (day: number): Date => new Date(Date.UTC(2026, 10, day, 12));

/** What each link answers, and those that were looked at. */
let answers: Record<string, LinkState> = {};
let looked: string[] = [];

const look = (now: Date) =>
  checkPressLinks(world.cms.payload, now, async (link) => {
    looked.push(link);
    return answers[link] ?? 'alive';
  });

const mails = async () =>
  (await outbox.find(world.cms)).filter(({ subject }) => subject.startsWith('Collegamento che'));

/** An item that waits for approval. */
async function waiting(more: object = {}): Promise<{ id: string; link: string }> {
  number += 1;
  const link = `https://giornale.example/${number}`;
  const id = await make(world.cms, 'press-items', {
    ...{ title: `Voce ${number}`, outlet: 'Giornale', abstract: 'Sintesi.', link, organisation },
    ...{ date: '2026-11-01T12:00:00.000Z', ...more },
  });
  await submitAs(world.cms, office, { type: 'press', id });
  return { id, link };
}

async function published(): Promise<{ id: string; link: string }> {
  const item = await waiting();
  await online(world, 'press-items', item.id);
  return item;
}

beforeEach(async () => {
  // What earlier tests wrote was looked at.
  await look(NOON(1));
  await outbox.remove(world.cms, {});
  answers = {};
  looked = [];
});

test('a link is looked at soon after it was written, once, and its editors are told when it is dead', async () => {
  const { link, id } = await waiting();
  answers[link] = 'dead';
  await look(NOON(2));
  await look(NOON(2));
  expect(looked).toEqual([link]);
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail?.to).toBe(office.email);
  expect(mail?.text).toContain(link);
  expect(mail?.text).toContain(`/admin/collections/press-items/${id}`);
  expect(mail?.text).toContain('«Non più online dal»');
});

test('every link is looked at each night, and by day none that is known', async () => {
  const { link } = await published();
  await look(NOON(3));
  looked = [];
  await look(NOON(4));
  expect(looked).toEqual([]);
  await look(NIGHT(5));
  expect(looked).toContain(link);
  looked = [];
  await look(NIGHT(5));
  expect(looked).toEqual([]);
});

test('a link that once worked is dead after two nights, and is told once', async () => {
  const { link } = await published();
  await look(NOON(6));
  answers[link] = 'dead';
  await look(NIGHT(8));
  expect(await mails()).toEqual([]);
  await look(NIGHT(9));
  expect(await mails()).toHaveLength(1);
  await look(NIGHT(10));
  expect(await mails()).toHaveLength(1);
});

test('who refuses programs, or comes back the next night, is not dead', async () => {
  const { link } = await published();
  await look(NOON(10));
  for (const [night, state] of (['dead', 'alive', 'dead', 'unknown', 'alive'] as const).entries()) {
    answers[link] = state;
    await look(NIGHT(11 + night));
  }
  expect(await mails()).toEqual([]);
});

test('when nothing can be reached nobody is told: it is this network that is cut off', async () => {
  for (let n = 0; n < 4; n += 1) answers[(await waiting()).link] = 'dead';
  await look(NOON(17));
  expect(looked).toHaveLength(4);
  expect(await mails()).toEqual([]);
});

test('an item whose link somebody found dead is not looked at any more', async () => {
  const { id } = await waiting({ offlineSince: '2026-11-10T12:00:00.000Z' });
  await look(NOON(18));
  expect(looked).toEqual([]);
  expect(await linkChecks.first(world.cms, { document: { equals: id } })).toBeUndefined();
});

test('a new link is looked at anew', async () => {
  const { id } = await published();
  await look(NOON(19));
  looked = [];
  const link = 'https://giornale.example/nuovo';
  await office.patch(`/api/press-items/${id}`, { link });
  await submitAs(world.cms, office, { type: 'press', id });
  await look(NOON(20));
  expect(looked).toEqual([link]);
});

test('no more than twenty links are looked at in a row', async () => {
  for (let n = 0; n < 22; n += 1) await waiting();
  expect(await look(NOON(21))).toBe(20);
  expect(await look(NOON(21))).toBe(2);
});
