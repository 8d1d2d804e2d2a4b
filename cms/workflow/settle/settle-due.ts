// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { remindOfAnnouncements } from '../announce/remind.ts';
import type { Try } from './together.ts';
import { settleTexts } from './settle-texts.ts';
import { settleWithdrawals } from './settle-withdrawals.ts';

async function settleAll(payload: Payload): Promise<number> {
  const now = new Date().toISOString();
  const errors: unknown[] = [];
  const attempt: Try = async (work) => {
    try {
      return await work();
    } catch (error) {
      errors.push(error);
      return 0;
    }
  };
  let done = 0;
  for (const settle of [settleTexts, settleWithdrawals, remindOfAnnouncements])
    done += await attempt(() => settle(payload, now, attempt));
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) throw new AggregateError(errors, 'Several moments were not kept.');
  return done;
}

const running = new WeakMap<Payload, Promise<number>>();

/**
 * Notes in the records what moments have come: what was approved for them is online, or offline, from then on. The site
 * knows it by its own clock; this makes it part of the history. It may come late, and any number of times.
 * @returns how many documents came or went
 * @throws what kept a moment from being noted, once all others are
 */
export function settleDue(payload: Payload): Promise<number> {
  const work = (): Promise<number> => settleAll(payload);
  // One after the other: what is asked for meanwhile may be newer than what the running one has read.
  const next = (running.get(payload) ?? Promise.resolve(0)).then(work, work);
  running.set(payload, next);
  return next;
}

/** The same for those whose own work does not depend on it: what fails is logged, and tried again later. */
export async function trySettleDue(payload: Payload): Promise<void> {
  try {
    await settleDue(payload);
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A moment was not kept; tried again.' });
  }
}
