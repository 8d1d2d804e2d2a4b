// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startIn } from '../harness/test-portal.ts';
import { FIRST_PORT_OF_TESTS, freeSettings } from '../portal/ports.ts';
import { buildAll } from '../portal/prepare.ts';
import { keepPublished } from '../portal/published.ts';
import { seededFolder } from '../portal/seeded.ts';

/** Puts the demo online where the portals of the tests will stand: sheets and pages name their site. */
async function publishDemo(dataDir: string): Promise<void> {
  cpSync(await seededFolder(), dataDir, { recursive: true });
  const portal = await startIn(await freeSettings(dataDir, FIRST_PORT_OF_TESTS));
  await portal.untilSettled();
  for (const service of ['serve', 'publisher', 'ratings', 'cms'] as const)
    await portal.stop(service);
  rmSync(join(dataDir, 'logs'), { recursive: true });
}

/** Before the first test file. */
export default async function prepare(): Promise<void> {
  await buildAll();
  await keepPublished(publishDemo);
}
