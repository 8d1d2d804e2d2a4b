// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savedSearches } from '../../records/saved-searches.ts';
import { inTurn } from '../../search/turns.ts';
import {
  type Actor,
  article,
  type Body,
  person,
  startWorld,
  type World,
} from '../workflow/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.editor.post('/api/articles', article(world, { title: 'Un mappamondo' }));
});
afterAll(() => world?.stop());

const save = (by: Actor, name: string, query = 'q=mappamondo', sharedWith: string | null = null) =>
  by.post('/api/search/saved', { name, query, sharedWith });

async function savedId(
  by: Actor,
  name: string,
  query?: string,
  sharedWith?: string,
): Promise<string> {
  const { status, body } = await save(by, name, query, sharedWith ?? null);
  expect([status, JSON.stringify(body.errors)]).toEqual([200, undefined]);
  return body.id;
}

const listOf = async (by: Actor): Promise<Body[]> =>
  (await by.get('/api/search/saved')).body.searches;

const namesOf = async (by: Actor): Promise<string[]> =>
  (await listOf(by)).map(({ name }) => name).filter(Boolean);

describe('a search with a name', () => {
  test('is kept with its filters, counts what its reader may read, and is its owner’s alone', async () => {
    await savedId(
      world.editor,
      'Mappamondi',
      'page=3&q=mappamondo&type=article&state=draft&changedFrom=',
    );
    const [mine] = (await listOf(world.editor)).filter(({ id }) => id);
    expect(mine).toMatchObject({
      name: 'Mappamondi',
      query: 'q=mappamondo&state=draft&type=article',
      count: 1,
      broken: null,
      sharedWith: null,
      by: null,
      mayRename: true,
      mayRemove: true,
    });
    for (const other of [world.colleague, world.stranger, world.administrator])
      expect(await namesOf(other)).toEqual([]);
  });

  test('each role begins with some that fit it', async () => {
    const keys = async (by: Actor) => (await listOf(by)).flatMap(({ key }) => key ?? []);
    expect(await keys(world.editor)).toEqual(['my-returned', 'english-behind']);
    expect(await keys(world.organiser)).toEqual(['my-returned', 'english-behind']);
    expect(await keys(world.reviewer)).toEqual(['waiting-long', 'english-behind']);
    for (const one of [...(await listOf(world.editor)), ...(await listOf(world.reviewer))])
      expect(one.broken).toBeNull();
  });

  test('is renamed and deleted by its owner, and by nobody else', async () => {
    const id = await savedId(world.colleague, 'Da rinominare');
    const rename = (by: Actor) =>
      by.post(`/api/search/saved/${id}`, { name: 'Rinominata', sharedWith: null });
    for (const other of [world.editor, world.stranger, world.administrator]) {
      expect((await rename(other)).status).toBe(404);
      expect((await other.delete(`/api/search/saved/${id}`)).status).toBe(404);
    }
    expect((await rename(world.colleague)).status).toBe(200);
    expect(await namesOf(world.colleague)).toEqual(['Rinominata']);
    expect((await world.colleague.delete(`/api/search/saved/${id}`)).status).toBe(200);
    expect(await namesOf(world.colleague)).toEqual([]);
  });

  test('has a name that its owner uses once, whatever its accents', async () => {
    await savedId(world.stranger, 'Città');
    const { status, body } = await save(world.stranger, 'CITTA');
    expect([status, body.errors[0].code]).toEqual([409, 'name-taken']);
    const at = await Promise.all(
      Array.from({ length: 4 }, async () => (await save(world.stranger, 'Insieme')).status),
    );
    expect(at.sort()).toEqual([200, 409, 409, 409]);
    await savedId(world.editor, 'Città');
  });

  test.each<[what: string, body: object]>([
    ['no name', { name: '  ', query: '', sharedWith: null }],
    ['a long name', { name: 'a'.repeat(81), query: '', sharedWith: null }],
    ['a filter that there is not', { name: 'x', query: 'state=published', sharedWith: null }],
    ['2,000 words', { name: 'x', query: `q=${'a+'.repeat(2000)}`, sharedWith: null }],
    ['another sharing', { name: 'x', query: '', sharedWith: 'world' }],
    ['another owner', { name: 'x', query: '', sharedWith: null, owner: 'a' }],
    ['NUL', { name: 'a\0b', query: '', sharedWith: null }],
  ])('is refused with %s', async (_, body) => {
    expect((await world.editor.post('/api/search/saved', body)).status).toBe(400);
  });
});

