// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { returnsOf } from '../records/returns.ts';
import { submissions } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { pointsIn } from '../values/points.ts';
import { type Act, actor } from './history.ts';

/** The last time that a document was returned, since it was last approved. */
export interface LastReturn extends Act {
  /** Id of the submission that was returned. */
  readonly submission: string;
  /** The lines of its reason. */
  readonly points: readonly { readonly text: string; readonly done: boolean }[];
  /** How often it was returned since it was last approved. */
  readonly times: number;
  /** The text that was returned: what the reviewer had read. */
  readonly document: PublishedDocument;
}

export async function lastReturn(db: Db, document: string): Promise<LastReturn | null> {
  const returns = (await returnsOf(db, [document])).get(document) ?? [];
  const [last] = returns;
  const row = last && (await submissions.first(db, { id: { equals: last.id } }));
  if (!row) return null;
  const done = new Set(row.pointsDone ?? []);
  return {
    submission: row.id,
    at: row.closedAt ?? row.submittedAt,
    by: actor(row.closedBy, row.closedByName),
    points: pointsIn(row.reason ?? '').map((text, index) => ({ text, done: done.has(index) })),
    times: returns.length,
    document: JSON.parse(row.canonical) as PublishedDocument,
  };
}
