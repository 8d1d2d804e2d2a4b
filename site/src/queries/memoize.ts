// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Calls `make` once for each entry or list of the store (`store.all('article')`) and key, and keeps the answer for as
 * long as that object lives: neither ever changes, new content is a new object. A query must still read the list from
 * the store each time: so its dependencies are noted.
 */
export function memoize<O extends object, K extends string, A>(
  make: (of: O, key: K) => A,
): (of: O, key: K) => A {
  const known = new WeakMap<O, Map<K, A>>();
  return (of, key) => {
    const answers = known.get(of) ?? new Map<K, A>();
    known.set(of, answers);
    const answer = answers.get(key) ?? make(of, key);
    answers.set(key, answer);
    return answer;
  };
}
