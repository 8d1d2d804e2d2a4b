// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  COLLECTION_OF,
  DOCUMENT_TYPES,
  type DocumentType,
  factsOf,
  isSingle,
  TYPES,
} from '@portico/shared/contract/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, EDITION, make, startWorld, type World } from './world.ts';

/**
 * Who may do which verb with which type, written out by hand beside the table in `access/rights.ts`. The states of an
 * article are walked in `matrix.test.ts`; here every type meets every role: one's own document by every verb, that of others
 * by reading and writing it, and of one type of each ground by every verb too.
 */

let world: World;
let foreignEdition: string;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
  foreignEdition = await make(world.cms, 'editions', { ...EDITION, title: 'Edizione di altri' });
});
afterAll(() => world?.stop());

type Who = 'reviewer' | 'editor' | 'organiser';
type Owner = 'own' | 'foreign';
/** Sending comes last: it would make whoever may do it the author of what waits. */
const VERBS = [
  'read',
  'update',
  'recall',
  'approve',
  'return',
  'withdraw',
  'schedule',
  'verify',
  'move',
  'remark',
  'answer',
  'resolve',
  'reopen',
  'revoke',
  'restore',
  'submit',
] as const;
type Verb = (typeof VERBS)[number];

/** What is there to learn with. */
const LEARNING = ['term', 'quiz', 'lesson', 'kit', 'course', 'path'] as const;

/** Verbs allowed to those who write a type, for their own documents. Nobody of them reviews, withdraws or moves. */
const WRITES: Readonly<Record<'editor' | 'organiser', readonly DocumentType[]>> = {
  editor: ['article', 'alert', 'event', 'venue', 'organisation', ...LEARNING],
  organiser: ['event', 'venue', 'edition'],
};

/** A card of an organisation or of an edition is made by the Comune. Home and settings are made once. */
const CREATES: Readonly<Record<Who, readonly DocumentType[]>> = {
  reviewer: DOCUMENT_TYPES,
  editor: ['article', 'alert', 'event', 'venue', ...LEARNING],
  organiser: ['event', 'venue'],
};

/** They say what was, or choose among others: nobody checks them again. */
const NEVER_CHECKED: readonly DocumentType[] = ['home', 'edition', 'press', 'report'];

function expected(who: Who, verb: Verb, type: DocumentType, owner: Owner): boolean {
  if (verb === 'verify' && NEVER_CHECKED.includes(type)) return false;
  if (who === 'reviewer') {
    if (verb === 'withdraw') return type !== 'home' && type !== 'settings';
    // One takes back only what one wrote.
    return verb !== 'recall' && verb !== 'move';
  }
  if (['approve', 'return', 'withdraw', 'schedule', 'move'].includes(verb)) return false;
  return owner === 'own' && WRITES[who].includes(type);
}

/** A document with nothing but its name. */
const named = (type: DocumentType): object => ({ [TYPES[type].title]: `Documento ${++number}` });

/** A document of one’s own or of somebody else; cards are one’s own by their id. */
async function subject(type: DocumentType, owner: Owner): Promise<string> {
  const own = owner === 'own';
  if (type === 'organisation') return own ? world.organisation : world.otherOrganisation;
  if (type === 'edition') return own ? world.edition : foreignEdition;
  if (isSingle(type)) {
    const { docs } = await world.cms.payload.find({ collection: COLLECTION_OF[type], depth: 0 });
    if (docs[0]) return docs[0].id;
  }
  const organisation = own ? world.organisation : world.otherOrganisation;
  const edition = own ? world.edition : foreignEdition;
  const belongs = {
    ...(factsOf(type).owner === 'organisation' && { organisation }),
    ...(factsOf(type).edition === 'named' && { edition }),
  };
  return make(world.cms, COLLECTION_OF[type], { ...named(type), ...belongs });
}

const NOTHING = '00000000-0000-4000-8000-000000000000';

/** What is asked besides the document: never valid, so that nothing moves when the role may. */
const BODIES: Readonly<Record<Exclude<Verb, 'read'>, object>> = {
  update: {},
  submit: {},
  recall: {},
  approve: { digest: '0'.repeat(64) },
  return: { reason: 'Prova.' },
  withdraw: { reason: 'Prova.' },
  schedule: { withdrawAt: '2001-01-01T00:00:00Z' },
  verify: { note: 'Prova.' },
  move: { organisation: NOTHING },
  remark: { digest: '0'.repeat(64), locale: null, field: 'title', text: 'Prova.' },
  answer: { remark: NOTHING, text: 'Prova.' },
  resolve: { remark: NOTHING },
  reopen: { remark: NOTHING },
  revoke: { opinion: NOTHING },
  restore: { version: NOTHING },
};

const ON_A_ROW: readonly Verb[] = ['answer', 'resolve', 'reopen', 'revoke', 'restore'];

/** From what it is worked out whose a document is. */
const groundsOf = (type: DocumentType): string => {
  const { owner, edition } = factsOf(type);
  const writers = (['editor', 'organiser'] as const).filter((who) => WRITES[who].includes(type));
  return [owner, edition, writers].join();
};

/** Of the types with the same grounds one: the verbs of the workflow keep those of others from people by one rule. */
const FOREIGN = [...new Map(DOCUMENT_TYPES.map((type) => [groundsOf(type), type])).values()];

/** What a single collection could let through by itself: each is asked for with a document of others. */
const OF_EACH: readonly Verb[] = ['read', 'update', 'submit'];

/** What is asked for with a document of a type. */
const verbsFor = (type: DocumentType, owner: Owner): readonly Verb[] =>
  owner === 'own' || FOREIGN.includes(type) ? VERBS : OF_EACH;

/** Refusals that name the role or the scope; 404 where the document may not even be seen. */
const REFUSED_FOR_GOOD = [401, 403, 404];

/** Asks for verbs, and gives those that the table lets through to the question of state and text, which other tests ask. */
async function passed(
  actor: Actor,
  type: DocumentType,
  id: string,
  verbs: readonly Verb[],
): Promise<Verb[]> {
  const path = `/api/${COLLECTION_OF[type]}/${id}`;
  const ask = (verb: Verb) => {
    if (verb === 'read') return actor.get(path);
    if (verb === 'update') return actor.patch(path, BODIES.update);
    return actor.post(`${path}/${verb}`, BODIES[verb]);
  };
  const through: Verb[] = [];
  for (const verb of verbs) {
    const { status, body } = await ask(verb);
    expect([200, 400, 409, 422, ...REFUSED_FOR_GOOD], JSON.stringify(body)).toContain(status);
    // A remark, an opinion or a version that does not exist is 404 for whoever may see the document; reading came first.
    const missing = status === 404 && ON_A_ROW.includes(verb) && through.includes('read');
    if (missing || !REFUSED_FOR_GOOD.includes(status)) through.push(verb);
  }
  return through;
}

describe.each(['reviewer', 'editor', 'organiser'] as const)('I6: %s', (who) => {
  test.each(DOCUMENT_TYPES)(
    'does with a document of type %s what the table says, and no more',
    async (type) => {
      const made = await world[who].post(`/api/${COLLECTION_OF[type]}`, named(type));
      expect(made.status === 201, `create ${type}: ${made.status}`).toBe(
        CREATES[who].includes(type),
      );
      for (const owner of isSingle(type) ? (['own'] as const) : (['own', 'foreign'] as const)) {
        const id = await subject(type, owner);
        const verbs = verbsFor(type, owner);
        expect(await passed(world[who], type, id, verbs), `${type} (${owner})`).toEqual(
          verbs.filter((verb) => expected(who, verb, type, owner)),
        );
      }
    },
  );
});
