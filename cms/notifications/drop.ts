// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload, Where } from 'payload';
import { type OutboxRow, outbox } from '../records/outbox.ts';
import { unnotedOf } from './unnoted.ts';

/** Mail that is neither sent nor given up. */
export const WAITING: readonly Where[] = [
  { sentAt: { exists: false } },
  { droppedAt: { exists: false } },
];

export const TOO_LATE = 'Too late: the link in it would not have worked any more.';
const DEAD = 'The link in it works no more: there is a newer one, or another address or password.';

/** Gives a mail up: it is not sent, and its row says why. */
export async function drop(payload: Payload, row: OutboxRow, why: string): Promise<void> {
  const droppedAt = new Date().toISOString();
  await outbox.update({ payload }, row.id, { droppedAt, lastError: why, text: '' });
  payload.logger.warn(`A mail was not sent: ${row.subject}. ${why}`);
}

/** An account has one link at a time, and the mail with a former one may still wait. */
export async function dropLinks(payload: Payload, to: string): Promise<void> {
  const older = await outbox.find(
    { payload },
    { where: { and: [...WAITING, { to: { equals: to } }, { notAfter: { exists: true } }] } },
  );
  for (const row of older) if (!unnotedOf(payload).has(row.id)) await drop(payload, row, DEAD);
}
