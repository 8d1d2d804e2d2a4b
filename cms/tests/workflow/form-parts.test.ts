// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedParts, fieldOfPart } from '../../values/parts.ts';
import { type Actor, type Body, make, startWorld, type World } from './world.ts';

/** Saves that no form of the desk sends: any parts over any data. They save what they name, or are refused. */

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const A = 'a'.repeat(24);
const B = 'b'.repeat(24);
const C = 'c'.repeat(24);
const SPEAKERS = [
  { id: A, name: 'Anna', role: 'Guida' },
  { id: B, name: 'Bruno', role: 'Esperto' },
];

const pathOf = (id: string) => `/api/events/${id}?locale=it&depth=0&fallback-locale=null`;

async function event(data: object = {}): Promise<Body> {
  const id = await make(world.cms, 'events', {
    title: 'Evento',
    organisation: world.organisation,
    edition: world.edition,
    contacts: { email: 'a@example.org', phone: '02 1' },
    ...data,
  });
  return (await world.editor.get(pathOf(id))).body;
}

let saves = 0;
const send = (doc: Body, parts: object, data: object, who: Actor = world.editor, path = pathOf) => {
  const _save = { form: 'any', number: ++saves, base: doc.updatedAt, parts };
  return who.patch(`${path(doc.id)}&draft=true&autosave=true`, { ...data, _save });
};

const now = async (doc: Body): Promise<Body> =>
  (await world.administrator.get(pathOf(doc.id))).body;

describe('I6: the organisation changes by the verb «move» only', () => {
  test.each([
    [{ organisation: null }, {}],
    [{ organisation: null }, { organisation: null }],
    [{ organisation: null }, { title: 'X' }],
    [{ 'organisation.id': null }, { organisation: null }],
    [{ organisation: [] }, { organisation: null }],
    [{ organisation: null, title: null }, { title: 'X' }],
  ])('with parts %j over %j', async (parts, data) => {
    const doc = await event();
    const { status } = await send(doc, parts, data);
    expect([400, 403]).toContain(status);
    expect(await now(doc)).toMatchObject({ organisation: world.organisation, title: 'Evento' });
  });

  test('in an article as in an event', async () => {
    const id = await make(world.cms, 'articles', {
      title: 'Titolo',
      organisation: world.organisation,
    });
    const path = (one: string) => `/api/articles/${one}?locale=it&depth=0`;
    const { body } = await world.editor.get(path(id));
    const { status } = await send(body, { organisation: null }, {}, world.editor, path);
    expect(status).toBe(400);
    expect((await world.editor.get(path(id))).body.organisation).toBe(world.organisation);
  });
});

test.each([
  ['title.foo', null, { title: 'X' }],
  ['title', ['x'], { title: 'X' }],
  ['status', null, {}],
  ['status.x', null, { status: 'scheduled' }],
  ['venue', ['x'], { venue: null }],
  ['organisation', ['x'], {}],
  ['booking.kind.x', null, { booking: { kind: 'none' } }],
  ['booking', null, { booking: null }],
  ['contacts', null, { contacts: {} }],
  ['speakers', null, { speakers: [] }],
  ['speakers', [A], {}],
  [`speakers.${A}`, null, { speakers: SPEAKERS }],
  [`speakers.${A}.id`, null, { speakers: SPEAKERS }],
  [`speakers.${A}.name.x`, null, { speakers: SPEAKERS }],
  [`speakers.${A}.nothing`, null, { speakers: SPEAKERS }],
  ['topics', [A], { topics: [] }],
  ['description.root', null, { description: null }],
  ['updatedAt', null, { updatedAt: '2026-01-01T00:00:00.000Z' }],
  ['createdBy', null, { createdBy: null }],
  ['_status', null, { _status: 'published' }],
  ['nothing', null, { nothing: 1 }],
  ['', null, { '': 1 }],
  ['contacts.', null, { contacts: {} }],
])('the part «%s» with %j, which the form does not have, is refused', async (part, base, data) => {
  const doc = await event({ speakers: SPEAKERS.map(({ id: _, ...row }) => row) });
  const { status, body } = await send(
    doc,
    { [part]: base, summary: null },
    { ...data, summary: 'X' },
  );
  expect([status, body.errors?.[0]?.message]).toEqual([
    400,
    expect.stringContaining('ricarica la pagina'),
  ]);
  expect(await now(doc)).toEqual(doc);
});