describe('a search that is shared', () => {
  test('with an organisation: its people see it, each with what they may read', async () => {
    const id = await savedId(world.editor, 'Per l’impresa', 'q=mappamondo', 'organisation');
    expect(await namesOf(world.colleague)).toEqual(['Per l’impresa']);
    const [seen] = (await listOf(world.organiser)).filter((one) => one.id === id);
    expect(seen).toMatchObject({ by: 'redattrice', mayRename: false, mayRemove: false, count: 0 });
    expect(await namesOf(world.stranger)).not.toContain('Per l’impresa');
    expect(await namesOf(world.reviewer)).toEqual([]);
    await world.editor.delete(`/api/search/saved/${id}`);
    expect(await namesOf(world.colleague)).toEqual([]);
  });

  test('with everybody: by those who approve, and administrators delete it', async () => {
    const refused = await save(world.editor, 'Per tutti', 'q=mappamondo', 'everybody');
    expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'forbidden']);
    expect((await save(world.reviewer, 'Mia', 'q=x', 'organisation')).status).toBe(403);
    const id = await savedId(world.reviewer, 'Per tutti', 'q=mappamondo', 'everybody');
    const count = async (by: Actor) => (await listOf(by)).find((one) => one.id === id)?.count;
    expect(await count(world.editor)).toBe(1);
    expect(await count(world.stranger)).toBe(0);
    expect((await world.secondReviewer.delete(`/api/search/saved/${id}`)).status).toBe(404);
    expect((await world.administrator.delete(`/api/search/saved/${id}`)).status).toBe(200);
    expect(await namesOf(world.editor)).not.toContain('Per tutti');
  });

  test('says so when a filter of it is not there any more', async () => {
    const id = await savedId(world.reviewer, 'Di un’impresa', `organisation=${world.organisation}`);
    const broken = async () => (await listOf(world.reviewer)).find((one) => one.id === id);
    expect(await broken()).toMatchObject({ broken: null });
    for (const query of ['organisation=00000000-0000-4000-8000-000000000000', 'state=spento']) {
      await savedSearches.update(world.cms, id, { query });
      const one = await broken();
      expect(one.count).toBeNull();
      expect(one.broken).toMatch(
        /^Il filtro «(?:Organizzazione|Stato)» ha un valore che non esiste/,
      );
    }
  });

  test('goes with the account of its owner', async () => {
    const leaving = await person(world.cms, 'partente', 'reviewer');
    await savedId(leaving, 'Che resta?', 'q=mappamondo', 'everybody');
    expect(await namesOf(world.editor)).toContain('Che resta?');
    await world.administrator.delete(`/api/users/${leaving.id}`);
    expect(await namesOf(world.editor)).not.toContain('Che resta?');
  });

  test('I6: of somebody who does not approve any more is seen by everybody no longer', async () => {
    const former = await person(world.cms, 'exrevisora', 'reviewer');
    await savedId(former, 'Di una ex', 'q=mappamondo', 'everybody');
    await world.administrator.patch(`/api/users/${former.id}`, {
      role: 'editor',
      organisation: world.otherOrganisation,
    });
    expect(await namesOf(world.editor)).not.toContain('Di una ex');
  });
});

