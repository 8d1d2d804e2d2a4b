// SPDX-License-Identifier: AGPL-3.0-or-later
import { internal, long, number, type RowOf, text } from './internal.ts';

/** Mails that wait, were sent, or were given up. */
export const outbox = internal('outbox', {
  to: text(),
  subject: text(),
  /** Emptied once it was sent or given up: it may hold a link to set a password. */
  text: long(),
  /** What it is about, where that matters; absent for news of the work. */
  kind: text<'invitation' | 'password' | null | undefined>(),
  at: text(),
  sentAt: text<string | null>({ index: true }),
  attempts: number(),
  nextAt: text(),
  /** It is not sent after this moment, when the link in it is dead. */
  notAfter: text<string | null | undefined>(),
  /** When it was given up; `lastError` holds the reason. */
  droppedAt: text<string | null | undefined>(),
  lastError: long<string | null>(),
});

export type OutboxRow = RowOf<typeof outbox>;
