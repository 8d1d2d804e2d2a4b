// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import type { State } from '../records/states.ts';
import type { Role } from './roles.ts';

/** Everything that a person can do with a document. */
export const VERBS = [
  'create',
  'read',
  'preview',
  'update',
  'delete',
  'submit',
  'recall',
  'approve',
  'return',
  'withdraw',
  'move',
] as const;

export type Verb = (typeof VERBS)[number];

/** Which documents a rule covers. */
export type Scope =
  /** All. */
  | 'any'
  /** Those of one's organisation, or of one's editions. */
  | 'own'
  /** Those that one wrote or submitted oneself. */
  | 'written'
  /** Those whose submission one did not write, and whose pictures are not one's own. */
  | 'unwritten';

export interface Rule {
  readonly scope: Scope;
  /** The states in which the verb makes sense; `any` state when absent. */
  readonly states?: readonly State[];
}

const PENDING = ['pending', 'live-pending'] as const satisfies readonly State[];
const LIVE = ['live', 'live-pending', 'live-returned'] as const satisfies readonly State[];
/** What nobody outside has ever seen, or nobody sees any more. */
const DELETABLE = ['draft', 'withdrawn'] as const satisfies readonly State[];

const WRITES = {
  create: { scope: 'own' },
  read: { scope: 'own' },
  preview: { scope: 'own' },
  update: { scope: 'own' },
  delete: { scope: 'own', states: DELETABLE },
  submit: { scope: 'own' },
  recall: { scope: 'own', states: PENDING },
} as const satisfies Partial<Record<Verb, Rule>>;

const REVIEWS = {
  create: { scope: 'any' },
  read: { scope: 'any' },
  preview: { scope: 'any' },
  update: { scope: 'any' },
  delete: { scope: 'any', states: DELETABLE },
  submit: { scope: 'any' },
  recall: { scope: 'written', states: PENDING },
  approve: { scope: 'unwritten', states: PENDING },
  return: { scope: 'any', states: PENDING },
  withdraw: { scope: 'any', states: LIVE },
} as const satisfies Partial<Record<Verb, Rule>>;

/** Role × verb × state. What is not here is refused. */
export const RULES: Readonly<Record<Role, Readonly<Partial<Record<Verb, Rule>>>>> = {
  administrator: { ...REVIEWS, move: { scope: 'any' } },
  reviewer: REVIEWS,
  editor: WRITES,
  organiser: WRITES,
};

/** The types of document on which a role works; it sees nothing of the others' working copies. */
export const TYPES: Readonly<Record<Role, readonly DocumentType[]>> = {
  administrator: DOCUMENT_TYPES,
  reviewer: DOCUMENT_TYPES,
  editor: ['article', 'event', 'venue', 'organisation'],
  organiser: ['event', 'venue', 'edition'],
};

/** Verbs that a role lacks on one type, although it has them on others. */
export const NOT: Readonly<Record<Role, Readonly<Partial<Record<DocumentType, readonly Verb[]>>>>> =
  {
    // Without them the site has no name and no first page.
    administrator: { home: ['withdraw'], settings: ['withdraw'] },
    reviewer: { home: ['withdraw'], settings: ['withdraw'] },
    // An organisation has one card, made for it by the Comune.
    editor: { organisation: ['create', 'delete'] },
    organiser: { edition: ['create', 'delete'] },
  };
