// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { can } from '../../access/can.ts';
import { ruleFor } from '../../access/rights.ts';
import { personOf } from '../../access/person.ts';
import { jpeg, upload, uploaded } from '../media/pictures.ts';
import { login } from '../auth/people.ts';
import { type Actor, EDITION, make, startWorld, type World } from '../workflow/world.ts';

/** Every role × collection × operation through REST, against the one table of rights. */

/** Deleting comes last: one row serves for all of them. */
const OPERATIONS = ['list', 'count', 'read', 'create', 'update', 'permissions', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];
const ROLES = ['administrator', 'reviewer', 'editor', 'organiser'] as const;
type Who = (typeof ROLES)[number];
const OWNERS = ['own', 'foreign'] as const;
type Owner = (typeof OWNERS)[number];
const TYPES = Object.keys(COLLECTION_OF) as DocumentType[];

let world: World;
let foreignEdition: string;
beforeAll(async () => {
  world = await startWorld();
  foreignEdition = await make(world.cms, 'editions', { ...EDITION, title: 'Di altri' });
});
afterAll(() => world?.stop());

/** What a row belongs to. */
function belonging(type: DocumentType, owner: Owner): Record<string, string> {
  const organisation = owner === 'own' ? world.organisation : world.otherOrganisation;
  const edition = owner === 'own' ? world.edition : foreignEdition;
  if (type === 'event') return { organisation, edition };
  return type === 'article' || type === 'venue' ? { organisation } : {};
}

const NAMED_BY: Readonly<Partial<Record<DocumentType, string>>> = {
  organisation: 'name',
  venue: 'name',
  home: 'claim',
  settings: 'portalName',
};

const titled = (type: DocumentType) => ({ [NAMED_BY[type] ?? 'title']: 'Prova della matrice' });

/** There is one home and one settings: a second is refused, whoever asks. */
const isSingle = (type: DocumentType): boolean => type === 'home' || type === 'settings';

/** A draft that nobody has sent yet. */
async function freshDraft(type: DocumentType, owner: Owner): Promise<string> {
  if (isSingle(type)) {
    const { docs } = await world.cms.payload.find({ collection: COLLECTION_OF[type], depth: 0 });
    if (docs[0]) return docs[0].id;
  }
  return make(world.cms, COLLECTION_OF[type], { ...titled(type), ...belonging(type, owner) });
}

async function subject(type: DocumentType, owner: Owner) {
  const id = await freshDraft(type, owner);
  return { type, id, ...belonging(type, owner), writers: [] };
}

/** Cards of organisations and editions are one's own by their id: these two exist already, and stay. */
function ownCard(type: DocumentType) {
  if (type !== 'organisation' && type !== 'edition') return undefined;
  return { type, id: type === 'edition' ? world.edition : world.organisation, writers: [] };
}

/** The row on which each operation is tried. */
async function targetsOf(type: DocumentType, owner: Owner) {
  const row = await subject(type, owner);
  const card = owner === 'own' ? ownCard(type) : undefined;
  return (operation: Operation) => (operation === 'delete' ? row : (card ?? row));
}

async function personFor(actor: Actor) {
  const user = await world.cms.payload.findByID({ collection: 'users', id: actor.id, depth: 0 });
  const person = personOf({ ...user, collection: 'users' });
  if (!person) throw new Error('no such person');
  return person;
}

async function ask(
  who: Who | 'nobody',
  type: DocumentType,
  operation: Operation,
  id: string,
): Promise<{ status: number; ids: string[] }> {
  const actor = world[who];
  const base = `/api/${COLLECTION_OF[type]}`;
  const calls = {
    list: () => actor.get(`${base}?limit=100&where[id][equals]=${id}`),
    count: () => actor.get(`${base}/count?where[id][equals]=${id}`),
    read: () => actor.get(`${base}/${id}`),
    create: () => actor.post(base, titled(type)),
    update: () => actor.patch(`${base}/${id}`, titled(type)),
    delete: () => actor.delete(`${base}/${id}`),
    permissions: () => actor.post(`${base}/access/${id}`, {}),
  } satisfies Record<Operation, () => Promise<{ status: number; body: unknown }>>;
  const { status, body } = await calls[operation]();
  const { docs = [], totalDocs } = (body ?? {}) as { docs?: { id: string }[]; totalDocs?: number };
  const ids = totalDocs !== undefined && docs.length < totalDocs ? [id] : docs.map((doc) => doc.id);
  return { status, ids };
}

