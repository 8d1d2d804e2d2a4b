// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AcceptedSet } from './accepted/accepted-set.ts';
import type { JournalEntry } from './accepted/journal-entry.ts';
import type { Dependencies } from './dependencies.ts';
import type { Publisher } from './publish/publisher.ts';
import { upcomingEntries } from './schedule/upcoming.ts';

/** Digests of the texts that the site or the way back needs. */
function neededTexts(set: AcceptedSet, journal: readonly JournalEntry[]): Set<string> {
  const former = new Map<string, string[]>();
  for (const { changes } of journal) {
    for (const { id, before, after, gone } of changes) {
      const texts = [before, after].flatMap((entry) => entry?.digest ?? []);
      // No way leads back to what stood there before a withdrawal.
      if (gone?.after) former.delete(id);
      else former.set(id, [...(former.get(id) ?? []), ...texts]);
    }
  }
  const needed = new Set([...former.values()].flat());
  for (const { digest } of set.entries.values()) needed.add(digest);
  for (const { digest } of set.refused) needed.add(digest);
  return needed;
}

/** Removes releases, contents and texts that are not needed any more, and cuts the journal. */
export async function tidy(
  { online, accepted, documents, clock }: Dependencies,
  publisher: Publisher,
): Promise<void> {
  await online.sweep(clock(), publisher.contents());
  await accepted.trim();
  const needed = neededTexts(publisher.set, accepted.journal);
  for (const { digest } of upcomingEntries(publisher.site.upcoming)) needed.add(digest);
  await documents.sweep(needed);
}
