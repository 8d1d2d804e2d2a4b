// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opinions } from '../../records/opinions.ts';
import { remarks } from '../../records/remarks.ts';
import { published } from '../../records/rows.ts';
import { versions } from '../../records/versions.ts';
import { STATES, type State } from '../../records/states.ts';
import { onSecantus, testOffSecantus } from '../on-secantus.ts';
import { approveAs, returnAs, submitAs, withdrawAs } from './acts.ts';
import { type Actor, article, make, startWorld, type World } from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

type Who = 'administrator' | 'reviewer' | 'editor' | 'stranger' | 'organiser' | 'nobody';
type Verb =
  | 'read'
  | 'status'
  | 'update'
  | 'submit'
  | 'recall'
  | 'approve'
  | 'return'
  | 'withdraw'
  | 'schedule'
  | 'verify'
  | 'move'
  | 'remark'
  | 'consult'
  | 'revoke'
  | 'answer'
  | 'resolve'
  | 'reopen'
  | 'restore'
  | 'delete';

const ALL = STATES;
const NONE: readonly State[] = [];
const PENDING: readonly State[] = ['pending', 'live-pending'];
const SCHEDULED: readonly State[] = ['scheduled', 'live-scheduled'];
const WAITING: readonly State[] = [...PENDING, ...SCHEDULED];
const LIVE: readonly State[] = ['live', 'live-pending', 'live-scheduled', 'live-returned'];
const SENDABLE: readonly State[] = ALL.filter((state) => !SCHEDULED.includes(state));
const VERIFIABLE: readonly State[] = ['live', 'live-returned'];
const UNSEEN: readonly State[] = ['draft', 'withdrawn'];

/** Who may do what with an article of the editor's organisation, written out a second time, by hand. */
const EXPECTED: Readonly<Record<Who, Readonly<Record<Verb, readonly State[]>>>> = {
  administrator: {
    read: ALL,
    status: ALL,
    update: ALL,
    submit: SENDABLE,
    recall: NONE,
    approve: PENDING,
    return: WAITING,
    withdraw: LIVE,
    schedule: [...WAITING, 'live', 'live-returned'],
    verify: VERIFIABLE,
    move: ALL,
    remark: PENDING,
    consult: PENDING,
    revoke: ALL,
    answer: ALL,
    resolve: ALL,
    reopen: SENDABLE,
    restore: ALL,
    delete: UNSEEN,
  },
  reviewer: {
    read: ALL,
    status: ALL,
    update: ALL,
    submit: SENDABLE,
    recall: NONE,
    approve: PENDING,
    return: WAITING,
    withdraw: LIVE,
    schedule: [...WAITING, 'live', 'live-returned'],
    verify: VERIFIABLE,
    move: NONE,
    remark: PENDING,
    consult: PENDING,
    revoke: ALL,
    answer: ALL,
    resolve: ALL,
    reopen: SENDABLE,
    restore: ALL,
    delete: UNSEEN,
  },
  editor: {
    read: ALL,
    status: ALL,
    update: ALL,
    submit: SENDABLE,
    recall: WAITING,
    approve: NONE,
    return: NONE,
    withdraw: NONE,
    schedule: NONE,
    verify: VERIFIABLE,
    move: NONE,
    remark: PENDING,
    consult: PENDING,
    revoke: ALL,
    answer: ALL,
    resolve: ALL,
    reopen: SENDABLE,
    restore: ALL,
    delete: UNSEEN,
  },
  stranger: nothing(),
  organiser: nothing(),
  nobody: nothing(),
};

