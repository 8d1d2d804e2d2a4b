// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { cmsEnv } from './values/env.ts';
import { deliverSoon } from './notifications/queue.ts';
import { sweepBlobs } from './media/sweep.ts';

/** Mail that a failing server left behind is looked for this often; each has its own next moment. */
const MAIL_MS = 30_000;
const SWEEP_MS = 3_600_000;

/** Work that nobody asks for: mail that waits, pictures that nothing names. Keeps no process alive. */
export function startBackgroundWork(payload: Payload): void {
  setInterval(() => deliverSoon(payload), MAIL_MS).unref();
  setInterval(() => {
    sweepBlobs(payload, cmsEnv().DATA_DIR).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Unused pictures were not removed; tried again.' }),
    );
  }, SWEEP_MS).unref();
}
