// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { inRoot } from './root.ts';
import { tryRun } from './run.ts';
import { say, step } from './say.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium stands on this machine, or undefined. `CHROMIUM_PATH` says it when it is somewhere else. */
export function findChromium(): string | undefined {
  const places = [process.env['CHROMIUM_PATH'], ...USUAL_PLACES, chromium.executablePath()];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Finds a Chromium or installs one: from Debian's packages where we may, else the build that Playwright keeps. */
export async function bringChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found) return found;
  await step('Installing Chromium for the browser tests', 'once, about a minute', async () => {
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      await tryRun('apt-get', ['update', '-q']);
      await tryRun('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium']);
    }
    if (!findChromium()) {
      const cli = inRoot('node_modules', 'playwright-core', 'cli.js');
      await tryRun(process.execPath, [cli, 'install', 'chromium']);
    }
  });
  const installed = findChromium();
  if (!installed) {
    say(
      '\n!!! No Chromium is here and none could be installed: the browser tests are SKIPPED.\n!!! Install one and name it in CHROMIUM_PATH.\n',
    );
  }
  return installed;
}

/** How a Chromium is started that asks nobody else anything. */
export const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Root in a container has no sandbox to enter.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
