// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { internal, long, type RowOf, text } from './internal.ts';

/** What is told in a mail. */
export type NewsKind =
  | 'submitted'
  | 'sent-along'
  | 'remarks'
  | 'approved'
  | 'lapsed'
  | 'returned'
  | 'withdrawn'
  | 'dead-link';

/** What people who want one mail a day are told in the next one. */
export const digestItems = internal('digest-items', {
  /** `<user>/<document>/<kind>/<topic>`, unique: the newest of a kind is told, and takes no other kind along. */
  key: text({ unique: true }),
  user: text({ index: true }),
  document: text(),
  type: text<DocumentType>(),
  title: text(),
  kind: text<NewsKind>(),
  /** The submission that it is about; none of a link. */
  submission: text<string | null>(),
  byName: text<string | null>(),
  reason: long<string | null>(),
  at: text(),
  /** When the next mail leaves, ISO 8601 in UTC. */
  dueAt: text({ index: true }),
});

export type DigestItem = RowOf<typeof digestItems>;
