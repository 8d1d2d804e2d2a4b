// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, factsOf } from '@portico/shared/contract/types';
import type { Where } from 'payload';
import type { Person } from './person.ts';
import { writesForEditions } from './roles.ts';

/** The column by which documents of a type are a person's own. */
interface OwnBy {
  readonly column: 'id' | 'organisation' | 'edition';
  /** The values of that column which are the person's. */
  readonly ids: readonly string[];
}

function ownBy({ role, organisation, editions }: Person, type: DocumentType): OwnBy {
  const { owner, edition } = factsOf(type);
  if (edition && writesForEditions(role))
    return { column: edition === 'self' ? 'id' : 'edition', ids: editions };
  return {
    column: owner === 'self' ? 'id' : 'organisation',
    ids: organisation === undefined ? [] : [organisation],
  };
}

/** A document with its owner. */
export interface Owned {
  readonly type: DocumentType;
  readonly id: string;
  readonly organisation?: string | undefined;
  readonly edition?: string | undefined;
}

/** Is the document the person's own: their organisation's, or of their editions? */
export function isOwn(person: Person, document: Owned): boolean {
  const { column, ids } = ownBy(person, document.type);
  const value = document[column];
  return value !== undefined && ids.includes(value);
}

/** The rows of a type that are the person's own, as a condition of the database; `false` when none can be. */
export function ownRows(person: Person, type: DocumentType): Where | false {
  const { column, ids } = ownBy(person, type);
  return ids.length > 0 && { [column]: { in: [...ids] } };
}
