// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import type { Author } from './contributors.ts';
import { table } from './table.ts';
import type { Work } from './transaction.ts';

export type HistoryVerb = 'submit' | 'recall' | 'approve' | 'return' | 'withdraw' | 'move';

/** One event in the history of a document. */
export interface HistoryRow {
  readonly id: string;
  readonly document: string;
  readonly type: DocumentType;
  readonly at: string;
  readonly verb: HistoryVerb;
  readonly by: string;
  readonly byName: string;
  readonly digest: string | null;
  readonly revision: number | null;
  readonly languages: readonly ActiveLocale[] | null;
  readonly reason: string | null;
  /** Gulpease index of the approved text, and the index that its audience needs. */
  readonly readingLevel: { readonly index: number; readonly needed: number } | null;
}

export const history = table<HistoryRow>('history');

type Entry = Pick<HistoryRow, 'document' | 'type' | 'verb'> &
  Partial<Pick<HistoryRow, 'digest' | 'revision' | 'languages' | 'reason' | 'readingLevel'>>;

/** Writes one event into the history of a document. */
export async function record(work: Work, person: Author, entry: Entry): Promise<void> {
  await history.create(work.req, {
    ...entry,
    at: work.now,
    by: person.id,
    byName: person.name,
  });
}
