// SPDX-License-Identifier: AGPL-3.0-or-later
import { VerbError } from '../records/verb-error.ts';
import { SEARCH_MESSAGES } from './messages.ts';

/** Searches that wait for their turn at most. */
const MAX_WAITING = 40;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Searches one after the other, in the order in which they were asked for: each reads every text that its person may
 * read, and others save meanwhile.
 * @throws VerbError `busy` when too many wait
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MAX_WAITING) throw new VerbError('busy', SEARCH_MESSAGES.busy);
  waiting += 1;
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}
