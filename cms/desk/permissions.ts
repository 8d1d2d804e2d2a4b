// SPDX-License-Identifier: AGPL-3.0-or-later
import { can, type Refusal } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import type { Verb } from '../access/rights.ts';
import { spoken } from '../i18n/said.ts';
import type { Candidate } from '../workflow/candidate/candidate.ts';
import { type Found, refusalText, subjectOf } from '../workflow/subject.ts';
import { WORKFLOW_MESSAGES } from '../workflow/messages.ts';

/** Whether the person may use a verb now; when not, a sentence that says why. */
export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly why: Refusal | 'requirements' | 'unchanged';
      readonly message: string;
    };

const SHOWN = [
  'submit',
  'recall',
  'approve',
  'return',
  'withdraw',
  'preview',
] as const satisfies readonly Verb[];

/** @param language of the person, for the sentence */
export function permission(person: Person, verb: Verb, found: Found, language: string): Permission {
  const { state } = found.standing;
  const decision = can(person, verb, subjectOf(found), state);
  if (decision.allowed) return { allowed: true };
  return { ...decision, message: spoken(refusalText(decision.why, verb, state), language) };
}

/** Sending needs a complete text that is not online already. */
function submission(
  person: Person,
  found: Found,
  candidate: Candidate,
  language: string,
): Permission {
  const allowed = permission(person, 'submit', found, language);
  if (!allowed.allowed) return allowed;
  const { length } = candidate.issues;
  if (length > 0)
    return {
      allowed: false,
      why: 'requirements',
      message: spoken(WORKFLOW_MESSAGES.missing(length), language),
    };
  const { published, pending } = found.standing;
  if (published && !published.withdrawn && published.digest === candidate.digest)
    return {
      allowed: false,
      why: 'unchanged',
      message: spoken(WORKFLOW_MESSAGES.sameAsOnline, language),
    };
  if (pending?.digest === candidate.digest)
    return {
      allowed: false,
      why: 'unchanged',
      message: spoken(WORKFLOW_MESSAGES.alreadyPending, language),
    };
  return { allowed: true };
}

/** Every verb that the desk shows, with the reason why it cannot be pressed. */
export function permissions(
  person: Person,
  found: Found,
  candidate: Candidate,
  language: string,
): Record<(typeof SHOWN)[number], Permission> {
  const all = Object.fromEntries(
    SHOWN.map((verb) => [verb, permission(person, verb, found, language)]),
  ) as Record<(typeof SHOWN)[number], Permission>;
  return { ...all, submit: submission(person, found, candidate, language) };
}
