// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { ReadingScore } from '@portico/shared/reading-level';
import type { ActiveLocale } from '@portico/shared/locales';
import type { Author } from './contributors.ts';
import { internal, json, long, number, type RowOf, text } from './internal.ts';
import type { Work } from './transaction.ts';

/** The verbs of a document that its history keeps; each is one transaction. */
export const HISTORY_VERBS = [
  'submit',
  'recall',
  'approve',
  'return',
  'withdraw',
  /** To set or change the moments at which a text comes online and goes offline. */
  'schedule',
  /** To say that what is online is still true. */
  'verify',
  'move',
  /** To write a remark on what waits. */
  'remark',
  'answer',
  /** To mark a remark as done, and to open it again. */
  'resolve',
  'reopen',
  /** To ask somebody without an account for an opinion on what waits, and to take the link back. */
  'consult',
  'revoke',
  /** To read former versions of the working copy, and to bring one back. */
  'restore',
] as const;

export type HistoryVerb = (typeof HISTORY_VERBS)[number];

/** Of events: to change one that is online at once; for a second person to confirm that, or to undo it. */
export const ANNOUNCEMENT_VERBS = ['announce', 'confirm', 'undo'] as const;

export type AnnouncementVerb = (typeof ANNOUNCEMENT_VERBS)[number];

/**
 * What no verb of a person is: a text came online at its moment, its approval was worth nothing any more, an opinion
 * came.
 */
export type HistoryEvent = HistoryVerb | AnnouncementVerb | 'publish' | 'lapse' | 'advise';

export const history = internal('history', {
  document: text({ index: true }),
  type: text<DocumentType>(),
  at: text(),
  verb: text<HistoryEvent>(),
  by: text(),
  byName: text(),
  digest: text<string | null>(),
  revision: number<number | null>(),
  languages: json<readonly ActiveLocale[] | null>(),
  /** Languages that it takes off the site. */
  offline: json<readonly ActiveLocale[] | null>(),
  reason: long<string | null>(),
  /** How hard the approved text was to read, and what its audience needs. */
  readingLevel: json<ReadingScore | null>(),
});

type Details = 'digest' | 'revision' | 'languages' | 'offline' | 'reason' | 'readingLevel';

/** Writes one event into the history of a document. */
export async function record(
  { req, now }: Work,
  { id: by, name: byName }: Author,
  verb: HistoryEvent,
  { type, id: document }: { readonly type: DocumentType; readonly id: string },
  details: Partial<Pick<RowOf<typeof history>, Details>> = {},
): Promise<void> {
  await history.create(req, { document, type, verb, ...details, at: now, by, byName });
}
