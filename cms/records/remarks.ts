// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Quote } from '../values/quote.ts';
import type { Author } from './contributors.ts';
import { internal, json, long, type RowOf, text } from './internal.ts';
import type { Db } from './table.ts';

/** Something that somebody wrote below a remark. */
export interface RemarkAnswer {
  readonly text: string;
  readonly by: string;
  readonly byName: string;
  readonly at: string;
}

/** Remarks on the words of a submission; they stay with the document when it is sent again. */
export const remarks = internal('remarks', {
  document: text({ index: true }),
  type: text<DocumentType>(),
  state: text<'open' | 'done'>({ index: true }),
  /** Of the submission that was read. */
  digest: text(),
  /** Language version that the field belongs to; `null` for what is the same in all. */
  locale: text<string | null>(),
  /** Path of the field in the contract, below its language: `body`, `speakers.1.role`. */
  field: text(),
  /** `null`: the remark is on the field as a whole. */
  quote: json<Quote | null>(),
  text: long(),
  by: text(),
  byName: text(),
  at: text(),
  /** Oldest first. */
  answers: json<readonly RemarkAnswer[]>(),
  closedBy: text<string | null>(),
  closedByName: text<string | null>(),
  closedAt: text<string | null>(),
});

export type RemarkRow = RowOf<typeof remarks>;

/** Everybody who wrote a remark or an answer. */
export const remarkersIn = (rows: readonly RemarkRow[]): Author[] =>
  rows
    .flatMap(({ by, byName, answers }) => [{ by, byName }, ...answers])
    .map(({ by, byName }) => ({ id: by, name: byName }));

/** How many remarks are open on each of some documents; those without any are absent. */
export async function openRemarks(
  db: Db,
  documents: readonly string[],
): Promise<Map<string, number>> {
  const open = new Map<string, number>();
  if (documents.length === 0) return open;
  const rows = await remarks.find(db, {
    where: { and: [{ document: { in: [...documents] } }, { state: { equals: 'open' } }] },
    select: { document: true },
  });
  for (const { document } of rows) open.set(document, (open.get(document) ?? 0) + 1);
  return open;
}
