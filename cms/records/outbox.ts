// SPDX-License-Identifier: AGPL-3.0-or-later
import { table } from './table.ts';

/** Mail that waits, was sent, or was given up. */
export interface OutboxRow {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Empty once it was sent or given up: it may hold a link to a new password, and is nobody's to keep. */
  readonly text: string;
  readonly at: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  readonly nextAt: string;
  /** What it says is no longer true then: after this it is not sent at all. */
  readonly notAfter?: string | null;
  /** When it was given up unsent; `lastError` says why. */
  readonly droppedAt?: string | null;
  readonly lastError: string | null;
}

export const outbox = table<OutboxRow>('outbox');
