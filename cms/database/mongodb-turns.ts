// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { type Write, WRITES } from './ended.ts';
import { createTurns, DatabaseBusy, overdue, WRITE_LIMITS, type WriteLimits } from './turns.ts';

type Client = ReturnType<MongooseAdapter['connection']['getClient']>;
type Session = ReturnType<Client['startSession']>;

/** The one document that every transaction writes first, so that two never run at once. */
const TURN = { collection: 'writing-turn', id: 'turn' } as const;

const MAX_PAUSE_MS = 50;

const TRANSACTION = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority' },
  readPreference: 'primary',
} as const;

const DUPLICATE_KEY = 11_000;

/** Whether an error of the driver carries a label that the server gave it. */
export const hasLabel = (error: unknown, label: string): boolean =>
  error instanceof Error &&
  'hasErrorLabel' in error &&
  typeof error.hasErrorLabel === 'function' &&
  error.hasErrorLabel(label) === true;

/** Another process has the turn, or two made the document at once. */
const isTaken = (error: unknown): boolean =>
  hasLabel(error, 'TransientTransactionError') ||
  (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY);

/**
 * Begins a transaction whose first write is to the document of the turn: MongoDB refuses it while a transaction of
 * another process has written there, so this one waits before it has read anything.
 */
async function takeTurn({ connection }: MongooseAdapter, waitMs: number): Promise<Session> {
  const turn = connection.collection<{ _id: string; taken: number }>(TURN.collection);
  const session = connection.getClient().startSession();
  const until = Date.now() + waitMs;
  for (let pause = 2; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    session.startTransaction(TRANSACTION);
    try {
      await turn.updateOne({ _id: TURN.id }, { $inc: { taken: 1 } }, { session, upsert: true });
      return session;
    } catch (error) {
      await session.abortTransaction();
      const given = !isTaken(error)
        ? error
        : Date.now() > until && new DatabaseBusy('transaction', waitMs);
      if (given) {
        await session.endSession();
        throw given;
      }
      await sleep(Math.random() * pause);
    }
  }
}

/** As the driver's `withTransaction`: after a lost answer a commit is asked for again, which does it once. */
async function commit(session: Session, waitMs: number): Promise<void> {
  const until = Date.now() + waitMs;
  for (;;) {
    try {
      return await session.commitTransaction();
    } catch (error) {
      if (!hasLabel(error, 'UnknownTransactionCommitResult') || Date.now() > until) throw error;
      await sleep(MAX_PAUSE_MS);
    }
  }
}

/** Who has a document open. Payload writes it outside of the transaction that it is in, on MongoDB only. */
const LOCKS = 'payload-locked-documents';

interface Open {
  readonly session: Session;
  /** Ends it for others: the next in the queue begins. */
  readonly close: () => void;
}

/**
 * Lets the adapter write as SQLite does: one transaction after the other, of all processes, and a write outside of one
 * is a transaction of its own. Payload's own saves are not repeated after a conflict, so there must be none.
 */
export function writeInTurns(adapter: MongooseAdapter, limits: WriteLimits): void {
  const { waitMs, openMs } = { ...WRITE_LIMITS, ...limits };
  const turns = createTurns(waitMs);
  const open = new Map<string, Open>();
  const late = new Set<string>();

  /** Takes a transaction out of the list: whoever goes on with its id meets an error, not a database without one. */
  const take = (id: string): Open | undefined => {
    const found = open.get(id);
    open.delete(id);
    delete adapter.sessions[id];
    return found;
  };

  const rollback = async (id: string): Promise<void> => {
    late.delete(id);
    const found = take(id);
    if (!found) return;
    try {
      // The driver keeps errors of an abort to itself: the server ends what it does not hear of again.
      await found.session.abortTransaction();
      await found.session.endSession();
    } finally {
      found.close();
    }
  };

  const expire = async (id: string): Promise<void> => {
    await rollback(id);
    late.add(id);
    Object.defineProperty(adapter.sessions, id, {
      configurable: true,
      get: () => {
        throw overdue(openMs);
      },
    });
  };

  const begin = async (): Promise<string> => {
    const handBack = await turns('transaction');
    try {
      const session = await takeTurn(adapter, waitMs);
      const id = randomUUID();
      // A rollback that fails leaves nothing to do here: the server rolls back by itself.
      const timer = setTimeout(() => void expire(id).catch(() => undefined), openMs);
      timer.unref();
      open.set(id, {
        session,
        close: () => {
          clearTimeout(timer);
          handBack();
        },
      });
      // The type of the adapter for SQLite is merged into that of this one.
      adapter.sessions[id] = session as MongooseAdapter['sessions'][string];
      return id;
    } catch (error) {
      handBack();
      throw error;
    }
  };

  const end = async (id: string): Promise<void> => {
    const wasLate = late.delete(id);
    const found = take(id);
    if (wasLate) throw overdue(openMs);
    if (!found) return;
    try {
      await commit(found.session, waitMs);
    } finally {
      // Also after a commit that failed: the session goes back, and what the server has refused it has aborted.
      await found.session.endSession().catch(() => undefined);
      found.close();
    }
  };

  adapter.beginTransaction = begin;
  adapter.commitTransaction = async (id) => end(String(await id));
  adapter.rollbackTransaction = async (id) => rollback(String(await id));

  const writes = adapter as unknown as Record<(typeof WRITES)[number], Write>;
  for (const name of WRITES) {
    const write = writes[name].bind(adapter);
    writes[name] = async (args) => {
      if (args.collection === LOCKS || (await args.req?.transactionID)) return write(args);
      const transactionID = await begin();
      try {
        // The adapter reads `transactionID` and nothing else of a request.
        const result = await write({ ...args, req: { ...args.req, transactionID } });
        await end(transactionID);
        return result;
      } catch (error) {
        await rollback(transactionID);
        throw error;
      }
    };
  }
}
