// SPDX-License-Identifier: AGPL-3.0-or-later
import { freemem } from 'node:os';
import { build, CMS_BUILD, SITE_BUILD } from './build.ts';
import { seedOnce } from './seed.ts';
import { seededFolder } from './seeded.ts';
import type { PortalSettings } from './settings.ts';

/** Free memory, in bytes, above which something else may run beside `next build`: measured at its peak. */
const ROOM_FOR_PARALLEL_BYTES = 5e9;

/** The same for the checks of the code, beside all that is built. */
const ROOM_FOR_CHECKS_BYTES = 9e9;

/** Is there memory for the checks of the code beside a build? */
export const hasRoomForChecks = (): boolean => freemem() > ROOM_FOR_CHECKS_BYTES;

/** Builds the CMS and does something else, at the same time where there is memory for both. */
async function buildCmsBeside(work: () => Promise<void>): Promise<void> {
  if (freemem() > ROOM_FOR_PARALLEL_BYTES) await Promise.all([build(CMS_BUILD), work()]);
  else {
    await build(CMS_BUILD);
    await work();
  }
}

/** Builds both programs and seeds the folder that tests and benches copy. */
export const buildAll = (): Promise<void> =>
  buildCmsBeside(async () => {
    await build(SITE_BUILD);
    await seededFolder();
  });

/** Builds both programs and seeds the demo; neither needs the other. */
export const buildAndSeed = (settings: PortalSettings): Promise<void> =>
  buildCmsBeside(async () => {
    await build(SITE_BUILD);
    await seedOnce(settings);
  });
