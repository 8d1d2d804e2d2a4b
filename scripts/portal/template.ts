// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from '../machine/root.ts';
import { openDemoFolder } from './demo-folder.ts';
import { freePort } from './ports.ts';
import { seedOnce } from './seed.ts';
import type { PortalSettings } from './settings.ts';
import { hashOfSources } from '../machine/stamp.ts';

const TEMPLATE = inRoot('test-results', 'seeded');
const STAMP = inRoot('test-results', 'seeded.sources');

/** Three ports that are free now. */
export async function freeSettings(dataDir: string, from = 3600): Promise<PortalSettings> {
  const cmsPort = await freePort(from);
  const sitePort = await freePort(cmsPort + 1);
  const publisherPort = await freePort(sitePort + 1);
  return { dataDir, cmsPort, sitePort, publisherPort, databaseUrl: undefined };
}

/** A data folder with the demo in it, seeded once per state of the sources. */
export async function seededTemplate(): Promise<string> {
  const sources = hashOfSources([inRoot('cms'), inRoot('shared'), inRoot('pnpm-lock.yaml')]);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return TEMPLATE;
  rmSync(TEMPLATE, { recursive: true, force: true });
  rmSync(STAMP, { force: true });
  mkdirSync(inRoot('test-results'), { recursive: true });
  const settings = await freeSettings(TEMPLATE);
  openDemoFolder(settings);
  await seedOnce(settings);
  writeFileSync(STAMP, sources);
  return TEMPLATE;
}

/** A fresh copy of the seeded folder at `dataDir`. */
export async function copySeeded(dataDir: string): Promise<void> {
  cpSync(await seededTemplate(), dataDir, { recursive: true });
}