describe('the numbers of results', () => {
  test('are those of the first ten: a first page does not look through all texts sixty times', async () => {
    const collector = await person(world.cms, 'raccoglitrice', 'reviewer');
    for (let index = 0; index < 12; index += 1) await savedId(collector, `Raccolta ${index}`);
    const list = await listOf(collector);
    expect(list).toHaveLength(14);
    expect(list.map(({ count }) => count !== null)).toEqual([
      ...Array.from({ length: 10 }, () => true),
      ...Array.from({ length: 4 }, () => false),
    ]);
    expect(list.map(({ broken }) => broken).filter(Boolean)).toEqual([]);
  });

  test('are left out while many search, and the list is there all the same', async () => {
    let end = (): void => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    const crowd = Array.from({ length: 60 }, () => inTurn(() => held, 'count'));
    const answers = Promise.allSettled(crowd);
    try {
      const { status, body } = await world.editor.get('/api/search/saved');
      expect([status, JSON.stringify(body.errors)]).toEqual([200, undefined]);
      expect(body.searches.length).toBeGreaterThan(0);
      for (const { count, broken } of body.searches) expect([count, broken]).toEqual([null, null]);
      const typed = world.editor.get('/api/search?q=mappamondo');
      end();
      expect((await typed).status, 'what somebody types is no number').toBe(200);
    } finally {
      end();
      await answers;
    }
  });

  test('wait for what people type', async () => {
    const order: string[] = [];
    const note = (what: string) => () => Promise.resolve(order.push(what));
    await Promise.all([
      inTurn(note('first'), 'count'),
      inTurn(note('number'), 'count'),
      inTurn(note('another number'), 'count'),
      inTurn(note('typed')),
    ]);
    expect(order).toEqual(['first', 'typed', 'number', 'another number']);
  });
});

describe('many that are shared', () => {
  const sharedWith = async (by: Actor): Promise<string[]> =>
    (await listOf(by)).flatMap((one) => (one.by === null ? [] : one.name));

  const OLD = '2020-01-01T00:00:00.000Z';
  const old = (by: Actor, index: number) =>
    savedSearches.create(world.cms, {
      key: `${by.id}/vecchia ${index}`,
      owner: by.id,
      ownerName: 'una persona',
      name: `Vecchia ${index}`,
      query: 'q=mappamondo',
      sharedWith: 'everybody',
      organisation: null,
      at: OLD,
    });

  test('the newest come first, and those that are not shown are counted, and neither old ones nor those of former reviewers hide them', async () => {
    const former = await person(world.cms, 'diprima', 'reviewer');
    for (let index = 0; index < 30; index += 1) await old(former, index);
    await savedId(world.reviewer, 'Con valore', 'q=mappamondo', 'everybody');
    expect((await sharedWith(world.editor))[0], 'before the old ones').toBe('Con valore');
    expect((await world.editor.get('/api/search/saved')).body.older, 'and it is said').toBe(1);
    await world.administrator.patch(`/api/users/${former.id}`, {
      role: 'editor',
      organisation: world.otherOrganisation,
    });
    const stays = await person(world.cms, 'resta', 'reviewer');
    await old(stays, 1);
    expect(await sharedWith(world.editor)).toEqual(['Con valore', 'Vecchia 1']);
  });

  test('one that is shared today is new, whenever it was saved', async () => {
    const sharer = await person(world.cms, 'condivide', 'reviewer');
    const id = await savedId(sharer, 'Tenuta a lungo');
    await savedSearches.update(world.cms, id, { at: OLD });
    await sharer.post(`/api/search/saved/${id}`, {
      name: 'Tenuta a lungo',
      sharedWith: 'everybody',
    });
    expect((await sharedWith(world.editor))[0]).toBe('Tenuta a lungo');
  });

  test('nobody shares more than ten', async () => {
    const generous = await person(world.cms, 'generosa', 'reviewer');
    const ids: string[] = [];
    for (let index = 0; index < 10; index += 1)
      ids.push(await savedId(generous, `Dono ${index}`, 'q=a', 'everybody'));
    const refused = await save(generous, 'Dono 11', 'q=a', 'everybody');
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'too-many-searches']);
    const own = await savedId(generous, 'Dono 11');
    const naming = { name: 'Dono 11', sharedWith: 'everybody' };
    const shared = () => generous.post(`/api/search/saved/${own}`, naming);
    expect((await shared()).body.errors[0].code).toBe('too-many-searches');
    const again = { name: 'Dono zero', sharedWith: 'everybody' };
    expect((await generous.post(`/api/search/saved/${ids[0]}`, again)).status).toBe(200);
    await generous.delete(`/api/search/saved/${ids[1]}`);
    expect((await shared()).status).toBe(200);
  });
});
