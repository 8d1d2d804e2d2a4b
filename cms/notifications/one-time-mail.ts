// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload, Where } from 'payload';
import { outbox } from '../records/outbox.ts';
import { deliver, drop, enqueue, unnoted, WAITING } from './deliver.ts';
import type { Mail } from './mail.ts';

/** A mail with a link that works once, for a while. */
export interface OneTimeMail extends Mail {
  readonly to: string;
  /** The mail is not sent after this moment, in ISO 8601: its link would not work. */
  readonly notAfter: string;
}

/** Why a mail with a link to a password is given up. */
export const DEAD =
  'The link in it works no more: there is a newer one, or another address or password.';

/** An invitation has a token of its own: whoever asks for a new password ends none. */
const NO_INVITATION: Where = {
  or: [{ kind: { exists: false } }, { kind: { not_equals: 'invitation' } }],
};

/** Drops the mail that waits with an earlier link: an account has one link at a time. */
async function dropLinks(payload: Payload, to: string): Promise<void> {
  const older = await outbox.find(
    { payload },
    {
      where: {
        and: [...WAITING, { to: { equals: to } }, { notAfter: { exists: true } }, NO_INVITATION],
      },
    },
  );
  for (const row of older) if (!unnoted.has(row.id)) await drop(payload, row, DEAD);
}

/**
 * Puts a mail into the outbox from within the transaction of a caller, which on SQLite has to end first: so this is not
 * waited for.
 */
export function handOver(payload: Payload, mail: OneTimeMail): void {
  enqueue(payload, async () => {
    const now = new Date().toISOString();
    await dropLinks(payload, mail.to);
    await outbox.create(
      { payload },
      { ...mail, kind: 'password', at: now, nextAt: now, attempts: 0 },
    );
    await deliver(payload);
  });
}

/** Drops the mail that waits with a link for an address, from within the transaction in which that link ends. */
export const giveUpLinks = (payload: Payload, to: string): void =>
  enqueue(payload, () => dropLinks(payload, to));
