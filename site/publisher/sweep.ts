// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Publisher } from './publisher.ts';

/** Removes texts of documents that neither the site nor the way back needs; those of withdrawn ones at once. */
export async function sweepDocuments({ parts, set }: Publisher): Promise<void> {
  const needed = new Set<string>();
  for (const { digest } of set.entries.values()) needed.add(digest);
  for (const { changes } of parts.accepted.lines) {
    for (const { id, before, after } of changes) {
      if (set.withdrawn.has(id)) continue;
      if (before) needed.add(before.digest);
      if (after) needed.add(after.digest);
    }
  }
  for (const { digest } of set.refused) needed.add(digest);
  await parts.documents.sweep(needed);
}
