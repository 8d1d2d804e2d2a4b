// SPDX-License-Identifier: AGPL-3.0-or-later

interface Thing {
  readonly text: string;
}

/** Things to put in order, by their words, or backwards where that is the right order: the same in every rendering. */
export function jumbled<T extends Thing>(things: readonly T[]): readonly T[] {
  const byWords = [...things].sort((a, b) => a.text.localeCompare(b.text));
  return byWords.every((thing, index) => thing === things[index]) ? byWords.reverse() : byWords;
}
