// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { VerbError } from '../records/verb-error.ts';
import { type Found, findDocument } from '../workflow/subject.ts';

/** A document that an event names; `undefined` where the person may not read how it is being written. */
export async function foundFor(
  req: PayloadRequest,
  person: Person,
  type: 'event' | 'venue',
  id: string,
): Promise<Found | undefined> {
  try {
    return await findDocument(req, person, type, id);
  } catch (error) {
    if (error instanceof VerbError && error.code === 'not-found') return undefined;
    throw error;
  }
}
