// SPDX-License-Identifier: AGPL-3.0-or-later
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService, stopAll, untilReady } from '../portal/programs.ts';
import { siteUrl } from '../portal/settings.ts';
import { freeSettings } from '../portal/ports.ts';
import { everyAnswer } from './every-answer.ts';
import { TestPortal } from '../harness/test-portal.ts';

/**
 * A second publisher that has seen nothing of what happened renders everything from scratch, from what the CMS says
 * now. Gives the addresses where the site of `portal`, which came there by many small steps, answers otherwise (I2).
 */
export async function differencesFromScratch(portal: TestPortal): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'portico-scratch-'));
  for (const file of ['secrets.json', 'demo.json']) {
    copyFileSync(join(portal.settings.dataDir, file), join(dataDir, file));
  }
  const free = await freeSettings(dataDir);
  const settings = { ...free, cmsPort: portal.settings.cmsPort };
  // Pages say where the site stands: the same place.
  const options = { env: { SITE_URL: portal.site } };
  const services = (['publisher', 'serve'] as const).map((name) =>
    startService(name, settings, options),
  );
  try {
    await Promise.all(services.map((service) => untilReady(service, settings)));
    await new TestPortal(settings, services).untilSettled(120_000);
    return await compare(portal.site, siteUrl(settings));
  } finally {
    await stopAll(services);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function compare(grown: string, scratch: string): Promise<string[]> {
  const [ours, theirs] = await Promise.all([everyAnswer(grown), everyAnswer(scratch)]);
  const addresses = new Set([...ours.keys(), ...theirs.keys()]);
  return [...addresses].filter((address) => ours.get(address) !== theirs.get(address)).sort();
}
