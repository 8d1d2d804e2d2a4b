// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import type { Access, Where } from 'payload';
import { personOf } from './person.ts';
import { scopeOf } from './scope.ts';

/**
 * Documents that a person can pick: all that is published, and unpublished ones that they may read. The catalogue has
 * the same columns as the working copies (`id`, `organisation`, `edition`), so the same conditions hold.
 */
export const catalogueAccess: Access = ({ req }) => {
  const person = personOf(req.user);
  if (!person) return false;
  const own = DOCUMENT_TYPES.flatMap((type): Where[] => {
    const scope = scopeOf(person, 'read', type);
    if (scope === false) return [];
    const ofType: Where = { type: { equals: type } };
    return [scope === true ? ofType : { and: [ofType, scope] }];
  });
  return { or: [{ published: { equals: true } }, ...own] };
};
