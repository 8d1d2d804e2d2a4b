// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { createLocalReq, type Payload } from 'payload';
import { inTransaction } from '../../records/transaction.ts';
import { onceOnly } from './rows.ts';

/** How many tries within how many milliseconds, counted from the first one. */
export interface TryLimit {
  readonly limit: number;
  readonly windowMs: number;
}

/** Who tries what is no secret, and is not kept in words either: it has the address of a source in it. */
const keysOf = (what: string, limit: number): string[] => {
  const name = createHash('sha256').update(what).digest('base64url');
  return Array.from({ length: limit }, (_, number) => `try:${name}:${number}`);
};

/**
 * Counts one try where the accounts are: a restart, or another process, gives no more of them. Each is a row with a unique
 * key, so that of two at once the slower one counts anew.
 * @returns whether it was within the limit, and in how many seconds it makes sense to try again
 */
export async function takeTry(
  payload: Payload,
  what: string,
  { limit, windowMs }: TryLimit,
): Promise<{ readonly allowed: boolean; readonly retryAfter: number }> {
  const keys = keysOf(what, limit);
  return inTransaction(await createLocalReq({}, payload), async ({ req, now }) => {
    await onceOnly.remove(req, { until: { less_than: now } });
    const taken = await onceOnly.findAmong(req, 'key', keys);
    const until = taken[0]?.until ?? new Date(Date.parse(now) + windowMs).toISOString();
    const key = keys[taken.length];
    if (key !== undefined) await onceOnly.create(req, { key, until });
    const seconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
    return { allowed: key !== undefined, retryAfter: Math.max(1, seconds) };
  });
}

/** Forgets the tries: what was tried is done, also when this fails. They end by themselves. */
export async function forgiveTries(
  payload: Payload,
  what: string,
  { limit }: TryLimit,
): Promise<void> {
  try {
    await onceOnly.remove({ payload }, { key: { in: keysOf(what, limit) } });
  } catch (err) {
    payload.logger.warn({ err, msg: 'Tries of somebody who got it right still count.' });
  }
}
