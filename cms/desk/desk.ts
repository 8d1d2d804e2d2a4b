// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { ruleFor } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import { requirePerson } from '../workflow/subject.ts';
import { draftRows } from './drafts.ts';
import { withNames } from './names.ts';
import { publishedRows } from './published.ts';
import { returnedRows, waitingRows } from './submissions.ts';

const reviews = (person: Person): boolean =>
  DOCUMENT_TYPES.some((type) => ruleFor(person, 'approve', type) !== undefined);

/** What waits for this person, oldest first; see `components/api/types.ts`. */
export async function deskOf(req: PayloadRequest): Promise<object> {
  const person = requirePerson(req);
  const waiting = await waitingRows(req, person);
  return withNames(req, {
    waiting: reviews(person) ? waiting : [],
    returned: await returnedRows(req, person),
    pending: reviews(person) ? [] : waiting,
    drafts: await draftRows(req, person),
    online: await publishedRows(req, person, false),
    withdrawn: await publishedRows(req, person, true),
  });
}
