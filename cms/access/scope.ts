// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Where } from 'payload';
import { ownRows } from './own.ts';
import type { Person } from './person.ts';
import { ruleFor, type Verb } from './rights.ts';

/** The rows of a type on which a person may use a verb in some state: a condition of the database, all or none. */
export function scopeOf(
  person: Person | undefined,
  verb: Verb,
  type: DocumentType,
): Where | boolean {
  const rule = person && ruleFor(person, verb, type);
  if (!rule) return false;
  return rule.scope === 'own' ? ownRows(person, type) : true;
}
