// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { ruleFor, type Verb } from '../../access/rights.ts';
import type { Db } from '../../records/table.ts';
import { personWith } from '../subject.ts';

/** Asks whether people still have a right that they used before; each person is read once. */
export function entitlements(
  db: Db,
): (user: string, verb: Verb, type: DocumentType) => Promise<boolean> {
  const people = new Map<string, ReturnType<typeof personWith>>();
  return async (user, verb, type) => {
    const known = people.get(user) ?? personWith(db, user);
    people.set(user, known);
    const person = await known;
    return person !== undefined && ruleFor(person, verb, type) !== undefined;
  };
}
