// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { inRoot } from '../machine/root.ts';
import { tryRun } from '../machine/run.ts';
import { say } from '../machine/say.ts';

/** The part of Vitest's JSON report that is read here. */
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
type Report = z.infer<typeof Report>;

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** File and test of each that was left out. */
  readonly skipped: readonly string[];
  /** One line a failure: file, test, first line of the error. */
  readonly failures: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: [], failures: [] };

export const oneFailure = (what: string): Tally => ({ ...NOTHING, failed: 1, failures: [what] });

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
  failures: [...a.failures, ...b.failures],
});

/** `N passed, N failed`, and what was skipped, if anything was. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Counts the tests of a report, and names those that failed. */
export function tallyOf(report: Report): Tally {
  // A file that could not be loaded or prepared has no test that failed, but may have some that were left out.
  const broken = report.testResults
    .filter(
      (file) =>
        file.status === 'failed' &&
        file.assertionResults.every(({ status }) => status !== 'failed'),
    )
    .map((file) => `${path.basename(file.name)}: ${firstLine(file.message)}`);
  const failed = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'failed')
      .map(
        (test) =>
          `${path.basename(file.name)} › ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`,
      ),
  );
  const skipped = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => `${path.basename(file.name)} › ${test.fullName}`),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped,
    failures: [...failed, ...broken],
  };
}

/** The files that took longest, with their seconds: `saving.test.ts 67 s, story.test.ts 60 s`. */
export function slowestOf({ testResults }: Pick<Report, 'testResults'>): string {
  return testResults
    .map(({ name, startTime, endTime }) => ({ name, took: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.took - a.took)
    .slice(0, 5)
    .map(({ name, took }) => `${path.basename(name)} ${took.toFixed(0)} s`)
    .join(', ');
}

/** What Node has compiled, for the next process: each file runs in its own and loads the same libraries. */
const COMPILED = inRoot('node_modules', '.cache', 'compiled');

/** Runs some of the projects of `vitest.config.ts`, shows what they say, and counts. */
export async function runVitest(
  name: string,
  projects: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Tally> {
  const file = inRoot('test-results', `${name}.json`);
  rmSync(file, { force: true });
  const { code, signal } = await tryRun(
    process.execPath,
    [
      inRoot('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { show: true, env: { NODE_COMPILE_CACHE: COMPILED, ...env } },
  );
  if (!existsSync(file)) {
    const ending = `Vitest ended with ${signal ?? `exit code ${code}`} before it could report.`;
    say(`✗ ${ending}`);
    return oneFailure(ending);
  }
  const report = parseOrThrow(Report, JSON.parse(readFileSync(file, 'utf8')), file);
  say(`Longest: ${slowestOf(report)}`);
  const tally = tallyOf(report);
  // An error outside of every test (a promise that was not awaited) fails the run too.
  return code !== 0 && tally.failed === 0
    ? add(tally, oneFailure('an error outside of every test: see above'))
    : tally;
}
