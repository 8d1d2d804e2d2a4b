// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from '../machine/root.ts';
import { openDemoFolder } from './demo-folder.ts';
import { freeSettings } from './ports.ts';
import { seedOnce } from './seed.ts';
import { hashOfSources } from '../machine/stamp.ts';

const SEEDED = inRoot('test-results', 'seeded');
const STAMP = inRoot('test-results', 'seeded.sources');

/** Path of a data folder with the demo in it, seeded once per state of the sources. */
export async function seededFolder(): Promise<string> {
  const sources = hashOfSources([inRoot('cms'), inRoot('shared'), inRoot('pnpm-lock.yaml')]);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return SEEDED;
  rmSync(SEEDED, { recursive: true, force: true });
  rmSync(STAMP, { force: true });
  mkdirSync(inRoot('test-results'), { recursive: true });
  const settings = await freeSettings(SEEDED);
  openDemoFolder(settings);
  await seedOnce(settings);
  writeFileSync(STAMP, sources);
  return SEEDED;
}
