// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload, Where } from 'payload';
import { outbox, type OutboxRow } from '../records/outbox.ts';
import { cmsEnv } from '../values/env.ts';
import { connect } from './smtp.ts';

/** Mail that left and could not be noted yet, by the id of its row, with the moment when it left. */
export const unnoted = new Map<string, string>();

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

const BATCH = 50;
/** Waits after a failure: a minute, doubled each time, a day at most. */
const FIRST_WAIT_MS = 60_000;
const MAX_WAIT_MS = 24 * 3_600_000;

/** Notes a failure, with the moment of the next attempt. */
async function noteFailure(payload: Payload, row: OutboxRow, error: unknown): Promise<void> {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** row.attempts, MAX_WAIT_MS);
  const nextAt = new Date(Date.now() + wait).toISOString();
  const lastError = error instanceof Error ? error.message : String(error);
  await outbox.update({ payload }, row.id, { attempts: row.attempts + 1, nextAt, lastError });
  payload.logger.warn({ err: error, msg: `Mail waits for ${nextAt}: ${row.subject}` });
}

/**
 * Sends a mail, then notes that it left. Both cannot be one transaction, so a mail leaves at least once: when the note
 * fails, this process remembers it and only notes it the next time; when the process dies in between, the mail leaves
 * again, under the Message-ID of its row, by which a mail server sees that it is the same.
 * @returns whether it left
 */
async function deliverOne(
  payload: Payload,
  server: ReturnType<typeof connect>,
  row: OutboxRow,
): Promise<boolean> {
  if (!unnoted.has(row.id)) {
    try {
      await server.send(row);
    } catch (error) {
      await noteFailure(payload, row, error);
      return false;
    }
    unnoted.set(row.id, new Date().toISOString());
  }
  const sentAt = unnoted.get(row.id) ?? null;
  await outbox.update({ payload }, row.id, { sentAt, attempts: row.attempts + 1, text: '' });
  unnoted.delete(row.id);
  return true;
}

/** Sends the mail that is due. Without a mail server it stays in the outbox. @returns how many left */
export async function deliver(payload: Payload, now = new Date()): Promise<number> {
  const env = cmsEnv();
  if (!env.SMTP_URL) return 0;
  const due = await outbox.find(
    { payload },
    {
      where: { and: [...WAITING, { nextAt: { less_than_equal: now.toISOString() } }] },
      sort: 'at',
      limit: BATCH,
    },
  );
  if (due.length === 0) return 0;
  const server = connect(env);
  let sent = 0;
  try {
    for (const row of due) {
      // A mail that left already is noted, however late it is.
      const late = row.notAfter && row.notAfter <= now.toISOString();
      if (late && !unnoted.has(row.id)) await drop(payload, row, TOO_LATE);
      else if (await deliverOne(payload, server, row)) sent++;
    }
  } finally {
    server.close();
  }
  return sent;
}

const running = new WeakMap<Payload, Promise<unknown>>();

/** Runs one piece of work after the other, so that no mail leaves twice. The caller does not wait for it. */
export function enqueue(payload: Payload, work: () => Promise<unknown>): void {
  const before = running.get(payload) ?? Promise.resolve();
  const next = before
    .then(work)
    .catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Mail was not delivered; it is tried again.' }),
    );
  running.set(payload, next);
}

/** Sends what is due. */
export const deliverSoon = (payload: Payload): void => enqueue(payload, () => deliver(payload));

/** Waits until the queue is empty. */
export const deliveries = async (payload: Payload): Promise<void> => {
  await running.get(payload);
};
