// SPDX-License-Identifier: AGPL-3.0-or-later
import { table } from './table.ts';

/** A mail that waits, was sent, or was given up. */
export interface OutboxRow {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Emptied once it was sent or given up: it may hold a link to set a password. */
  readonly text: string;
  readonly at: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  readonly nextAt: string;
  /** It is not sent after this moment, when the link in it is dead. */
  readonly notAfter?: string | null;
  /** When it was given up; `lastError` holds the reason. */
  readonly droppedAt?: string | null;
  readonly lastError: string | null;
}

export const outbox = table<OutboxRow>('outbox');
