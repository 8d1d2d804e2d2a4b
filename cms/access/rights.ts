// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, factsOf } from '@portico/shared/contract/types';
import { ANNOUNCEMENT_VERBS, type AnnouncementVerb, type HistoryVerb } from '../records/history.ts';
import { type State, STATES } from '../records/states.ts';
import type { Person } from './person.ts';
import { isWriter, type Role } from './roles.ts';

/** Everything that a person can do with a document. */
export type Verb =
  | 'create'
  | 'read'
  | 'preview'
  | 'update'
  | 'delete'
  /** To put another picture into it, from the page of a picture. */
  | 'replacePicture'
  | HistoryVerb
  | AnnouncementVerb;

/** Which documents a rule covers. */
export type Scope =
  /** All. */
  | 'any'
  /** Those of the person's organisation or editions; see `own.ts`. */
  | 'own'
  /** Those that the person wrote or submitted. */
  | 'written'
  /** Those that the person did not write: an author never approves their own text, nor their own pictures (I6). */
  | 'unwritten';

export interface Rule {
  readonly scope: Scope;
  /** The states in which the verb is allowed; absent: in every state. */
  readonly states?: readonly State[];
  /** States in which the verb would change what another person approved: those who wrote it do not use it there (I6). */
  readonly unwrittenIn?: readonly State[];
}

const PENDING = ['pending', 'live-pending'] as const satisfies readonly State[];
const SCHEDULED = ['scheduled', 'live-scheduled'] as const satisfies readonly State[];
/** It waits for a decision, or for its moment. */
const WAITING = [...PENDING, ...SCHEDULED] as const satisfies readonly State[];
const LIVE = [
  'live',
  'live-pending',
  'live-scheduled',
  'live-returned',
] as const satisfies readonly State[];
/** Nothing waits: what is checked is the text of the working copy and of the site alike. */
const VERIFIABLE = ['live', 'live-returned'] as const satisfies readonly State[];
/** What is approved for a moment is taken back first, so that nobody replaces it, or objects to it, unseen. */
const NOT_SCHEDULED = STATES.filter((state) => !SCHEDULED.some((one) => one === state));
/** Not online, and not on its way there. */
const DELETABLE = ['draft', 'withdrawn'] as const satisfies readonly State[];

const WRITES = {
  create: { scope: 'own' },
  read: { scope: 'own' },
  preview: { scope: 'own' },
  update: { scope: 'own' },
  replacePicture: { scope: 'own' },
  delete: { scope: 'own', states: DELETABLE },
  submit: { scope: 'own', states: NOT_SCHEDULED },
  recall: { scope: 'own', states: WAITING },
  verify: { scope: 'own', states: VERIFIABLE },
  remark: { scope: 'own', states: PENDING },
  consult: { scope: 'own', states: PENDING },
  revoke: { scope: 'own' },
  answer: { scope: 'own' },
  resolve: { scope: 'own' },
  reopen: { scope: 'own', states: NOT_SCHEDULED },
  restore: { scope: 'own' },
  announce: { scope: 'own', states: LIVE },
} as const satisfies Partial<Record<Verb, Rule>>;

const REVIEWS = {
  create: { scope: 'any' },
  read: { scope: 'any' },
  preview: { scope: 'any' },
  update: { scope: 'any' },
  replacePicture: { scope: 'any' },
  delete: { scope: 'any', states: DELETABLE },
  submit: { scope: 'any', states: NOT_SCHEDULED },
  recall: { scope: 'written', states: WAITING },
  approve: { scope: 'unwritten', states: PENDING },
  return: { scope: 'any', states: WAITING },
  withdraw: { scope: 'any', states: LIVE },
  schedule: {
    scope: 'any',
    states: [...WAITING, 'live', 'live-returned'],
    unwrittenIn: SCHEDULED,
  },
  verify: { scope: 'any', states: VERIFIABLE },
  remark: { scope: 'any', states: PENDING },
  consult: { scope: 'any', states: PENDING },
  revoke: { scope: 'any' },
  answer: { scope: 'any' },
  resolve: { scope: 'any' },
  reopen: { scope: 'any', states: NOT_SCHEDULED },
  restore: { scope: 'any' },
  announce: { scope: 'any', states: LIVE },
  // Of another person's: the announcement knows its authors.
  confirm: { scope: 'any', states: LIVE },
  undo: { scope: 'any', states: LIVE },
} as const satisfies Partial<Record<Verb, Rule>>;

/** Role × verb × state. What is not here is refused. */
const RULES: Readonly<Record<Role, Readonly<Partial<Record<Verb, Rule>>>>> = {
  administrator: { ...REVIEWS, move: { scope: 'any' } },
  reviewer: REVIEWS,
  editor: WRITES,
  organiser: WRITES,
};

type Facts = ReturnType<typeof factsOf>;

/** Organisations and editions own documents: the Comune creates and deletes them, their people fill them in. */
const isOwnerCard = ({ owner, edition }: Facts): boolean => owner === 'self' || edition === 'self';

/** Does a role never use a verb on a type, although it has the verb on others? */
function isExcluded(role: Role, verb: Verb, type: Facts): boolean {
  // Events alone are moved and cancelled.
  if (ANNOUNCEMENT_VERBS.some((one) => one === verb)) return type.edition !== 'named';
  // Without them the site has no name and no first page.
  if (verb === 'withdraw') return type.single === true;
  if (verb === 'verify') return type.verifyMonths === undefined;
  return (verb === 'create' || verb === 'delete') && isWriter(role) && isOwnerCard(type);
}

type Writing = Pick<Person, 'role' | 'organisationKind'>;

/** Does a person work on a type? They see nothing of the working copies of the others. */
function worksOn({ role, organisationKind }: Writing, { writers, writerKinds }: Facts): boolean {
  if (!isWriter(role)) return true;
  const kind = organisationKind && writerKinds?.includes(organisationKind);
  return writers.includes(role) && (writerKinds === undefined || kind === true);
}

/** The rule for a verb on a type; `undefined`: the person may never use it there. */
export function ruleFor(person: Writing, verb: Verb, type: DocumentType): Rule | undefined {
  const { role } = person;
  const facts = factsOf(type);
  return worksOn(person, facts) && !isExcluded(role, verb, facts) ? RULES[role][verb] : undefined;
}

/** Do editors or organisers create documents of a type, besides those who create everything? */
export function writersCreate(type: DocumentType): boolean {
  const facts = factsOf(type);
  return facts.writers.length > 0 && !isOwnerCard(facts);
}

/** Does this role approve, on any document? */
export const approves = (role: Role): boolean => RULES[role].approve !== undefined;
