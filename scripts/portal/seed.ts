// SPDX-License-Identifier: AGPL-3.0-or-later
import { isSeeded, noteSeeded, secretsOf } from './demo-folder.ts';
import { environmentOf } from './environment.ts';
import { inRoot } from '../machine/root.ts';
import { run } from '../machine/run.ts';
import { say, step } from '../machine/say.ts';
import type { PortalSettings } from './settings.ts';

const payload = inRoot('cms', 'node_modules', 'payload', 'bin.js');

/** Migrates the database and puts the demo content in. What is there already stays as it is. */
export async function seed(settings: PortalSettings): Promise<void> {
  await step('Migrating the database and putting the demo content in', 'about 15 s', async () => {
    const env = environmentOf(settings, secretsOf(settings.dataDir));
    // Node reads TypeScript itself; what Payload does instead is a quarter of the work.
    const args = [payload, 'run', 'seed/main.ts', '--disable-transpile'];
    await run(process.execPath, args, { cwd: inRoot('cms'), env });
    noteSeeded(settings.dataDir);
  });
}

/** Seeds a folder that never was. */
export async function seedOnce(settings: PortalSettings): Promise<void> {
  if (isSeeded(settings.dataDir)) say('✓ The demo content is there');
  else await seed(settings);
}
