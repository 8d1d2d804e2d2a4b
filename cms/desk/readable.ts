// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import type { Where } from 'payload';
import type { Person } from '../access/person.ts';
import { scopeOf } from '../access/scope.ts';

/** A filter for what a person may read, over the columns that all tables of the workflow share. */
export function readableBy(person: Person, idColumn: 'id' | 'document'): Where {
  const parts = DOCUMENT_TYPES.flatMap((type): Where[] => {
    const scope = scopeOf(person, 'read', type);
    if (scope === false) return [];
    const ofType: Where = { type: { equals: type } };
    if (scope === true) return [ofType];
    // `id` in the scope means the document; in submissions that is another column.
    const renamed = Object.fromEntries(
      Object.entries(scope).map(([key, value]) => [key === 'id' ? idColumn : key, value]),
    );
    return [{ and: [ofType, renamed] }];
  });
  return parts.length > 0 ? { or: parts } : { id: { exists: false } };
}
