// SPDX-License-Identifier: AGPL-3.0-or-later
import { createTransport } from 'nodemailer';
import type { Payload } from 'payload';
import { type CmsEnv, cmsEnv } from '../values/env.ts';
import { drop, dropLinks, TOO_LATE, WAITING } from './drop.ts';
import type { Mail } from './mails.ts';
import { unnotedOf } from './unnoted.ts';
import { type OutboxRow, outbox } from '../records/outbox.ts';

/** A mail server that hangs must not hold the next mails for long. */
const TIMEOUT_MS = 10_000;
const BATCH = 50;
/** Waits after a failure: a minute, doubled each time, a day at most. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 24 * 3_600_000;

const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);

function transportOf(env: CmsEnv) {
  return createTransport({
    url: env.SMTP_URL,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
}

/** The address that mail comes from. */
export const senderOf = (env: CmsEnv): string =>
  env.MAIL_FROM ?? `portale@${new URL(env.CMS_URL).hostname}`;

/** Hands a mail to the server; a failure is noted with the moment of the next attempt. @returns whether it left */
async function send(
  payload: Payload,
  transport: ReturnType<typeof transportOf>,
  row: OutboxRow,
  from: string,
): Promise<boolean> {
  try {
    await transport.sendMail({
      from,
      to: row.to,
      subject: row.subject,
      text: row.text,
      messageId: `<${row.id}@${from.split('@')[1]}>`,
    });
    return true;
  } catch (error) {
    const attempts = row.attempts + 1;
    const nextAt = new Date(Date.now() + waitAfter(attempts)).toISOString();
    const lastError = error instanceof Error ? error.message : String(error);
    await outbox.update({ payload }, row.id, { attempts, nextAt, lastError });
    payload.logger.warn({ err: error, msg: `Mail waits for ${nextAt}: ${row.subject}` });
    return false;
  }
}

/**
 * Sends a mail, then notes that it left. Both cannot be one transaction, so a mail leaves at least once: when the note
 * fails, this process remembers it and only notes it the next time; when the process dies in between, the mail leaves
 * again, under the Message-ID of its row, by which a mail server sees that it is the same.
 */
async function deliverOne(
  payload: Payload,
  transport: ReturnType<typeof transportOf>,
  row: OutboxRow,
  from: string,
): Promise<boolean> {
  const left = unnotedOf(payload);
  if (!left.has(row.id)) {
    if (!(await send(payload, transport, row, from))) return false;
    left.set(row.id, new Date().toISOString());
  }
  const sentAt = left.get(row.id) ?? null;
  await outbox.update({ payload }, row.id, { sentAt, attempts: row.attempts + 1, text: '' });
  left.delete(row.id);
  return true;
}

/** Sends the mail that is due. Without a mail server it stays in the outbox. @returns how many left */
export async function deliver(payload: Payload, now = new Date()): Promise<number> {
  const env = cmsEnv();
  if (!env.SMTP_URL) return 0;
  const due = await outbox.find(
    { payload },
    {
      where: {
        and: [...WAITING, { nextAt: { less_than_equal: now.toISOString() } }],
      },
      sort: 'at',
      limit: BATCH,
    },
  );
  if (due.length === 0) return 0;
  const transport = transportOf(env);
  const from = senderOf(env);
  let sent = 0;
  try {
    for (const row of due) {
      // What left already is noted, however late it is.
      const late = row.notAfter && row.notAfter <= now.toISOString();
      if (late && !unnotedOf(payload).has(row.id)) await drop(payload, row, TOO_LATE);
      else if (await deliverOne(payload, transport, row, from)) sent++;
    }
  } finally {
    transport.close();
  }
  return sent;
}

const running = new WeakMap<Payload, Promise<unknown>>();

/** Works one after the other, so that nothing leaves twice; nobody waits for it. */
function soon(payload: Payload, work: () => Promise<unknown>): void {
  const before = running.get(payload) ?? Promise.resolve();
  const next = before
    .then(work)
    .catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Mail was not delivered; it is tried again.' }),
    );
  running.set(payload, next);
}

/** Sends what is due. */
export const deliverSoon = (payload: Payload): void => soon(payload, () => deliver(payload));

/** A mail with a link that works once, for a while. */
export interface OneTimeMail extends Mail {
  readonly to: string;
  /** From then on the link is dead, and the mail is not sent. */
  readonly notAfter: string;
}

/**
 * Puts a mail into the outbox from within somebody else's transaction, which on SQLite has to end first: so this is not
 * waited for.
 */
export function handOver(payload: Payload, mail: OneTimeMail): void {
  soon(payload, async () => {
    const now = new Date().toISOString();
    await dropLinks(payload, mail.to);
    await outbox.create({ payload }, { ...mail, at: now, nextAt: now, attempts: 0 });
    await deliver(payload);
  });
}

/** Gives up the mail that waits with a link to an address, from within the transaction in which that link dies. */
export const giveUpLinks = (payload: Payload, to: string): void =>
  soon(payload, () => dropLinks(payload, to));

/** Waits for what was begun. */
export const deliveries = async (payload: Payload): Promise<void> => {
  await running.get(payload);
};
