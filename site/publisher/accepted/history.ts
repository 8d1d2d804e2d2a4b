// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AcceptedSet } from './accepted-set.ts';
import { put } from './by-publication.ts';
import { type Change, type JournalEntry, sameEntry } from './journal-entry.ts';

/**
 * The accepted set as it was at a revision, found by undoing the publications after it.
 * @param journal the publications that can be undone, oldest first; the last one led to `set`
 * @throws Error when the revision is older than all of them
 */
export function setAt(set: AcceptedSet, journal: readonly JournalEntry[], revision: number) {
  const entries = new Map(set.entries);
  const possible = journal.filter((entry) => entry.revision <= revision);
  const newest = Math.max(...possible.map((entry) => entry.revision));
  const wanted = journal.findLastIndex((entry) => entry.revision === newest);
  if (wanted < 0) {
    throw new Error(`Revision ${revision} is not in the history; see "operate.ts status".`);
  }
  for (const { changes } of journal.slice(wanted + 1).reverse()) {
    for (const { id, before } of changes) put(entries, id, before);
  }
  // Withdrawals go before the rest of their revision: the revision of their entry is still the one before.
  const first = journal.findIndex((entry) => entry.revision === newest);
  const after = journal.slice(first + 1).flatMap(({ changes }) => changes);
  /** Their texts of then must not come back, even if they were published again. */
  const withdrawnSince = new Set(after.flatMap(({ id, gone }) => (gone?.after ? [id] : [])));
  return { entries, revision: newest, withdrawnSince };
}

/** The changes that lead back to what was accepted. What was withdrawn since stays as it is now: gone, or another text. */
export function wayBack(set: AcceptedSet, past: ReturnType<typeof setAt>, at: string): Change[] {
  const { withdrawnSince } = past;
  const back = [...past.entries.values()].flatMap((entry): Change[] => {
    const before = set.entries.get(entry.id) ?? null;
    if (set.withdrawn.has(entry.id) || withdrawnSince.has(entry.id)) return [];
    if (before && sameEntry(before, entry)) return [];
    return [{ id: entry.id, before, after: { ...entry, since: at } }];
  });
  const later = [...set.entries.values()].filter(
    ({ id }) => !past.entries.has(id) && !withdrawnSince.has(id),
  );
  return [...back, ...later.map((before): Change => ({ id: before.id, before, after: null }))];
}
