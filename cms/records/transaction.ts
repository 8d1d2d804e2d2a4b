// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  ValidationError,
} from 'payload';
import { VerbError } from './verb-error.ts';
import { BUSY } from './messages.ts';

/** Runs once the transaction is committed. Its failure does not fail the verb; something else repeats it. */
export type Effect = () => Promise<void>;

/** The transaction of a verb. */
export interface Work {
  readonly req: PayloadRequest;
  /** The moment of everything that the verb writes, ISO 8601 in UTC. */
  readonly now: string;
  readonly afterCommit: (effect: Effect) => void;
}

/** Two transactions met: this one begins again. */
export class Conflict extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'Conflict';
  }
}

const ATTEMPTS = 6;

const labelled = (error: object): boolean =>
  'hasErrorLabel' in error &&
  typeof error.hasErrorLabel === 'function' &&
  error.hasErrorLabel('TransientTransactionError') === true;

/** A conflict that goes away when the verb begins again: MongoDB's label, SQLite's BUSY, a unique key taken meanwhile. */
function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Conflict || labelled(error)) return true;
  if ('code' in error && String(error.code).startsWith('SQLITE_BUSY')) return true;
  // The adapters turn a unique index that is hit into this; verbs write no other fields that could be invalid.
  return error instanceof ValidationError;
}

/**
 * Runs a verb as one transaction. After a conflict it runs again, so it has to read everything that it needs itself.
 * Effects run after the commit.
 */
export async function inTransaction<T>(
  req: PayloadRequest,
  verb: (work: Work) => Promise<T>,
): Promise<T> {
  if (req.transactionID) throw new Error('A verb opens its own transaction: call it outside one.');
  for (let attempt = 1; ; attempt++) {
    const effects: Effect[] = [];
    try {
      const result = await once(req, verb, effects);
      await run(req, effects);
      return result;
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (attempt === ATTEMPTS) throw new VerbError('busy', BUSY);
      await sleep(Math.random() * 25 * 2 ** attempt);
    }
  }
}

async function once<T>(
  req: PayloadRequest,
  verb: (work: Work) => Promise<T>,
  effects: Effect[],
): Promise<T> {
  if (!(await initTransaction(req)))
    throw new Error('The database gives no transactions; a verb needs them (see cms/database/).');
  try {
    const now = new Date().toISOString();
    const result = await verb({ req, now, afterCommit: (effect) => effects.push(effect) });
    await commitTransaction(req);
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

async function run(req: PayloadRequest, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    try {
      await effect();
    } catch (error) {
      req.payload.logger.warn({
        err: error,
        msg: 'An effect after a verb failed; it is repeated.',
      });
    }
  }
}
