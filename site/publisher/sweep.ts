// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Publisher } from './publisher.ts';

/** Removes texts of documents that neither the site nor the way back needs; those that were withdrawn at once. */
export async function sweepDocuments({ parts, set }: Publisher): Promise<void> {
  const former = new Map<string, string[]>();
  for (const { changes } of parts.accepted.lines) {
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
  await parts.documents.sweep(needed);
}
