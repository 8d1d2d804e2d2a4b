// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { inRoot } from '../machine/root.ts';
import { tryRun } from '../machine/run.ts';
import { say, seconds } from '../machine/say.ts';
import { areStoreysWritten, STOREYS_FILE } from './storeys.ts';

interface Check {
  readonly what: string;
  /** It reads what the build of the CMS writes. */
  readonly isAfterBuild?: true;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

const typesOf = (name: string): Check => ({
  what: `types of ${name}`,
  ...(name === 'cms' && { isAfterBuild: true }),
  command: process.execPath,
  args: [
    inRoot('node_modules', 'typescript-native', 'bin', 'tsc'),
    '--noEmit',
    // Several threads work out the same types several times.
    '--singleThreaded',
    '-p',
    name === 'scripts' ? '.' : name,
  ],
});

const CHECKS: readonly Check[] = [
  {
    // `tsc` does not know Astro files; this knows the former compiler only, and is for them and what imports them.
    what: 'types of pages',
    command: process.execPath,
    args: [
      inRoot('site', 'node_modules', '@astrojs', 'check', 'bin', 'astro-check.js'),
      // It takes the words behind the first two.
      ...['astro', 'check', '--tsconfig=tsconfig.astro.json'],
    ],
    cwd: inRoot('site'),
  },
  ...['site', 'shared', 'scripts'].map(typesOf),
  {
    what: 'lint, and format of code',
    command: inRoot('node_modules', '.bin', 'biome'),
    args: ['check', '--error-on-warnings', '--max-diagnostics=200', '.'],
  },
  {
    what: 'format of pages and texts',
    command: inRoot('node_modules', '.bin', 'prettier'),
    args: ['--check', '--log-level=warn', '.'],
  },
  { what: 'unused code', command: inRoot('node_modules', '.bin', 'knip'), args: [] },
  typesOf('cms'),
];

/**
 * `payload` and every `@payloadcms/*` must be one exact version: mixed, two copies of its interface ship and the
 * admin can crash. The lockfile says what is really installed.
 */
function payloadVersions(): string[] {
  const lock = readFileSync(inRoot('pnpm-lock.yaml'), 'utf8');
  const names = /^ {2}'?(?:@payloadcms\/[\w-]+|payload)@(\d+\.\d+\.\d+)'?:/gm;
  return [...new Set([...lock.matchAll(names)].map((match) => match[1] ?? ''))];
}

async function passes(check: Check): Promise<boolean> {
  const begin = Date.now();
  const { code, output } = await tryRun(check.command, check.args, {
    ...(check.cwd ? { cwd: check.cwd } : {}),
  });
  say(`${code === 0 ? '✓' : '✗'} ${check.what}: ${seconds(begin)}`);
  if (code !== 0) say(output.trimEnd());
  return code === 0;
}

/**
 * Runs every check, two at a time, and gives the names of those that failed.
 * @param built a build that goes on meanwhile: checks that read what it writes wait for it
 */
export async function failedChecks(built: Promise<unknown> = Promise.resolve()): Promise<string[]> {
  const failed: string[] = [];
  const waiting = [...CHECKS];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (check.isAfterBuild) await built;
      if (!(await passes(check))) failed.push(check.what);
    }
  };
  await Promise.all([worker(), worker()]);
  const versions = payloadVersions();
  const facts = [
    {
      what: 'one version of Payload',
      holds: versions.length === 1,
      detail: versions.join(', ') || 'none in the lockfile',
    },
    {
      what: 'storeys of the linter',
      holds: areStoreysWritten(),
      detail: `${STOREYS_FILE}, as \`npm run storeys\` writes it`,
    },
  ];
  for (const { what, holds, detail } of facts) {
    say(`${holds ? '✓' : '✗'} ${what}: ${detail}`);
    if (!holds) failed.push(what);
  }
  return failed;
}
