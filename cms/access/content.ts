// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Access, CollectionConfig } from 'payload';
import { stateOf } from '../records/state.ts';
import { ruleFor } from './can.ts';
import { personOf } from './person.ts';
import { scopeOf } from './scope.ts';

/** Deleting needs a state in which nobody outside misses the document; see the table. */
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
 * Who may do what with the working copies of one type, through any operation of Payload. Older versions stay closed:
 * nothing of the desk needs them, and restoring one would pass by the gate.
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