describe('a row whose id is another’s', () => {
  const names = async (doc: Body) => (await now(doc)).speakers.map(({ name }: Body) => name);

  test('is a new row, and takes no other away', async () => {
    const other = await event({ speakers: [{ id: C, name: 'Di un altro' }] });
    const doc = await event({ speakers: SPEAKERS.map(({ id: _, ...row }) => row) });
    const [anna, bruno] = doc.speakers;
    const parts = { speakers: [anna.id, bruno.id], [`speakers.${C}.name`]: null };
    const speakers = [anna, bruno, { id: C, name: 'Carla' }];
    const { status, body } = await send(doc, parts, { speakers });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(await names(doc)).toEqual(['Anna', 'Bruno', 'Carla']);
    // Its answer was lost, and it is sent again with more words in it.
    const further = [anna, bruno, { id: C, name: 'Carla e altro' }];
    expect((await send(doc, parts, { speakers: further })).status).toBe(200);
    expect(await names(doc)).toEqual(['Anna', 'Bruno', 'Carla e altro']);
    expect(await names(other)).toEqual(['Di un altro']);
  });

  test.each([
    ['twice in a form', (row: Body) => ({ ...row, name: 'Ancora' })],
    ['absent', () => ({ name: 'Ancora' })],
    ['null', () => ({ id: null, name: 'Ancora' })],
    ['empty', () => ({ id: '', name: 'Ancora' })],
    ['with a stop in it', () => ({ id: 'x.y', name: 'Ancora' })],
  ])('or is %s', async (_, again) => {
    const doc = await event({ speakers: SPEAKERS.map(({ id: _id, ...row }) => row) });
    const [anna, bruno] = doc.speakers;
    const parts = { speakers: [anna.id, bruno.id] };
    const { status, body } = await send(doc, parts, { speakers: [anna, again(anna), bruno] });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(await names(doc)).toEqual(['Anna', 'Ancora', 'Bruno']);
  });
});

/** The same numbers at each run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe('any parts over any data', () => {
  const ROUNDS = 40;

  test('change what they name, and nothing else; what is not a save of a form is 400', async () => {
    const pick = random(8);
    const one = <T>(...values: readonly T[]): T => values[pick(values.length)] as T;
    const rowOf = (id: unknown): object => ({
      ...(id !== undefined && { id }),
      name: `N${pick(9)}`,
    });
    const value = (): unknown =>
      one<unknown>('x', null, undefined, 0, [], {}, { id: A }, [rowOf(A)], [rowOf(undefined)]);
    const found: string[] = [];
    let saved = 0;
    let doc = await event({ speakers: SPEAKERS.map(({ id: _, ...row }) => row) });
    for (let round = 0; round < ROUNDS; round++) {
      const ids = [...(doc.speakers ?? []).map(({ id }: Body) => id), A, C];
      const row = one<string>(...ids);
      const good: readonly [string, unknown][] = [
        ['title', null],
        ['summary', null],
        ['speakers', one<unknown>([], ids, [row])],
        [`speakers.${row}.${one('name', 'role')}`, null],
        [`contacts.${one('email', 'phone')}`, null],
      ];
      const bad: readonly [string, unknown][] = [
        [one('title', 'summary', 'venue', 'contacts', 'x', 'contacts.x'), ids],
        [one('speakers', 'organisation', 'status', 'contacts', 'booking', 'x'), null],
        [`speakers.${row}.${one('id', 'x', 'name.x')}`, null],
        [`${one('title', 'venue', 'booking.kind', 'topics')}.${one('x', A)}`, null],
      ];
      const parts = Object.fromEntries(
        Array.from({ length: 1 + pick(3) }, () => (pick(5) ? one(...good) : one(...bad))),
      );
      const speakers = () =>
        Array.from({ length: pick(4) }, () => rowOf(one<unknown>(...ids, undefined, null)));
      const data = {
        ...(pick(9) && { title: one('Nuovo', 'Vecchio') }),
        ...(pick(9) && { summary: one('S', null) }),
        ...(pick(9) && { speakers: one<unknown>(speakers(), speakers(), null) }),
        ...(pick(9) && { contacts: one<unknown>({ email: 'b@example.org' }, {}, null) }),
        ...(pick(6) === 0 && { [one('title', 'venue', 'status', 'organisation')]: value() }),
      };
      const { status, body } = await send(doc, parts, data);
      const after = await now(doc);
      if (status === 200) saved++;
      // A row in which the form wrote is put back into its list.
      const named = (changed: string) =>
        Object.keys(parts).some(
          (p) =>
            p === changed ||
            changed.startsWith(`${p}.`) ||
            (p.startsWith('speakers.') && fieldOfPart(changed) === 'speakers'),
        );
      const changed = Object.keys(changedParts(doc, after)).filter((p) => !named(p));
      const rows: readonly string[] = (parts as Body)['speakers'] ?? [];
      const gone = (doc.speakers ?? []).filter(
        ({ id }: Body) =>
          !rows.includes(id) && !(after.speakers ?? []).some((row: Body) => row.id === id),
      );
      const asked = `${JSON.stringify({ parts, data })} → ${status} ${JSON.stringify(body).slice(0, 300)}`;
      if (![200, 400, 403].includes(status)) found.push(asked);
      if (status !== 200 && JSON.stringify(after) !== JSON.stringify(doc))
        found.push(`saved: ${asked}`);
      if (changed.length > 0 || gone.length > 0)
        found.push(`${changed} ${JSON.stringify(gone)}: ${asked}`);
      if (after.organisation !== world.organisation) found.push(`organisation: ${asked}`);
      doc = after;
    }
    expect(found).toEqual([]);
    expect(saved).toBeGreaterThan(ROUNDS / 4);
  }, 180_000);
});
