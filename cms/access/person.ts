// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { RelationId } from '../values/relation-id.ts';
import { ROLES, type Role } from './roles.ts';

/** Who asks: what the table of rights needs to know of a user. */
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
 * The person behind a request. Payload reads the user's row anew for each request, so a demotion counts from the
 * next one. A user without a role that we know is nobody.
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