function nothing(): Record<Verb, readonly State[]> {
  return {
    read: NONE,
    status: NONE,
    update: NONE,
    submit: NONE,
    recall: NONE,
    approve: NONE,
    return: NONE,
    withdraw: NONE,
    schedule: NONE,
    verify: NONE,
    move: NONE,
    remark: NONE,
    consult: NONE,
    revoke: NONE,
    answer: NONE,
    resolve: NONE,
    reopen: NONE,
    restore: NONE,
    delete: NONE,
  };
}

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** Brings a new article of the editor's organisation into a state; what it says differs from what is online. */
async function articleIn(state: State): Promise<string> {
  const { cms, editor, reviewer, organisation } = world;
  const title = `Articolo di prova ${++number}`;
  const id = await make(cms, 'articles', { ...article(world, { title }), organisation });
  const target = { type: 'article', id } as const;
  const send = () => submitAs(cms, editor, target);
  const edit = () =>
    cms.payload.update({ collection: 'articles', id, data: { summary: `Cambiato ${++number}.` } });
  const publish = async () => {
    const { submission } = await send();
    await approveAs(cms, reviewer, { ...target, digest: submission.digest });
    await edit();
  };
  const later = async () => {
    const { submission } = await submitAs(cms, editor, { ...target, publishAt: inAnHour() });
    await approveAs(cms, reviewer, { ...target, digest: submission.digest });
  };
  const steps: Record<State, () => Promise<unknown>> = {
    draft: async () => undefined,
    recalled: async () => {
      await send();
      await editor.post(`/api/articles/${id}/recall`, {});
    },
    pending: send,
    returned: async () => {
      await send();
      await returnAs(cms, reviewer, { ...target, reason: 'Da rivedere.' });
      // As it was returned it cannot be sent again.
      await edit();
    },
    live: publish,
    scheduled: later,
    'live-scheduled': async () => {
      await publish();
      await later();
    },
    'live-pending': async () => {
      await publish();
      await send();
    },
    'live-returned': async () => {
      await publish();
      await send();
      await returnAs(cms, reviewer, { ...target, reason: 'Da rivedere.' });
      // As it was returned it cannot be sent again.
      await edit();
    },
    withdrawn: async () => {
      await publish();
      await withdrawAs(cms, reviewer, { ...target, reason: 'Non è più vero.' });
    },
  };
  await steps[state]();
  return id;
}

async function attempt(who: Who, verb: Verb, id: string, body: object): Promise<number> {
  const actor: Omit<Actor, 'id' | 'email' | 'cookie'> = world[who];
  const path = `/api/articles/${id}`;
  const asked = {
    read: () => actor.get(path),
    status: () => actor.get(`${path}/status`),
    update: () => actor.patch(path, body),
    delete: () => actor.delete(path),
  };
  const ask =
    verb in asked ? asked[verb as keyof typeof asked] : () => actor.post(`${path}/${verb}`, body);
  return (await ask()).status;
}

/** What is asked besides the document; what it names is made. */
async function bodyOf(verb: Verb, id: string): Promise<object> {
  switch (verb) {
    case 'update':
      return { title: `Cambiato ${++number}` };
    case 'approve':
      return { digest: await pendingDigest(id) };
    case 'move':
      return { organisation: world.otherOrganisation };
    case 'remark':
      return remarkOn(await pendingDigest(id));
    case 'consult':
      return { digest: await pendingDigest(id), asked: 'Avvocata' };
    case 'revoke':
      return { opinion: await opinionOn(id) };
    case 'answer':
    case 'resolve':
    case 'reopen':
      return { remark: await remarkIn(id, verb === 'reopen' ? 'done' : 'open'), text: 'Prova.' };
    case 'restore':
      return { version: await versionOf(id) };
    case 'schedule':
      return { withdrawAt: new Date(Date.now() + 7_200_000).toISOString() };
    case 'verify':
      return { note: 'Riletto tutto.' };
    default:
      return verb === 'return' || verb === 'withdraw' ? { reason: 'Prova.' } : {};
  }
}

const remarkOn = (digest: string) => ({ digest, locale: 'it', field: 'summary', text: 'Prova.' });

/** An opinion that somebody asked for on a submission of before. */
async function opinionOn(document: string): Promise<string> {
  const { payload } = world.cms;
  const submission = `before-${++number}`;
  const row = { secretHash: submission, submission, document, type: 'article' } as const;
  const at = new Date().toISOString();
  const by = { by: world.reviewer.id, byName: 'revisora', at, expiresAt: at };
  return (await opinions.create({ payload }, { ...row, ...by, asked: 'Avvocata' })).id;
}

