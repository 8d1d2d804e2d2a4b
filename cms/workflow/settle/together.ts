// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Target } from '../subject.ts';

/** Does one thing of several; what fails is kept for the end, and holds back none of the others. */
export type Try = (work: () => Promise<number>) => Promise<number>;

/** Which document was not settled, in the log: the error of a database does not name it. */
const heldBy = ({ type, id }: Target, cause: unknown): Error =>
  new Error(`The moment of ${type} ${id} was not kept.`, { cause });

/**
 * What was approved for one moment together, as one revision; where one of it fails, each by itself, so that none is held
 * back by another.
 */
export async function together<T>(
  all: readonly T[],
  named: (one: T) => Target,
  settle: (some: readonly T[]) => Promise<number>,
  attempt: Try,
): Promise<number> {
  const [first] = all;
  try {
    return await settle(all);
  } catch (error) {
    if (all.length === 1 && first !== undefined) throw heldBy(named(first), error);
  }
  let done = 0;
  for (const one of all) done += await attempt(() => together([one], named, settle, attempt));
  return done;
}
