// SPDX-License-Identifier: AGPL-3.0-or-later
import { published, type SubmissionRow, submissions } from './rows.ts';
import type { Db } from './table.ts';

/** A submission that was returned, without its text. Sent again, its row says `replaced` and keeps the reason. */
export type ReturnRow = Omit<SubmissionRow, 'canonical'>;

const wasReturned = ({ state, reason }: ReturnRow): boolean =>
  state === 'returned' || (state === 'replaced' && reason !== null && reason !== '');

/** When each document was last withdrawn: what was returned before has nothing to do with what comes after. */
async function withdrawals(db: Db, documents: readonly string[]): Promise<Map<string, string>> {
  const rows = await published.find(db, {
    where: { id: { in: [...documents] } },
    select: { withdrawnAt: true },
  });
  return new Map(rows.map(({ id, withdrawnAt }) => [id, withdrawnAt ?? '']));
}

/** The returns of each document since it was last approved or withdrawn, newest first. */
export async function returnsOf(
  db: Db,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly ReturnRow[]>> {
  if (documents.length === 0) return new Map();
  const rows: readonly ReturnRow[] = await submissions.find(db, {
    where: {
      and: [
        { document: { in: [...documents] } },
        { state: { in: ['returned', 'replaced', 'approved'] } },
      ],
    },
    sort: '-closedAt',
    select: { canonical: false },
  });
  const withdrawn = await withdrawals(db, documents);
  return new Map(
    documents.map((document) => {
      const since = withdrawn.get(document) ?? '';
      const own = rows.filter((row) => row.document === document && (row.closedAt ?? '') > since);
      const approved = own.findIndex(({ state }) => state === 'approved');
      return [document, (approved < 0 ? own : own.slice(0, approved)).filter(wasReturned)];
    }),
  );
}

/** Was this text returned since the document was last approved or withdrawn? */
export const wasReturnedAs = async (db: Db, document: string, digest: string): Promise<boolean> =>
  ((await returnsOf(db, [document])).get(document) ?? []).some((row) => row.digest === digest);

/** The last return of a document since it was last approved or withdrawn. */
export const lastReturnOf = async (db: Db, document: string): Promise<ReturnRow | undefined> =>
  (await returnsOf(db, [document])).get(document)?.[0];
