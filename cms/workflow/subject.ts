// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { can, type Refusal, type Subject } from '../access/can.ts';
import { organisationKind } from '../access/organisation-kind.ts';
import { type Person, personOf } from '../access/person.ts';
import type { Verb } from '../access/rights.ts';
import type { State } from '../records/states.ts';
import { VerbError } from '../records/verb-error.ts';
import { type Ownership, readOwnership } from '../records/ownership.ts';
import { type Standing, standingOf } from '../records/state.ts';
import { type Db, table } from '../records/table.ts';
import { idIn } from '../values/relation-id.ts';
import type { Said } from '../i18n/said.ts';
import { WORKFLOW_MESSAGES } from './messages.ts';

const users = table<{ readonly id: string; readonly organisation?: unknown }>('users');

/** The person behind the request, as they were when it came in. @throws VerbError `not-logged-in` */
export function requirePerson(req: PayloadRequest): Person {
  const person = personOf(req.user);
  if (!person) throw new VerbError('not-logged-in', WORKFLOW_MESSAGES.notLoggedIn);
  return person;
}

/** A person as they are now; `undefined` when there is none with this id, or they have no role any more. */
export async function personWith(db: Db, id: string): Promise<Person | undefined> {
  const row = await users.byId(db, id);
  const kind = row && (await organisationKind(db, idIn(row.organisation)));
  return row && personOf({ ...row, organisationKind: kind, collection: 'users' });
}

/**
 * The person behind the request, as the transaction reads them: a demotion since the request came in counts.
 * @throws VerbError `not-logged-in`
 */
export async function currentPerson(req: PayloadRequest): Promise<Person> {
  const { id } = requirePerson(req);
  const person = await personWith(req, id);
  if (!person) throw new VerbError('not-logged-in', WORKFLOW_MESSAGES.notLoggedIn);
  return person;
}

/** A document by its name. */
export interface Target {
  readonly type: DocumentType;
  readonly id: string;
}

/** A document with its owner and its state, as a verb reads it. */
export interface Found extends Target {
  readonly owner: Ownership;
  readonly standing: Standing;
}

export const subjectOf = (found: Found): Subject => ({
  type: found.type,
  id: found.id,
  organisation: found.owner.organisation ?? undefined,
  edition: found.owner.edition ?? undefined,
  writers: writersOf(found.standing),
});

/** Ids of the users who wrote the submission that waits for a decision or its moment. */
function writersOf({ pending, scheduled }: Standing): string[] {
  const waiting = pending ?? scheduled;
  if (!waiting) return [];
  return [waiting.submittedBy, ...waiting.contributors.map((contributor) => contributor.user)];
}

export const refusalText = (why: Refusal, verb: Verb, state: State): Said =>
  ({
    role: WORKFLOW_MESSAGES.role(verb),
    scope: WORKFLOW_MESSAGES.scope(verb),
    'own-work': WORKFLOW_MESSAGES.ownWork(verb),
    state: WORKFLOW_MESSAGES.state(state, verb),
  })[why];

const CODE_OF = {
  role: 'forbidden',
  scope: 'forbidden',
  'own-work': 'own-work',
  state: 'wrong-state',
} as const satisfies Record<Refusal, string>;

/** @throws VerbError when the person may not use the verb on the document now */
export function requireAllowed(person: Person, verb: Verb, found: Found): void {
  const decision = can(person, verb, subjectOf(found), found.standing.state);
  if (decision.allowed) return;
  throw new VerbError(CODE_OF[decision.why], refusalText(decision.why, verb, found.standing.state));
}

/**
 * Reads a document for a person; one that they may not read does not exist for them.
 * @throws VerbError `not-found`
 */
export async function findDocument(
  req: PayloadRequest,
  person: Person,
  type: DocumentType,
  id: string,
): Promise<Found> {
  const owner = await readOwnership(req, type, id);
  const standing = owner && (await standingOf(req, id));
  const found = standing && { type, id, owner, standing };
  if (!found || !can(person, 'read', subjectOf(found), found.standing.state).allowed)
    throw new VerbError('not-found', WORKFLOW_MESSAGES.notFound);
  return found;
}

/**
 * Begins a verb on one document: reads the person and the document.
 * @throws VerbError when the person may not use the verb on the document now
 */
export async function beginVerb(
  req: PayloadRequest,
  verb: Verb,
  { type, id }: Target,
): Promise<{ readonly person: Person; readonly found: Found }> {
  const person = await currentPerson(req);
  const found = await findDocument(req, person, type, id);
  requireAllowed(person, verb, found);
  return { person, found };
}
