// SPDX-License-Identifier: AGPL-3.0-or-later
import { VerbError } from '../records/verb-error.ts';
import { SEARCH_MESSAGES } from './messages.ts';

/** Searches that wait for their turn at most: what people typed, and numbers of results, which nobody waits for. */
const MAX_WAITING = { typed: 40, count: 10 };

type Kind = keyof typeof MAX_WAITING;

const waiting: Readonly<Record<Kind, (() => void)[]>> = { typed: [], count: [] };
let isSearching = false;

function callNext(): void {
  const next = waiting.typed.shift() ?? waiting.count.shift();
  isSearching = next !== undefined;
  next?.();
}

/**
 * Searches one after the other, in the order in which they were asked for, and what people typed before numbers: each
 * reads every text that its person may read, and others save meanwhile.
 * @throws VerbError `busy` when too many of a kind wait
 */
export async function inTurn<T>(work: () => Promise<T>, kind: Kind = 'typed'): Promise<T> {
  const queue = waiting[kind];
  if (queue.length >= MAX_WAITING[kind]) throw new VerbError('busy', SEARCH_MESSAGES.busy);
  if (isSearching) await new Promise<void>((resolve) => queue.push(resolve));
  isSearching = true;
  try {
    return await work();
  } finally {
    callNext();
  }
}
