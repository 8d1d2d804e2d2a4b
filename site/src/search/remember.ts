// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Asks `make` once for each text, for as long as there is room: it begins anew with more than `most` of them.
 * @param make always says the same of the same text
 */
export function remember<A extends object>(
  most: number,
  make: (text: string) => A,
): (text: string) => A {
  const known = new Map<string, A>();
  return (text) => {
    const former = known.get(text);
    if (former) return former;
    const answer = make(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
