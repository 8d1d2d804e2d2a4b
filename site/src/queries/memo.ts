// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Entry, Store } from './query.ts';

/**
 * Remembers what was worked out from one entry or one store, for as long as that object lives: entries and stores
 * are never changed, a new content is a new object.
 */
export function remember<O extends Entry | Store, A>(
  make: (of: O, key: string) => A,
): (of: O, key: string) => A {
  const known = new WeakMap<O, Map<string, A>>();
  return (of, key) => {
    let answers = known.get(of);
    if (answers === undefined) known.set(of, (answers = new Map()));
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = make(of, key)));
    return answer;
  };
}
