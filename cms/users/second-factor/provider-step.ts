// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '../../records/transaction.ts';
import { SESSION_LENGTH } from '../session/limits.ts';
import { onceOnly } from './rows.ts';

const keyOf = (session: string): string => `provider-step:${session}`;

const endOf = (now: string): string =>
  new Date(Date.parse(now) + SESSION_LENGTH * 1000).toISOString();

/** Notes that the provider of identities saw a second factor that counts, before a session was opened. */
export async function noteProviderStep({ req, now }: Work, session: string): Promise<void> {
  await onceOnly.create(req, { key: keyOf(session), until: endOf(now) });
}

/** Whether it is noted; if so, for as long as the session that is now prolonged. */
export async function keepProviderStep({ req, now }: Work, session: string): Promise<boolean> {
  const row = await onceOnly.first(req, { key: { equals: keyOf(session) } });
  if (!row) return false;
  await onceOnly.update(req, row.id, { until: endOf(now) });
  return true;
}