/** A remark that somebody wrote before. */
async function remarkIn(document: string, state: 'open' | 'done'): Promise<string> {
  const { payload } = world.cms;
  const { reviewer } = world;
  const row = { ...remarkOn('0'.repeat(64)), document, type: 'article', state } as const;
  const by = { by: reviewer.id, byName: 'revisora', at: new Date().toISOString() };
  return (await remarks.create({ payload }, { ...row, ...by, quote: null, answers: [] })).id;
}

/** A version that somebody left behind. */
async function versionOf(document: string): Promise<string> {
  const { payload } = world.cms;
  const rows = { it: { title: `Riportato ${++number}` }, en: {} };
  const at = new Date().toISOString();
  const row = { document, type: 'article', open: false, begun: at, at, rows } as const;
  return (await versions.create({ payload }, row)).id;
}

/** Makes the working copy say what is online: only that can be checked. */
async function backToOnline(id: string): Promise<void> {
  const { payload } = world.cms;
  const [row] = await published.find({ payload }, { where: { id: { equals: id } } });
  const { summary } = JSON.parse(row?.canonical ?? '').locales.it;
  await payload.update({ collection: 'articles', id, data: { summary } });
}

async function pendingDigest(id: string): Promise<string> {
  const { body } = await world.administrator.get(`/api/articles/${id}/status`);
  return body.submission?.digest ?? '0'.repeat(64);
}

const VERBS = Object.keys(nothing()) as Verb[];
/**
 * Every verb in every state, by everybody. On the slow database each verb by one who may: what of it is stored is the
 * same for all of them.
 */
function cells(state: State, allowed: boolean): (readonly [Who, Verb])[] {
  return VERBS.flatMap((verb) => {
    const people = Object.keys(EXPECTED) as Who[];
    const found = people.filter((who) => EXPECTED[who][verb].includes(state) === allowed);
    return (onSecantus ? found.slice(0, 1) : found).map((who) => [who, verb] as const);
  });
}

/** There also in some states only: every verb is allowed in one of them, and each kind of row stands in one. */
const WALKED: readonly State[] = onSecantus
  ? ['draft', 'scheduled', 'live', 'live-pending', 'withdrawn']
  : STATES;

/** These leave the document in its state, so that one serves for all. */
const KEEPS_STATE: readonly Verb[] = [
  'read',
  'status',
  'update',
  'remark',
  'consult',
  'revoke',
  'answer',
  'resolve',
  'reopen',
  'restore',
];

const REFUSALS = [401, 403, 404, 409];

describe.each(WALKED)('I6: an article that is «%s»', (state) => {
  testOffSecantus(
    'refuses every verb that the table does not allow, and stays as it is',
    async () => {
      const id = await articleIn(state);
      const before = (await world.administrator.get(`/api/articles/${id}/status`)).body;
      // Nothing of it happens: what one is refused is asked by all.
      const bodies = new Map<Verb, object>();
      for (const [who, verb] of cells(state, false)) {
        const body = bodies.get(verb) ?? (await bodyOf(verb, id));
        bodies.set(verb, body);
        expect(REFUSALS, `${who} ${verb}`).toContain(await attempt(who, verb, id, body));
      }
      const after = (await world.administrator.get(`/api/articles/${id}/status`)).body;
      expect(after).toEqual(before);
      expect(after.state).toBe(state);
    },
  );

  test('obeys every verb that the table allows', async () => {
    const shared = await articleIn(state);
    for (const [who, verb] of cells(state, true)) {
      const id = KEEPS_STATE.includes(verb) ? shared : await articleIn(state);
      if (verb === 'verify') await backToOnline(id);
      expect(await attempt(who, verb, id, await bodyOf(verb, id)), `${who} ${verb}`).toBe(200);
    }
  });
});
