// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';
import { cmsEnv } from './values/env.ts';
import { deliverAllSoon } from './notifications/deliver-all.ts';
import { checkPressLinks } from './link-check/check-press.ts';
import { tryRemindToVerify } from './workflow/reminders/remind-to-verify.ts';
import { trySettleDue } from './workflow/settle/settle-due.ts';
import { sweepBlobs } from './media/sweep.ts';
import { readOlderTexts } from './search/rebuild.ts';
import { noteOlderUses } from './workflow/picture-uses/note-uses.ts';

/** How often mail is looked for that is due again after a failure. */
const MAIL_MS = 30_000;
const SWEEP_MS = 3_600_000;
/** How often new links are looked at; old ones only at night. */
const LINKS_MS = 60_000;
/** How often moments are looked at; the site does not wait for it, and each question of the publisher looks too. */
const MOMENTS_MS = 60_000;

/** How often is looked whether a day has begun on which somebody is reminded. */
const REMINDERS_MS = 300_000;

/**
 * Starts periodic work: sends mail that waits, reminds of texts to check again, removes pictures that nothing names, looks
 * at links, reads what the search does not know, notes which older texts show which pictures. Ends with its CMS, keeps no
 * process alive.
 */
export function startBackgroundWork(payload: Payload): void {
  const end = new AbortController();
  let look: Promise<unknown> | undefined;
  let moments: Promise<unknown> | undefined;
  let reminders: Promise<unknown> | undefined;
  const reading = readOlderTexts(payload, end.signal).catch((error: unknown) =>
    payload.logger.error({
      err: error,
      msg: 'The search does not know all texts; read at the next start.',
    }),
  );
  const noting = noteOlderUses(payload, end.signal).catch((error: unknown) =>
    payload.logger.error({
      err: error,
      msg: 'It is not known of all pictures where they are used; noted at the next start.',
    }),
  );
  const timers = [
    setInterval(() => deliverAllSoon(payload), MAIL_MS),
    setInterval(() => {
      moments ??= trySettleDue(payload).finally(() => {
        moments = undefined;
      });
    }, MOMENTS_MS),
    setInterval(() => {
      reminders ??= tryRemindToVerify(payload).finally(() => {
        reminders = undefined;
      });
    }, REMINDERS_MS),
    setInterval(() => {
      sweepBlobs(payload, cmsEnv().DATA_DIR).catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'Unused pictures were not removed; tried again.' }),
      );
    }, SWEEP_MS),
    setInterval(() => {
      // A night with slow newspapers takes longer than a minute.
      look ??= checkPressLinks(payload, new Date(), undefined, end.signal)
        .catch((error: unknown) =>
          payload.logger.error({ err: error, msg: 'Links were not looked at; tried again.' }),
        )
        .finally(() => {
          look = undefined;
        });
    }, LINKS_MS),
  ];
  for (const timer of timers) timer.unref();
  const { destroy } = payload;
  payload.destroy = async () => {
    for (const timer of timers) clearInterval(timer);
    end.abort();
    await reading;
    await noting;
    await look;
    await moments;
    await reminders;
    await destroy();
  };
}
