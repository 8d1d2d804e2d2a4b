// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload, Where } from 'payload';
import { type OutboxRow, outbox } from '../records/outbox.ts';

/** Mail that is neither sent nor dropped. */
export const WAITING: readonly Where[] = [
  { sentAt: { exists: false } },
  { droppedAt: { exists: false } },
];

export const TOO_LATE = 'Too late: the link in it would not have worked any more.';

/** Marks a mail as not to be sent, with the reason. */
export async function drop(payload: Payload, row: OutboxRow, why: string): Promise<void> {
  const droppedAt = new Date().toISOString();
  await outbox.update({ payload }, row.id, { droppedAt, lastError: why, text: '' });
  payload.logger.warn(`A mail was not sent: ${row.subject}. ${why}`);
}
