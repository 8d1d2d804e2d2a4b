// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import type { Access, Where } from 'payload';
import { personOf } from './person.ts';
import { scopeOf } from './scope.ts';

/**
 * Who can pick what: everything that is published, and one's own that is not yet. The catalogue names the row of a
 * document by the same columns as its working copy (`id`, `organisation`, `edition`), so the same conditions hold.
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
