// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { deliver, enqueue } from './deliver.ts';
import { gatherDigests } from './digest.ts';

/** Makes the daily mails that are due, and sends what is due. */
export const deliverAllSoon = (payload: Payload): void =>
  enqueue(payload, async () => {
    try {
      await gatherDigests(payload);
    } finally {
      // A mail of the day that cannot be made holds back no other.
      await deliver(payload);
    }
  });
