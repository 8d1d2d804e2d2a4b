// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '../../records/transaction.ts';
import { onceOnly } from './rows.ts';

/**
 * Notes that something was used, in the transaction of a verb. Two at once hit the unique index: the slower one begins
 * again, and finds it used (B11).
 * @param lifeMs for how long it could be used again
 * @returns whether it is the first time
 */
export async function useOnce({ req, now }: Work, key: string, lifeMs: number): Promise<boolean> {
  await onceOnly.remove(req, { until: { less_than: now } });
  if (await onceOnly.first(req, { key: { equals: key } })) return false;
  const until = new Date(Date.parse(now) + lifeMs).toISOString();
  await onceOnly.create(req, { key, until });
  return true;
}
