// SPDX-License-Identifier: AGPL-3.0-or-later

/** The same in the same order, in parts of so many at most. */
export const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
