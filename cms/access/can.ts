// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { NOT, RULES, type Rule, TYPES, type Verb } from './rights.ts';
import type { State } from '../records/states.ts';
import type { Person } from './person.ts';

/** What decides about one document, besides its state. */
export interface Subject {
  readonly type: DocumentType;
  readonly id: string;
  /** Organisation that the document belongs to. */
  readonly organisation?: string | undefined;
  /** Edition of an event. */
  readonly edition?: string | undefined;
  /** Users who wrote what is pending, or would be submitted now. */
  readonly writers?: readonly string[];
}

/** Why something is not allowed. */
export type Refusal =
  /** The role never does this with this type. */
  | 'role'
  /** Not one's own document. */
  | 'scope'
  /** Nobody approves what they wrote. */
  | 'own-work'
  /** The document is not in a state for it. */
  | 'state';

export type Decision =
  { readonly allowed: true } | { readonly allowed: false; readonly why: Refusal };

const ALLOWED: Decision = { allowed: true };
const refuse = (why: Refusal): Decision => ({ allowed: false, why });

/** The rule for a role, or none: deny by default. */
export function ruleFor(person: Person, verb: Verb, type: DocumentType): Rule | undefined {
  if (!TYPES[person.role].includes(type)) return undefined;
  if (NOT[person.role][type]?.includes(verb)) return undefined;
  return RULES[person.role][verb];
}

/** Is the document the person's own: their organisation's, or of their editions? */
export function isOwn(person: Person, subject: Subject): boolean {
  if (person.role === 'organiser') return isOrganisersOwn(person, subject);
  const owner = subject.type === 'organisation' ? subject.id : subject.organisation;
  return owner !== undefined && owner === person.organisation;
}

function isOrganisersOwn(person: Person, subject: Subject): boolean {
  if (subject.type === 'venue')
    return subject.organisation !== undefined && subject.organisation === person.organisation;
  const edition = subject.type === 'edition' ? subject.id : subject.edition;
  return edition !== undefined && person.editions.includes(edition);
}

function inScope(rule: Rule, person: Person, subject: Subject): Decision {
  const wrote = subject.writers?.includes(person.id) ?? false;
  switch (rule.scope) {
    case 'any':
      return ALLOWED;
    case 'own':
      return isOwn(person, subject) ? ALLOWED : refuse('scope');
    case 'written':
      return wrote ? ALLOWED : refuse('scope');
    case 'unwritten':
      return wrote ? refuse('own-work') : ALLOWED;
  }
}

/** May this person do this with this document as it stands? Every way in asks here. */
export function can(person: Person, verb: Verb, subject: Subject, state: State): Decision {
  const rule = ruleFor(person, verb, subject.type);
  if (!rule) return refuse('role');
  const scope = inScope(rule, person, subject);
  if (!scope.allowed) return scope;
  return rule.states && !rule.states.includes(state) ? refuse('state') : ALLOWED;
}
