// SPDX-License-Identifier: AGPL-3.0-or-later
import { recipientsAmong } from '../../notifications/choice.ts';
import { WAITING } from '../../notifications/deliver.ts';
import { spoken } from '../../i18n/said.ts';
import { digestItems } from '../../records/digest-items.ts';
import { outbox, type OutboxRow } from '../../records/outbox.ts';
import type { Db } from '../../records/table.ts';
import { cmsEnv } from '../../values/env.ts';
import { givenUp, mailError } from './mail-error.ts';

/** Rows of each list, at most. */
const MAX_ROWS = 20;

/** A mail that waits, or was given up. */
export interface PortalMail {
  readonly id: string;
  /** The name of whose account it is; the address where there is none. */
  readonly to: string;
  readonly subject: string;
  readonly since: string;
  readonly attempts: number;
  /** Of the next attempt. */
  readonly nextAt: string;
  /** Why it waits, or was given up. */
  readonly why: string | null;
  readonly droppedAt: string | null;
}

export interface PortalMails {
  /** Whether there is a mail server. */
  readonly server: boolean;
  /** Oldest first. */
  readonly waiting: readonly PortalMail[];
  /** How many wait; more than the list has. */
  readonly count: number;
  /** Newest first. */
  readonly dropped: readonly PortalMail[];
  /** News that wait for the mail of the day. */
  readonly forDigest: number;
}

const rowsIn = (rows: readonly OutboxRow[], names: ReadonlyMap<string, string>, language: string) =>
  rows.map(
    ({ id, to, subject, at, attempts, nextAt, lastError, droppedAt }): PortalMail => ({
      id,
      to: names.get(to) ?? to,
      subject,
      since: at,
      attempts,
      nextAt,
      why: lastError && spoken((droppedAt ? givenUp : mailError)(lastError), language),
      droppedAt: droppedAt ?? null,
    }),
  );

/** The mail that did not leave. Its text stays where it is: it may hold a link to a password. */
export async function portalMails(db: Db, language: string): Promise<PortalMails> {
  const select = { text: false } as const;
  const waiting = await outbox.find(db, { where: { and: [...WAITING] }, sort: 'at', select });
  const dropped = await outbox.find(db, {
    where: { droppedAt: { exists: true } },
    sort: '-droppedAt',
    limit: 10,
    select,
  });
  const shown = waiting.slice(0, MAX_ROWS);
  const addresses = [...new Set([...shown, ...dropped].map(({ to }) => to))];
  const people =
    addresses.length > 0 ? await recipientsAmong(db, { email: { in: addresses } }) : [];
  const names = new Map(people.map(({ email, name }) => [email, name]));
  return {
    server: cmsEnv().SMTP_URL !== undefined,
    waiting: rowsIn(shown, names, language),
    count: waiting.length,
    dropped: rowsIn(dropped, names, language),
    forDigest: (await digestItems.find(db, { select: { user: true } })).length,
  };
}
