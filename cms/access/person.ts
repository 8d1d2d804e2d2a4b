// SPDX-License-Identifier: AGPL-3.0-or-later
import { ORGANISATION_KINDS, type OrganisationKind } from '@portico/shared/organisation-kinds';
import { z } from 'zod';
import { RelationId } from '../values/relation-id.ts';
import { ROLES, type Role } from './roles.ts';

/** A logged-in user, as far as rights depend on them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string | undefined;
  /** What that organisation is; `undefined` while its card is not online. */
  readonly organisationKind?: OrganisationKind | undefined;
  readonly editions: readonly string[];
}

const User = z.looseObject({
  id: z.string(),
  collection: z.literal('users'),
  name: z.string().nullish(),
  email: z.string().nullish(),
  role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]),
  organisation: RelationId.nullish(),
  // A kind that is not known any more closes what depends on it, and nothing else.
  organisationKind: z.enum(ORGANISATION_KINDS).nullish().catch(undefined),
  editions: z.array(RelationId).nullish(),
});

/**
 * The person behind a request. Payload reads the row of the user for each request, so a demotion counts from the next
 * one. A user without a known role has no rights.
 */
export function personOf(user: unknown): Person | undefined {
  const parsed = User.safeParse(user);
  if (!parsed.success) return undefined;
  const { id, name, email, role, organisation, organisationKind, editions } = parsed.data;
  return {
    id,
    name: name || email || id,
    role,
    organisation: organisation ?? undefined,
    organisationKind: organisationKind ?? undefined,
    editions: editions ?? [],
  };
}
