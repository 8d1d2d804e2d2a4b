// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Access, CollectionConfig } from 'payload';
import { stateOf } from '../records/state.ts';
import { ruleFor } from './rights.ts';
import { personOf } from './person.ts';
import { scopeOf } from './scope.ts';

/** Deleting depends on the state of the document; see `rights.ts`. */
const mayDelete =
  (type: DocumentType): Access =>
  async ({ req, id }) => {
    const person = personOf(req.user);
    const rule = person && ruleFor(person, 'delete', type);
    if (!rule) return false;
    if (id !== undefined && rule.states) {
      const state = await stateOf(req, String(id));
      if (!rule.states.includes(state)) return false;
    }
    return scopeOf(person, 'delete', type);
  };

/**
 * Rights on the working copies of one type, for every operation of Payload. Payload's own versions stay closed: the desk
 * has its own (`records/versions.ts`), and restoring one of these would bypass the guard.
 */
export function contentAccess(type: DocumentType): NonNullable<CollectionConfig['access']> {
  return {
    create: ({ req }) => scopeOf(personOf(req.user), 'create', type) !== false,
    read: ({ req }) => scopeOf(personOf(req.user), 'read', type),
    update: ({ req }) => scopeOf(personOf(req.user), 'update', type),
    delete: mayDelete(type),
    readVersions: () => false,
    unlock: () => false,
  };
}
