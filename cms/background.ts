// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { cmsEnv } from './values/env.ts';
import { deliverSoon } from './notifications/deliver.ts';
import { sweepBlobs } from './media/sweep.ts';

/** How often mail is looked for that is due again after a failure. */
const MAIL_MS = 30_000;
const SWEEP_MS = 3_600_000;

/** Starts periodic work: sends mail that waits, removes pictures that nothing names. Keeps no process alive. */
export function startBackgroundWork(payload: Payload): void {
  setInterval(() => deliverSoon(payload), MAIL_MS).unref();
  setInterval(() => {
    sweepBlobs(payload, cmsEnv().DATA_DIR).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Unused pictures were not removed; tried again.' }),
    );
  }, SWEEP_MS).unref();
}