describe.each(ROLES)('%s', (who) => {
  const cases = TYPES.flatMap((type) => OWNERS.map((owner) => [type, owner] as const));
  test.each(cases)('%s, %s', async (type, owner) => {
    const person = await personFor(world[who]);
    const targetOf = await targetsOf(type, owner);
    for (const operation of OPERATIONS) {
      const target = targetOf(operation);
      const verb = operation === 'list' || operation === 'count' ? 'read' : operation;
      const where = `${operation} ${type} (${owner})`;
      const { status, ids } = await ask(who, type, operation, target.id);
      if (operation === 'permissions') {
        expect([200, 403, 404], where).toContain(status);
      } else if (operation === 'create') {
        const allowed = ruleFor(person, 'create', type) !== undefined;
        const refused = isSingle(type) ? [403, 409] : [403];
        expect(allowed && !isSingle(type) ? [201] : refused, where).toContain(status);
      } else {
        const { allowed } = can(person, verb as 'read' | 'update' | 'delete', target, 'draft');
        if (operation === 'list' || operation === 'count')
          expect(ids.includes(target.id), `${where}: ${status}`).toBe(allowed);
        else expect(status === 200, `${where}: ${status}`).toBe(allowed);
        if (!allowed) expect([200, 403, 404], where).toContain(status);
      }
    }
  });
});

test('nobody without a session does anything with any of them', async () => {
  for (const type of TYPES) {
    const { id } = (await targetsOf(type, 'own'))('read');
    for (const operation of OPERATIONS)
      expect((await ask('nobody', type, operation, id)).status, `${operation} ${type}`).toBe(401);
  }
});

test('what is refused changes nothing', async () => {
  const id = await freshDraft('article', 'foreign');
  await ask('editor', 'article', 'update', id);
  await ask('organiser', 'article', 'delete', id);
  const row = await world.cms.payload.findByID({ collection: 'articles', id, locale: 'it' });
  expect(row.title).toBe('Prova della matrice');
});

describe('accounts', () => {
  const body = {
    name: 'Altra persona',
    email: 'altra@example.org',
    role: 'reviewer',
  };

  test.each(['reviewer', 'editor', 'organiser'] as const)(
    '%s: sees and names only themselves',
    async (who) => {
      const actor = world[who];
      const other = world.stranger.id;
      const list = await actor.get('/api/users?limit=100');
      expect(list.body.docs.map((one: { id: string }) => one.id)).toEqual([actor.id]);
      expect((await actor.get('/api/users/count')).body.totalDocs).toBe(1);
      expect((await actor.get(`/api/users/${other}`)).status).toBe(404);
      expect((await actor.patch(`/api/users/${other}`, { name: 'X' })).status).toBe(403);
      expect((await actor.delete(`/api/users/${other}`)).status).toBe(403);
      expect((await actor.delete(`/api/users/${actor.id}`)).status).toBe(403);
      expect((await actor.post('/api/users', body)).status).toBe(403);
      expect((await actor.post(`/api/users/${other}/invite`, {})).status).toBe(403);
      expect((await actor.post(`/api/users/${other}/withdraw-invitation`, {})).status).toBe(403);
      expect((await actor.get(`/api/users/${actor.id}/invitation`)).status).toBe(403);
      expect((await actor.get('/api/users/mail')).status).toBe(403);
      expect((await actor.patch(`/api/users/${actor.id}`, { name: 'Nuovo nome' })).status).toBe(
        200,
      );
    },
  );

  test('administrator: manages all of them', async () => {
    const actor = world.administrator;
    const made = await actor.post('/api/users', body);
    expect(made.status).toBe(201);
    const { id } = made.body.doc;
    const password = 'una frase lunga per le prove 42';
    await actor.post('/api/users/second-factor/confirm', { password });
    expect((await actor.get('/api/users?limit=100')).body.docs.length).toBeGreaterThan(5);
    expect((await actor.patch(`/api/users/${id}`, { role: 'administrator' })).status).toBe(200);
    expect((await actor.post(`/api/users/${id}/invite`, {})).status).toBe(200);
    expect((await actor.get(`/api/users/${id}/invitation`)).status).toBe(200);
    expect((await actor.get('/api/users/mail')).status).toBe(200);
    expect((await actor.delete(`/api/users/${id}`)).status).toBe(200);
  });
});

