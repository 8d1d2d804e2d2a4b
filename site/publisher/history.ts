// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AcceptedSet, Line } from './accepted.ts';
import { put } from './by-publication.ts';

/** What was accepted at an earlier revision. */
export interface Past {
  readonly revision: number;
  readonly entries: AcceptedSet['entries'];
  /** Documents that were withdrawn after it: their texts of then must not come back, whatever came later. */
  readonly withdrawnSince: ReadonlySet<string>;
}

/**
 * The accepted set as it was at a revision, found by undoing the publications after it.
 * @param lines the publications that can be undone, oldest first; the last one led to `set`
 * @throws Error when the revision is older than all of them
 */
export function setAt(set: AcceptedSet, lines: readonly Line[], revision: number): Past {
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
  // Withdrawals go before the rest of their revision: the revision of their line is still the one before.
  const first = lines.findIndex((line) => line.revision === newest);
  const after = lines.slice(first + 1).flatMap(({ changes }) => changes);
  const withdrawnSince = new Set(after.flatMap(({ id, gone }) => (gone?.after ? [id] : [])));
  return { entries, revision: newest, withdrawnSince };
}
