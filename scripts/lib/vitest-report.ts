// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { inRoot } from './root.ts';
import { tryRun } from './run.ts';
import { say } from './say.ts';

/** What we read of Vitest's JSON report. */
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) }),
  ),
});

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILURE: Tally = { passed: 0, failed: 1, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** `N passed, N failed`, and what was skipped, if anything was. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function tallyOf(report: z.infer<typeof Report>): Tally {
  // A file that could not even be loaded has no test that could fail: it counts as one.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Runs some of the projects of `vitest.config.ts`, shows what they say, and counts. */
export async function runVitest(
  name: string,
  projects: readonly string[],
  env: Readonly<Record<string, string>> = {},
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
    { show: true, env },
  );
  if (!existsSync(file)) {
    say(`✗ Vitest ended with ${signal ?? `exit code ${code}`} before it could report.`);
    return ONE_FAILURE;
  }
  const tally = tallyOf(parseOrThrow(Report, JSON.parse(readFileSync(file, 'utf8')), file));
  // An error outside of every test (a promise that nobody awaited) fails the run too.
  return code !== 0 && tally.failed === 0 ? add(tally, ONE_FAILURE) : tally;
}
