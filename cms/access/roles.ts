// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

interface RoleFacts {
  readonly label: Said;
  /**
   * Documents that are a person's own: those of their organisation, or for types that belong to an edition those of
   * their editions. Absent: the role works for the Comune, on everything.
   */
  readonly own?: 'organisation' | 'editions';
  /** Manages the accounts of all. */
  readonly accounts?: true;
  /** Gets a mail about each submission. Administrators approve too, and get none. */
  readonly submissionMail?: true;
}

/** The roles of the desk. What each may do with documents is in `rights.ts`. */
export const ROLES = {
  administrator: { label: { it: 'Amministratore', en: 'Administrator' }, accounts: true },
  reviewer: { label: { it: 'Revisore (Comune)', en: 'Reviewer (city)' }, submissionMail: true },
  editor: {
    label: { it: 'Redattore (un’organizzazione)', en: 'Editor (one organisation)' },
    own: 'organisation',
  },
  organiser: {
    label: { it: 'Organizzatore (edizioni)', en: 'Organiser (editions)' },
    own: 'editions',
  },
} as const satisfies Record<string, RoleFacts>;

export type Role = keyof typeof ROLES;

/** Roles that write for an organisation or for editions, and not for the Comune. */
type Writer = { [R in Role]: (typeof ROLES)[R] extends { own: string } ? R : never }[Role];

const rolesWhere = (holds: (facts: RoleFacts) => boolean): readonly Role[] =>
  (Object.keys(ROLES) as Role[]).filter((role) => holds(ROLES[role]));

const WRITERS: readonly unknown[] = rolesWhere(({ own }) => own !== undefined);
const EDITION_WRITERS: readonly unknown[] = rolesWhere(({ own }) => own === 'editions');

/** Roles that get a mail about each submission. */
export const SUBMISSION_MAIL_ROLES = rolesWhere(({ submissionMail }) => submissionMail === true);

/** Roles of the Comune, which decide on what others write. */
export const DECIDING_ROLES = rolesWhere(({ own }) => own === undefined);

/** Roles that manage accounts. */
export const ACCOUNT_ROLES = rolesWhere(({ accounts }) => accounts === true);

/** Does the role write for an organisation, and not for the Comune? Its accounts name the organisation. */
export const isWriter = (role: unknown): role is Writer => WRITERS.includes(role);

/** Does the role write for editions? Its accounts name them. */
export const writesForEditions = (role: unknown): boolean => EDITION_WRITERS.includes(role);

/** May the user of a request, if there is one, manage accounts? */
export const managesAccounts = (user: object | null | undefined): boolean =>
  ACCOUNT_ROLES.some((role) => user && 'role' in user && user.role === role);
