// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { aptInstall } from './apt.ts';
import { inRoot } from './root.ts';
import { tryRun } from './run.ts';
import { Plain, say, step } from './say.ts';

/**
 * Chromium without the windows of a browser: for a page it does the same, with less than half of the work (measured:
 * twelve pages opened, typed into and photographed took 9 s of processor time instead of 21).
 */
const SHELL = { package: 'chromium-headless-shell', path: '/usr/bin/chromium-headless-shell' };

const USUAL_PLACES = [
  SHELL.path,
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

const fromPlaywright = (): string[][] => [
  [process.execPath, inRoot('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'],
];

/** Runs commands until something is there. @throws Plain with what they said when it is not */
async function install(commands: string[][], isThere: () => boolean): Promise<void> {
  const said: string[] = [];
  for (const [command = '', ...args] of commands) {
    said.push((await tryRun(command, args)).output.trimEnd());
    if (isThere()) return;
  }
  throw new Plain(said.map((output) => output.split('\n').slice(-5).join('\n')).join('\n'));
}

/** Installs a Chromium: from Debian's packages where we may, else the build that Playwright keeps. */
const installAny = (): Promise<void> =>
  install(
    [...aptInstall(SHELL.package), ...aptInstall('chromium'), ...fromPlaywright()],
    () => findChromium() !== undefined,
  );

/** Installs the lighter Chromium beside a whole one, where that is one command. */
async function addShell(): Promise<void> {
  const commands = aptInstall(SHELL.package);
  if (commands.length === 0) return;
  try {
    await step('Installing Chromium without windows', 'once, half a minute', () =>
      install(commands, () => existsSync(SHELL.path)),
    );
  } catch (error) {
    if (!(error instanceof Plain)) throw error;
    say('It could not be installed: the browser tests use the whole Chromium, and take longer.');
  }
}

/** Finds a Chromium or installs one; where neither works, says so loudly and gives undefined. */
export async function bringChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found) {
    const isChosen = found === process.env['CHROMIUM_PATH'];
    if (!isChosen && found !== SHELL.path) await addShell();
    return findChromium();
  }
  try {
    await step('Installing Chromium for the browser tests', 'once, about a minute', installAny);
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
  // Letters as wide as in the whole Chromium.
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Root in a container has no sandbox to enter.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
