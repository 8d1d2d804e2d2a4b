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
 * now. Gives the addresses where the site of `portal`, which came there by many small steps, answers otherwise, and how
 * (I2).
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
  const different = [...addresses].filter((path) => ours.get(path) !== theirs.get(path)).sort();
  return Promise.all(different.map((path) => firstDifference(path, grown, scratch)));
}

/** The address and where its two answers part: without that nobody finds the cause. */
async function firstDifference(path: string, grown: string, scratch: string): Promise<string> {
  const [ours = '', theirs = ''] = await Promise.all(
    [grown, scratch].map(async (site) => (await fetch(`${site}${path}`)).text()),
  );
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  const [grew, made] = [ours, theirs].map((text) => text.slice(Math.max(0, at - 80), at + 200));
  return ours === theirs
    ? `${path} was another when it was first read`
    : `${path} grew «${grew}», made from scratch «${made}»`;
}
