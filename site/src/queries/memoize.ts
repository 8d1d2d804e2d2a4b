// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Remembers what was worked out from an entry or from a list of the store (`store.all('article')`), for as long as
 * that object lives: neither is ever changed, a new content is a new object. A query must still read the list from
 * the store each time, because that is how its dependencies are noted.
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
