// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { outbox } from '../records/outbox.ts';
import { deliver, enqueue } from './deliver.ts';

/** Delivers what is written in a transaction that is still open, as in a hook: a write of one's own has its turn after it. */
export const deliverAfterwards = (payload: Payload): void =>
  enqueue(payload, async () => {
    await outbox.remove({ payload }, { id: { equals: 'none' } });
    await deliver(payload);
  });
