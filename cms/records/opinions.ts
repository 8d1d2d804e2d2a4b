// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { internal, json, long, type RowOf, text } from './internal.ts';

/** How many passages somebody marked, by what they said of them. */
export interface Marks {
  readonly right: number;
  readonly wrong: number;
  readonly amend: number;
}

/**
 * Opinions that were asked of somebody without an account: a lawyer, the police. Each is on one submission, and is given
 * through a link that works once.
 */
export const opinions = internal('opinions', {
  /** SHA-256 of the secret in the link: who reads the database cannot use it. */
  secretHash: text({ unique: true }),
  document: text({ index: true }),
  type: text<DocumentType>(),
  /** Of the submission that is shown. */
  digest: text(),
  /** Who is asked, as the person who asks calls them. */
  asked: text(),
  question: long(),
  by: text(),
  byName: text(),
  at: text(),
  expiresAt: text(),
  /** Absent while it is waited for. */
  ended: text<'given' | 'revoked' | null>(),
  endedAt: text<string | null>(),
  endedByName: text<string | null>(),
  marks: json<Marks | null>(),
  /** What was said of the whole. */
  note: long<string | null>(),
});

export type OpinionRow = RowOf<typeof opinions>;
