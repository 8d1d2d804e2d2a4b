// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReadingScore } from '@portico/shared/reading-level';
import { type HistoryEvent, history } from '../records/history.ts';
import type { Db } from '../records/table.ts';

/** A user, by the name that they had when they acted. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** An action of a user on a document. */
export interface Act {
  /** ISO 8601. */
  readonly at: string;
  readonly by: Actor | null;
}

export interface ActWithReason extends Act {
  readonly reason: string;
}

export const actor = (id: string | null, name: string | null): Actor | null =>
  id === null ? null : { id, name: name ?? id };

/** One verb in the history of a document. */
export interface HistoryEntry extends Act {
  readonly verb: HistoryEvent;
  readonly reason: string | null;
  /** Languages that were sent to be taken off the site, or taken off. */
  readonly offline: readonly string[];
  /** Only of an approval. */
  readonly readingLevel: ReadingScore | null;
}

/** The history of a document, newest first. */
export async function historyOf(db: Db, document: string): Promise<HistoryEntry[]> {
  const rows = await history.find(db, { where: { document: { equals: document } }, sort: '-at' });
  return rows.map(({ verb, at, by, byName, reason, offline, readingLevel }) => ({
    verb,
    at,
    by: actor(by, byName),
    reason,
    offline: offline ?? [],
    readingLevel: readingLevel ?? null,
  }));
}
