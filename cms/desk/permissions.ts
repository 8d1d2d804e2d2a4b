// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { can, type Refusal } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import type { Verb } from '../access/rights.ts';
import type { Candidate } from '../workflow/candidate/candidate.ts';
import { textDigestOf } from '../workflow/candidate/text-digest.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { WORKFLOW_MESSAGES } from '../workflow/messages.ts';
import { type Found, refusalText, requirePerson, subjectOf } from '../workflow/subject.ts';

/** Whether the person may use a verb now; if not, why, with a sentence in their language. */
export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly why: Refusal | 'requirements' | 'unchanged' | 'as-returned' | 'open-remarks';
      readonly message: string;
    };

/** The verbs that the editor shows. */
const SHOWN = [
  'submit',
  'recall',
  'approve',
  'return',
  'withdraw',
  'schedule',
  'verify',
  'preview',
] as const;

export type Permissions = Readonly<Record<(typeof SHOWN)[number], Permission>>;

const ALLOWED: Permission = { allowed: true };

/** The person who asks, and the language in which they read. */
export interface Asker {
  readonly person: Person;
  readonly language: string;
}

/** @throws VerbError `not-logged-in` */
export const askerOf = (req: PayloadRequest): Asker => ({
  person: requirePerson(req),
  language: req.i18n.language,
});

export function permission({ person, language }: Asker, verb: Verb, found: Found): Permission {
  const { state } = found.standing;
  const decision = can(person, verb, subjectOf(found), state);
  if (decision.allowed) return ALLOWED;
  return { ...decision, message: spoken(refusalText(decision.why, verb, state), language) };
}

/** A text with open remarks is not approved. @param open how many */
export function toApprove(asker: Asker, found: Found, open: number): Permission {
  const allowed = permission(asker, 'approve', found);
  if (!allowed.allowed || open === 0) return allowed;
  const message = spoken(WORKFLOW_MESSAGES.openRemarks(open), asker.language);
  return { allowed: false, why: 'open-remarks', message };
}

/** Only a complete text that is neither online nor pending already is submitted. */
function toSubmit(
  asker: Asker,
  found: Found,
  { issues, digest }: Candidate,
  asReturned: boolean,
): Permission {
  const allowed = permission(asker, 'submit', found);
  if (!allowed.allowed) return allowed;
  const refused = (why: 'requirements' | 'unchanged' | 'as-returned', said: Said): Permission => ({
    allowed: false,
    why,
    message: spoken(said, asker.language),
  });
  if (issues.length > 0) return refused('requirements', WORKFLOW_MESSAGES.missing(issues.length));
  const { published, pending } = found.standing;
  if (published && !published.withdrawn && textDigestOf(published) === digest)
    return refused('unchanged', WORKFLOW_MESSAGES.sameAsOnline);
  if (asReturned) return refused('as-returned', WORKFLOW_MESSAGES.sameAsReturned);
  if (pending && textDigestOf(pending) === digest)
    return refused('unchanged', WORKFLOW_MESSAGES.alreadyPending);
  return ALLOWED;
}

/**
 * Who wrote what is online does not choose when it goes.
 * @param end whether the person may choose that
 */
function toSchedule(asker: Asker, found: Found, end: boolean): Permission {
  const allowed = permission(asker, 'schedule', found);
  const { pending, scheduled } = found.standing;
  // Of what waits they choose when it comes.
  if (!allowed.allowed || end || pending || scheduled) return allowed;
  const message = spoken(WORKFLOW_MESSAGES.ownEnd(false), asker.language);
  return { allowed: false, why: 'own-work', message };
}

/** What the permissions rest on beside the state and the text. */
interface Facts {
  /** The text was returned as it is, see `isAsReturned`. */
  readonly asReturned: boolean;
  /** The person may choose when what is online goes. */
  readonly mayEnd: boolean;
}

export function permissions(
  asker: Asker,
  found: Found,
  candidate: Candidate,
  { asReturned, mayEnd }: Facts,
): Permissions {
  const all = Object.fromEntries(
    SHOWN.map((verb) => [verb, permission(asker, verb, found)]),
  ) as Permissions;
  return {
    ...all,
    submit: toSubmit(asker, found, candidate, asReturned),
    schedule: toSchedule(asker, found, mayEnd),
  };
}
