// SPDX-License-Identifier: AGPL-3.0-or-later
import { outbox, type OutboxRow } from '../records/outbox.ts';
import type { Db } from '../records/table.ts';
import { unnoted, WAITING } from './deliver.ts';

/** Why a mail with an invitation is not sent. */
export const REPLACED = 'L’invito che porta non vale più: ce n’è uno più recente.';
export const USED = 'La persona invitata è già entrata.';
export const WITHDRAWN = 'L’invito che porta è stato revocato.';

/** The invitations for an address that have not left. */
const waitingFor = (db: Db, to: string): Promise<OutboxRow[]> =>
  outbox.find(db, {
    where: { and: [...WAITING, { to: { equals: to } }, { kind: { equals: 'invitation' } }] },
  });

/** Gives up the invitations for an address that have not left, within a transaction. */
export async function dropWaiting(db: Db, to: string, why: string): Promise<void> {
  const droppedAt = new Date().toISOString();
  for (const { id } of await waitingFor(db, to))
    if (!unnoted.has(id)) await outbox.update(db, id, { droppedAt, lastError: why, text: '' });
}
