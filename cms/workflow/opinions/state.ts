// SPDX-License-Identifier: AGPL-3.0-or-later
import { can } from '../../access/can.ts';
import type { OpinionEnd, OpinionRow } from '../../records/opinions.ts';
import type { Db } from '../../records/table.ts';
import { type Found, personWith, subjectOf } from '../subject.ts';

/**
 * How an opinion stands; what nobody ended follows from the clock, from its submission, and from who asked. `left`: who
 * asked may not ask any more, because of another role or organisation.
 */
export type OpinionState = 'waits' | 'expired' | 'left' | OpinionEnd;

/** Says how opinions on a document stand; each person is read once. @param now ISO 8601 */
export function opinionStates(
  db: Db,
  found: Found,
  now: string,
): (row: OpinionRow) => Promise<OpinionState> {
  const { pending, state } = found.standing;
  const people = new Map<string, ReturnType<typeof personWith>>();
  const mayAsk = async (user: string): Promise<boolean> => {
    const reading = people.get(user) ?? personWith(db, user);
    people.set(user, reading);
    const person = await reading;
    return person !== undefined && can(person, 'consult', subjectOf(found), state).allowed;
  };
  return async (row) => {
    if (row.ended) return row.ended;
    if (pending?.id !== row.submission) return 'over';
    if (!(await mayAsk(row.by))) return 'left';
    return row.expiresAt <= now ? 'expired' : 'waits';
  };
}
