// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Where } from 'payload';
import { internal, json, long, type RowOf, text } from './internal.ts';
import type { Db } from './table.ts';

/** How many passages somebody marked, by what they said of them. */
export interface Marks {
  readonly right: number;
  readonly wrong: number;
  readonly amend: number;
}

/** What ended an opinion for good; `over`: its text waited no more, although it does again. */
export type OpinionEnd = 'given' | 'revoked' | 'over';

/**
 * Opinions that were asked of somebody without an account: a lawyer, the police. Each is on one submission, and is given
 * through a link that works once.
 */
export const opinions = internal('opinions', {
  /** SHA-256 of the secret in the link: who reads the database cannot use it. */
  secretHash: text({ unique: true }),
  document: text({ index: true }),
  type: text<DocumentType>(),
  /** Id of the submission that is shown: the same text, sent again, is another. */
  submission: text({ index: true }),
  digest: text(),
  /** Who is asked, as the person who asks calls them. */
  asked: text(),
  question: long(),
  by: text(),
  byName: text(),
  at: text(),
  expiresAt: text(),
  /** Absent while it is waited for, and of most that only their text ended. */
  ended: text<OpinionEnd | null>(),
  endedAt: text<string | null>(),
  endedByName: text<string | null>(),
  marks: json<Marks | null>(),
  /** What was said of the whole. */
  note: long<string | null>(),
});

export type OpinionRow = RowOf<typeof opinions>;

/** Ends what is still open of some opinions. */
export async function endOpinions(
  db: Db,
  of: Where,
  end: Required<Pick<OpinionRow, 'ended' | 'endedAt' | 'endedByName'>>,
): Promise<void> {
  const open = await opinions.find(db, { where: { and: [of, { ended: { exists: false } }] } });
  for (const { id } of open) await opinions.update(db, id, end);
}
