// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../access/person.ts';
import { type HistoryRow, history } from './rows.ts';
import type { Work } from './transaction.ts';

type Entry = Pick<HistoryRow, 'document' | 'type' | 'verb'> &
  Partial<Pick<HistoryRow, 'digest' | 'revision' | 'languages' | 'reason' | 'readingLevel'>>;

/** Writes one line of a document's history. */
export async function record(work: Work, person: Person, entry: Entry): Promise<void> {
  await history.create(work.req, {
    ...entry,
    at: work.now,
    by: person.id,
    byName: person.name,
  });
}
