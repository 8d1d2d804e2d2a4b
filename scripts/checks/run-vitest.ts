// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { inRoot } from '../machine/root.ts';
import { tryRun } from '../machine/run.ts';
import { say } from '../machine/say.ts';
import { RUN_MARK, watchRun } from './left-running.ts';
import { afterSecondTry, filesToTryAgain } from './second-try.ts';
import {
  add,
  oneFailure,
  readReport,
  type Report,
  slowestOf,
  type Tally,
  tallyOf,
} from './vitest-report.ts';

/** What Node has compiled, for the next process: each file runs in its own and loads the same libraries. */
const COMPILED = inRoot('node_modules', '.cache', 'compiled');

type Env = Readonly<Record<string, string | undefined>>;

/** What is run: some projects of `vitest.config.ts`, all their files or some. */
interface Asked {
  /** Of the report in `test-results/`. */
  readonly name: string;
  readonly projects: readonly string[];
  readonly env: Env;
  readonly files?: readonly string[];
}

/** How Vitest ended, and its report when it could write one. */
interface Ended {
  readonly report: Report | undefined;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Programs that were ended because Vitest waited for them, or took too long. */
  readonly left: readonly string[];
}

async function run({ name, projects, env, files = [] }: Asked): Promise<Ended> {
  const file = inRoot('test-results', `${name}.json`);
  rmSync(file, { force: true });
  const mark = randomUUID();
  const { left, stop } = watchRun(mark, file, 'vitest');
  const { code, signal } = await tryRun(
    process.execPath,
    [
      inRoot('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...files,
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { show: true, env: { NODE_COMPILE_CACHE: COMPILED, ...env, [RUN_MARK]: mark } },
  ).finally(stop);
  return { report: existsSync(file) ? readReport(file) : undefined, code, signal, left };
}

/** Counts what ran; a run that ended otherwise than by its tests failed too. */
function tallyOfRun({ report, code, signal, left }: Ended): Tally {
  const unsteady = left.map((command) => `a test has left a program running: ${command}`);
  if (!report) {
    const how = signal ?? `exit code ${code}`;
    return { ...oneFailure(`Vitest ended with ${how} before it could report.`), unsteady };
  }
  const tally = { ...tallyOf(report), unsteady };
  // A promise that was not awaited.
  return code !== 0 && tally.failed === 0
    ? add(tally, oneFailure('an error outside of every test: see above'))
    : tally;
}

/**
 * Runs some of the projects of `vitest.config.ts`, shows what they say, and counts. A few files that failed are run once
 * more (`second-try.ts`).
 */
export async function runVitest(
  name: string,
  projects: readonly string[],
  env: Env = {},
): Promise<Tally> {
  const first = await run({ name, projects, env });
  if (first.report) say(`Longest: ${slowestOf(first.report)}`);
  const tally = tallyOfRun(first);
  const files = first.report ? filesToTryAgain(first.report) : [];
  if (files.length === 0) return tally;
  say(`!!! Failed, and run once more: ${tally.failures.join('\n!!! ')}`);
  const second = await run({ name: `${name}-again`, projects, env, files });
  return afterSecondTry(tally, tallyOfRun(second));
}
