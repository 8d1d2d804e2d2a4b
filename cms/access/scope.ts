// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Where } from 'payload';
import { ruleFor } from './can.ts';
import type { Person } from './person.ts';
import type { Verb } from './rights.ts';

/** The rows of a type that are a person's own, as a condition of the database; `false` when none can be. */
function ownRows(person: Person, type: DocumentType): Where | false {
  if (person.role === 'organiser' && type !== 'venue') {
    if (person.editions.length === 0) return false;
    const field = type === 'edition' ? 'id' : 'edition';
    return { [field]: { in: [...person.editions] } };
  }
  if (person.organisation === undefined) return false;
  const field = type === 'organisation' ? 'id' : 'organisation';
  return { [field]: { equals: person.organisation } };
}

/** The rows on which a person may do something, whatever their state. */
export function scopeOf(
  person: Person | undefined,
  verb: Verb,
  type: DocumentType,
): Where | boolean {
  const rule = person && ruleFor(person, verb, type);
  if (!rule) return false;
  return rule.scope === 'own' ? ownRows(person, type) : true;
}
