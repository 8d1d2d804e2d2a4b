// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { deliver, enqueue } from './deliver.ts';
import { gatherDigests } from './digest.ts';

/** Makes the daily mails that are due, and sends what is due. */
export const deliverAllSoon = (payload: Payload): void =>
  enqueue(payload, async () => {
    await gatherDigests(payload);
    await deliver(payload);
  });
