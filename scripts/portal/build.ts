// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../machine/root.ts';
import { run } from '../machine/run.ts';
import { say, step } from '../machine/say.ts';
import { hashOfSources } from '../machine/stamp.ts';

interface Build {
  readonly what: string;
  readonly expected: string;
  readonly cwd: string;
  readonly args: readonly string[];
  /** Where the result stands; the stamp inside says from which sources. */
  readonly result: string;
  readonly sources: readonly string[];
}

const common = [inRoot('shared'), inRoot('pnpm-lock.yaml'), inRoot('tsconfig.base.json')];

export const CMS_BUILD: Build = {
  what: 'Building the CMS',
  expected: 'about a minute, when its sources changed',
  cwd: inRoot('cms'),
  args: [inRoot('cms', 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
  result: inRoot('cms', '.next'),
  sources: [inRoot('cms'), ...common],
};

export const SITE_BUILD: Build = {
  what: 'Building the site',
  expected: 'about 15 s, when its sources changed',
  cwd: inRoot('site'),
  args: [inRoot('site', 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
  result: inRoot('site', 'dist'),
  sources: [inRoot('site'), ...common],
};

/** Builds a program, unless what is there was built from the same sources. */
export async function build(wanted: Build): Promise<void> {
  const stamp = `${wanted.result}/portico-sources`;
  const hash = hashOfSources(wanted.sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    say(`✓ ${wanted.what}: nothing changed`);
    return;
  }
  await step(wanted.what, wanted.expected, async () => {
    await run(process.execPath, wanted.args, {
      cwd: wanted.cwd,
      env: { NODE_ENV: 'production', DATABASE_URL: undefined },
    });
    writeFileSync(stamp, hash);
  });
}
