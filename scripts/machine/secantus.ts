// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt.ts';
import { inRoot } from './root.ts';
import { tryRun } from './run.ts';
import { Plain, step } from './say.ts';

const REQUIREMENTS = inRoot('scripts', 'toolchain', 'requirements.txt');

/** Of Python 3: SecantusDB has wheels for these. */
const MINORS = { oldest: 10, newest: 13 } as const;

const PYTHONS = ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];

/** What a Python says of itself, when it can make environments: `3.11`. */
const ASK = 'import ensurepip, sys, venv; print("%d.%d" % sys.version_info[:2])';

async function versionOf(python: string): Promise<string | undefined> {
  try {
    const { code, output } = await tryRun(python, ['-c', ASK]);
    return code === 0 ? output.trim() : undefined;
  } catch (error) {
    // There is none of this name.
    if (error instanceof Plain) return undefined;
    throw error;
  }
}

const fits = (version: string | undefined): version is string => {
  const [major, minor] = (version ?? '').split('.').map(Number);
  return major === 3 && Number(minor) >= MINORS.oldest && Number(minor) <= MINORS.newest;
};

interface Python {
  readonly command: string;
  readonly version: string;
}

async function findPython(): Promise<Python | undefined> {
  for (const command of PYTHONS) {
    const version = await versionOf(command);
    if (fits(version)) return { command, version };
  }
  return undefined;
}

const NEEDED = `Python 3.${MINORS.oldest} to 3.${MINORS.newest} with venv and pip (on Debian: apt-get install python3-venv)`;

async function bringPython(): Promise<Python> {
  const found = await findPython();
  if (found) return found;
  for (const [command = '', ...args] of aptInstall('python3-venv')) await tryRun(command, args);
  const brought = await findPython();
  if (brought) return brought;
  throw new Plain(`There is no fitting Python here. Install ${NEEDED}.`);
}

const stampOf = (folder: string): string => join(folder, 'installed');

/** Makes a virtual environment with exactly the packages whose hashes are known. */
async function install({ command }: Python, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
  const commands = [
    [command, '-m', 'venv', folder],
    [
      join(folder, 'bin', 'python'),
      ...pip,
      '--require-hashes',
      '--only-binary=:all:',
      '--requirement',
      REQUIREMENTS,
    ],
  ];
  for (const [program = '', ...args] of commands) {
    const { code, output } = await tryRun(program, args);
    if (code === 0) continue;
    const end = output.trimEnd().split('\n').slice(-8).join('\n');
    throw new Plain(`${end}\nSecantusDB could not be installed. It needs ${NEEDED} and a network.`);
  }
  writeFileSync(stampOf(folder), '');
}

/**
 * Path of the server of SecantusDB, which speaks MongoDB's protocol with transactions. It is installed once, into the
 * cache of this repository.
 * @throws Plain with what is missing
 */
export async function bringSecantus(): Promise<string> {
  const python = await bringPython();
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).update(python.version);
  const name = `secantusdb-${wanted.digest('hex').slice(0, 12)}`;
  const folder = inRoot('node_modules', '.cache', name);
  if (!existsSync(stampOf(folder)))
    await step('Installing SecantusDB, in the place of MongoDB', 'once, about 20 s', () =>
      install(python, folder),
    );
  return join(folder, 'bin', 'secantusd-py');
}
