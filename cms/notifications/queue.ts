// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { deliver } from './deliver.ts';

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
