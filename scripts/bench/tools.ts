// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { sha256 } from '@portico/shared/canonical';
import { inRoot } from '../lib/root.ts';
import { run } from '../lib/run.ts';
import { step } from '../lib/say.ts';

const FOLDER = inRoot('scripts', 'bench', 'tools');

/** Program of a package in the folder of tools. */
export const toolFile = (...parts: string[]): string =>
  inRoot('scripts', 'bench', 'tools', 'node_modules', ...parts);

/**
 * Installs what we compare and measure with (Eleventy, Lighthouse) from its own lockfile. It stands outside of the
 * workspace: nothing of it is ever a part of the portal.
 */
export async function bringTools(): Promise<void> {
  const stamp = toolFile('.portico-install');
  const wanted = sha256(readFileSync(`${FOLDER}/package-lock.json`));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step('Installing Eleventy and Lighthouse for the bench', 'once, half a minute', () =>
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER }),
  );
  writeFileSync(stamp, wanted);
}
