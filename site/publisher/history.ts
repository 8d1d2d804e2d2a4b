// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AcceptedSet, Line } from './accepted.ts';
import { put } from './by-publication.ts';

/**
 * The accepted set as it was at a revision, found by undoing the publications after it.
 * @param lines the publications that can be undone, oldest first; the last one led to `set`
 * @throws Error when the revision is older than all of them
 */
export function setAt(set: AcceptedSet, lines: readonly Line[], revision: number): AcceptedSet {
  const entries = new Map(set.entries);
  const possible = lines.filter((line) => line.revision <= revision);
  const newest = Math.max(...possible.map((line) => line.revision));
  const wanted = lines.findLastIndex((line) => line.revision === newest);
  if (wanted < 0) {
    throw new Error(`Revision ${revision} is not in the history; see "operate.ts status".`);
  }
  for (const { changes } of lines.slice(wanted + 1).reverse()) {
    for (const { id, before } of changes) put(entries, id, before);
  }
  return { ...set, entries, revision: newest };
}
