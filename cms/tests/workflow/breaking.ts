// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestCms } from '../harness.ts';

const WRITES = ['create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany', 'upsert'] as const;

type Write = (args: { readonly collection?: string; readonly data?: object }) => Promise<unknown>;

/**
 * Lets every write into a collection fail after it was made, on any database: the transaction holds it, and only a
 * rollback takes it back.
 * @param about only those that name this; absent: all
 */
export async function breaking(
  { payload }: TestCms,
  collection: string,
  work: () => Promise<void>,
  about = '',
): Promise<void> {
  const writes = payload.db as unknown as Record<(typeof WRITES)[number], Write>;
  const whole = { ...writes };
  for (const name of WRITES) {
    const write = writes[name].bind(payload.db);
    writes[name] = async (args) => {
      const result = await write(args);
      if (args.collection === collection && JSON.stringify(args.data ?? '').includes(about))
        throw new Error('The disk is full.');
      return result;
    };
  }
  try {
    await work();
  } finally {
    for (const name of WRITES) writes[name] = whole[name];
  }
}
