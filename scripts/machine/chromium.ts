// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { aptInstall } from './apt.ts';
import { inRoot } from './root.ts';
import { tryRun } from './run.ts';
import { Plain, say, step } from './say.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium on this machine: `CHROMIUM_PATH`, a usual place, or the one that Playwright keeps. */
export function findChromium(): string | undefined {
  const places = [process.env['CHROMIUM_PATH'], ...USUAL_PLACES, chromium.executablePath()];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Installs a Chromium: from Debian's packages where we may, else the build that Playwright keeps. */
async function install(): Promise<void> {
  const commands = [
    ...aptInstall('chromium'),
    [process.execPath, inRoot('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'],
  ];
  const said: string[] = [];
  for (const [command = '', ...args] of commands) {
    said.push((await tryRun(command, args)).output.trimEnd());
    if (findChromium()) return;
  }
  throw new Plain(said.map((output) => output.split('\n').slice(-5).join('\n')).join('\n'));
}

/** Finds a Chromium or installs one; where neither works, says so loudly and gives undefined. */
export async function bringChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found) return found;
  try {
    await step('Installing Chromium for the browser tests', 'once, about a minute', install);
  } catch (error) {
    if (!(error instanceof Plain)) throw error;
    say(error.message);
    say(
      '\n!!! No Chromium is here and none could be installed, for the reasons above: the browser',
    );
    say('!!! tests are SKIPPED. Install one and name it in CHROMIUM_PATH.\n');
  }
  return findChromium();
}

/** Arguments with which Chromium makes no requests of its own. */
export const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Root in a container has no sandbox to enter.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
