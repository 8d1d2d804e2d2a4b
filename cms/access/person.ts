// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { RelationId } from '../values/relation-id.ts';
import { ROLES, type Role } from './roles.ts';

/** A logged-in user, as far as rights depend on them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string | undefined;
  readonly editions: readonly string[];
}

const User = z.looseObject({
  id: z.string(),
  collection: z.literal('users'),
  name: z.string().nullish(),
  email: z.string().nullish(),
  role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]),
  organisation: RelationId.nullish(),
  editions: z.array(RelationId).nullish(),
});

/**
 * The person behind a request. Payload reads the row of the user for each request, so a demotion counts from the next
 * one. A user without a known role has no rights.
 */
export function personOf(user: unknown): Person | undefined {
  const parsed = User.safeParse(user);
  if (!parsed.success) return undefined;
  const { id, name, email, role, organisation, editions } = parsed.data;
  return {
    id,
    name: name || email || id,
    role,
    organisation: organisation ?? undefined,
    editions: editions ?? [],
  };
}
