// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';

/** What an adapter writes with. */
export const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const;

interface WriteArgs {
  readonly collection?: string;
  readonly req?: Partial<PayloadRequest>;
}

export type Write = (args: WriteArgs) => Promise<unknown>;

interface Sessions {
  readonly sessions: object;
}

/**
 * The id of the open transaction of a request; `undefined` where it has none.
 * @throws Error when its transaction has ended: what it asks for would run outside of one, and a write commit alone.
 */
export async function openTransaction(
  { sessions }: Sessions,
  req: Partial<PayloadRequest> | undefined,
): Promise<string | undefined> {
  const id = await req?.transactionID;
  if (!id) return undefined;
  if (!Object.hasOwn(sessions, id))
    throw new Error(
      'Database: this transaction has already ended. Wait for all of its work before it is committed, and stop after an error.',
    );
  return String(id);
}

/** Refuses writes of a transaction that has ended (I7): Payload's adapters write them outside of it, without a word. */
export function refuseAfterEnd(adapter: Sessions): void {
  const writes = adapter as unknown as Record<(typeof WRITES)[number], Write>;
  for (const name of WRITES) {
    const write = writes[name].bind(adapter);
    writes[name] = async (args) => {
      await openTransaction(adapter, args.req);
      return write(args);
    };
  }
}
