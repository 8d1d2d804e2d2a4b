// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { approves } from '../access/rights.ts';
import { requirePerson } from '../workflow/subject.ts';
import { draftRows } from './drafts.ts';
import { withNames } from './names.ts';
import { publishedRows } from './published.ts';
import { returnedRows, waitingRows } from './submissions.ts';

/** What waits for this person, oldest first; see `components/api/types.ts`. */
export async function deskOf(req: PayloadRequest): Promise<object> {
  const person = requirePerson(req);
  const waiting = await waitingRows(req, person);
  return withNames(req, {
    waiting: approves(person.role) ? waiting : [],
    returned: await returnedRows(req, person),
    pending: approves(person.role) ? [] : waiting,
    drafts: await draftRows(req, person),
    online: await publishedRows(req, person, false),
    withdrawn: await publishedRows(req, person, true),
  });
}
