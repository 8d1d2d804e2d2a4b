// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db } from '../../records/table.ts';
import type { Work } from '../../records/transaction.ts';
import type { AccountRow } from './needed-step.ts';
import { type AccountEventKind, type AccountEventRow, accountEvents } from './rows.ts';
import { mailOwner } from './security-mail.ts';

interface Details {
  /** Name of the factor. */
  readonly what?: string;
  /** Who did it; the owner when absent. */
  readonly by?: { readonly id: string; readonly name: string };
  readonly reason?: string;
}

/** Writes into the history of an account what happened to it or before it, and tells its owner by mail. */
export async function noteEvent(
  work: Work,
  account: Pick<AccountRow, 'id' | 'name' | 'email'>,
  kind: AccountEventKind,
  { what, by = account, reason }: Details = {},
): Promise<void> {
  const event = { kind, what, byName: by.name, reason };
  await accountEvents.create(work.req, { ...event, user: account.id, at: work.now, by: by.id });
  await mailOwner(work, account.email, event);
}

const MAX_EVENTS = 20;

/** The latest events of an account, the newest first. */
export const eventsOf = (db: Db, user: string): Promise<AccountEventRow[]> =>
  accountEvents.find(db, { where: { user: { equals: user } }, sort: '-at', limit: MAX_EVENTS });
