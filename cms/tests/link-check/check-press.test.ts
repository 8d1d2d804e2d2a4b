// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LinkState } from '../../link-check/check-link.ts';
import { checkPressLinks } from '../../link-check/check-press.ts';
import { linkChecks } from '../../records/link-checks.ts';
import { outbox } from '../../records/outbox.ts';
import { submitAs, withdrawAs } from '../workflow/acts.ts';
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

test('what is known of the link of an item that was withdrawn is removed', async () => {
  const { id } = await published();
  await look(NOON(22));
  await withdrawAs(world.cms, world.administrator, { type: 'press', id, reason: 'Prova.' });
  const known = () => linkChecks.find(world.cms, { where: { document: { equals: id } } });
  expect(await known()).toHaveLength(1);
  for (let n = 0; n < 4; n += 1) await look(NIGHT(24));
  expect(await known()).toEqual([]);
});

test('a mail and the note that it was written are one: where one fails there is neither', async () => {
  const { id, link } = await waiting();
  answers[link] = 'dead';
  const { payload } = world.cms;
  const { create } = payload.db;
  payload.db.create = (async (given) => {
    const made = await create.call(payload.db, given);
    if (given.collection === 'outbox') throw new Error('The power is cut.');
    return made;
  }) as typeof create;
  try {
    await expect(look(NOON(25))).rejects.toThrow('The power is cut.');
  } finally {
    payload.db.create = create;
  }
  expect(await mails()).toEqual([]);
  expect(await linkChecks.first(world.cms, { document: { equals: id } })).toBeUndefined();
  await look(NOON(25));
  expect(await mails()).toHaveLength(1);
});

test('two processes that look at one link tell it once', async () => {
  const { link } = await waiting();
  answers[link] = 'dead';
  await Promise.all([look(NOON(26)), look(NOON(26))]);
  expect(await mails()).toHaveLength(1);
});

test('by day no document is read whose link somebody has looked at', async () => {
  await published();
  await look(NOON(27));
  const { payload } = world.cms;
  // Later than all that was written.
  const known = await linkChecks.find(world.cms);
  for (const { id } of known)
    await linkChecks.update(world.cms, id, { checkedAt: '2999-01-01T00:00:00.000Z' });
  const { find } = payload.db;
  const read: (string | undefined)[] = [];
  payload.db.find = (async (given) => {
    const answer = await find.call(payload.db, given);
    for (const row of answer.docs as { id: string; document?: string; canonical?: string }[])
      if (row.canonical) read.push(row.document ?? row.id);
    return answer;
  }) as typeof find;
  try {
    await look(NOON(27));
  } finally {
    payload.db.find = find;
  }
  expect(known.length).toBeGreaterThan(0);
  expect(known.filter(({ document }) => read.includes(document))).toEqual([]);
});