describe('pictures', () => {
  const cookies = new Map<string, string>();
  async function pictureOf(who: Who | 'stranger'): Promise<string> {
    const actor = world[who];
    const cookie =
      cookies.get(who) ?? (await login(world.cms, actor.email, 'una frase lunga per le prove 42'));
    cookies.set(who, cookie);
    const bytes = await jpeg({ width: 40, height: 40 });
    return (await uploaded(await upload(world.cms, cookie, bytes))).id;
  }

  const seen = async (who: Who, id: string): Promise<[read: number, update: number]> => {
    const read = await world[who].get(`/api/media/${id}`);
    const update = await world[who].patch(`/api/media/${id}`, { credits: 'Prova' });
    return [read.status, update.status];
  };

  test('everybody uploads; one changes those of one’s organisation, and sees those of the Comune', async () => {
    const comune = await pictureOf('reviewer');
    const mine = await pictureOf('editor');
    const foreign = await pictureOf('stranger');
    for (const who of ['administrator', 'reviewer'] as const)
      for (const id of [comune, mine, foreign]) expect(await seen(who, id)).toEqual([200, 200]);
    expect(await seen('editor', mine)).toEqual([200, 200]);
    expect(await seen('editor', comune)).toEqual([200, 403]);
    expect(await seen('editor', foreign)).toEqual([404, 403]);
    expect(await seen('organiser', mine)).toEqual([200, 200]);
    expect(await seen('organiser', foreign)).toEqual([404, 403]);
    const asked = async (who: Who, id: string): Promise<number[]> => {
      const uses = await world[who].get(`/api/media/${id}/uses`);
      const focus = await world[who].post(`/api/media/${id}/focus`, { x: 10, y: 90 });
      const replaced = await world[who].post(`/api/media/${id}/replace`, { with: licensed });
      return [uses.status, focus.status, replaced.status];
    };
    const licensed = comune;
    await world.reviewer.patch(`/api/media/${licensed}`, { licence: 'own' });
    expect(await asked('reviewer', foreign)).toEqual([200, 200, 200]);
    expect(await asked('editor', mine)).toEqual([200, 200, 200]);
    expect(await asked('editor', foreign)).toEqual([404, 404, 404]);
    // Where it may be seen it may be replaced, in texts of one's own; `media/replace.test.ts` says in which.
    expect(await asked('organiser', comune)).toEqual([200, 404, 400]);
    expect((await world.editor.delete(`/api/media/${foreign}`)).status).toBe(403);
    expect((await world.editor.delete(`/api/media/${mine}`)).status).toBe(200);
  });

  test('I6: whoever moves to another organisation leaves the pictures of the former one there', async () => {
    const { payload } = world.cms;
    const password = 'una frase lunga per le prove 42';
    const email = 'traslocata@example.org';
    const data = { email, name: 'T', password, role: 'editor' as const };
    const { id } = await payload.create({
      collection: 'users',
      data: { ...data, organisation: world.organisation },
    });
    const bytes = await jpeg({ width: 40, height: 40 });
    const cookie = await login(world.cms, email, password);
    const picture = (await uploaded(await upload(world.cms, cookie, bytes))).id;
    const seenNow = async (): Promise<number[]> => {
      const Cookie = await login(world.cms, email, password);
      const path = `/api/media/${picture}`;
      const headers = { Cookie, 'Content-Type': 'application/json' };
      const read = await world.cms.fetch(path, { headers });
      const body = JSON.stringify({ credits: 'Prova' });
      const update = await world.cms.fetch(path, { method: 'PATCH', headers, body });
      return [read.status, update.status];
    };
    expect(await seenNow()).toEqual([200, 200]);
    const { otherOrganisation } = world;
    await payload.update({ collection: 'users', id, data: { organisation: otherOrganisation } });
    expect(await seenNow()).toEqual([404, 403]);
  });
});
