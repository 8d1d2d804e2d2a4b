// SPDX-License-Identifier: AGPL-3.0-or-later
import { isOwn, type Owned } from './own.ts';
import { type Rule, ruleFor, type Verb } from './rights.ts';
import type { State } from '../records/states.ts';
import type { Person } from './person.ts';

/** A document, as far as rights depend on it besides its state. */
export interface Subject extends Owned {
  /** Ids of the users who wrote the submission that waits. */
  readonly writers?: readonly string[];
}

/** Reasons for which something is not allowed. */
export type Refusal =
  /** The role never does this with this type. */
  | 'role'
  /** The document is not the person's own. */
  | 'scope'
  /** An author does not approve their own text, nor moves what was approved (I6). */
  | 'own-work'
  /** The document is not in a state for it. */
  | 'state';

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: Refusal };

const ALLOWED: Decision = { allowed: true };
const refuse = (why: Refusal): Decision => ({ allowed: false, why });

function inScope(rule: Rule, person: Person, subject: Subject, state: State): Decision {
  const wrote = subject.writers?.includes(person.id) ?? false;
  if (wrote && rule.unwrittenIn?.includes(state)) return refuse('own-work');
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

/** May this person use this verb on this document in this state? Every operation asks here. */
export function can(person: Person, verb: Verb, subject: Subject, state: State): Decision {
  const rule = ruleFor(person, verb, subject.type);
  if (!rule) return refuse('role');
  const scope = inScope(rule, person, subject, state);
  if (!scope.allowed) return scope;
  return rule.states && !rule.states.includes(state) ? refuse('state') : ALLOWED;
}
