// SPDX-License-Identifier: AGPL-3.0-or-later
import { build, CMS_BUILD, roomForParallel, SITE_BUILD } from './build.ts';
import { seedOnce } from './seed.ts';
import type { PortalSettings } from './settings.ts';

/** Both programs built; in parallel where there is room. */
export async function buildAll(): Promise<void> {
  if (roomForParallel()) {
    await Promise.all([build(CMS_BUILD), build(SITE_BUILD)]);
  } else {
    await build(CMS_BUILD);
    await build(SITE_BUILD);
  }
}

/** Builds both programs and seeds the demo; neither needs the other. */
export async function buildAndSeed(settings: PortalSettings): Promise<void> {
  const others = async (): Promise<void> => {
    await build(SITE_BUILD);
    await seedOnce(settings);
  };
  if (roomForParallel()) await Promise.all([build(CMS_BUILD), others()]);
  else {
    await build(CMS_BUILD);
    await others();
  }
}
