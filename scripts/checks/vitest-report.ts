// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';

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
export type Report = z.infer<typeof Report>;

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** File and test of each that was left out. */
  readonly skipped: readonly string[];
  /** One line a failure: file, test, first line of the error. */
  readonly failures: readonly string[];
  /** One line each that failed and then passed, and a program that a test has left running. */
  readonly unsteady: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };

export const oneFailure = (what: string): Tally => ({ ...NOTHING, failed: 1, failures: [what] });

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
  failures: [...a.failures, ...b.failures],
  unsteady: [...a.unsteady, ...b.unsteady],
});

/** `N passed, N failed`, and what was skipped, if anything was. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/** What was left out: a test by its name, several of one file by their number. */
export function skippedByFile({ skipped }: Pick<Tally, 'skipped'>): string[] {
  const files = Map.groupBy(skipped, (test) => test.split(' › ', 1)[0] ?? test);
  return [...files].map(([file, tests]) =>
    tests.length === 1 ? (tests[0] ?? file) : `${file} › ${tests.length} tests`,
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** @throws when the file is no report of Vitest */
export const readReport = (file: string): Report =>
  parseOrThrow(Report, JSON.parse(readFileSync(file, 'utf8')), file);

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
    unsteady: [],
  };
}

/** The files that took longest, with their seconds: `desk.test.ts 190 s, forms.test.ts 120 s`. */
export function slowestOf({ testResults }: Pick<Report, 'testResults'>): string {
  return testResults
    .map(({ name, startTime, endTime }) => ({ name, took: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.took - a.took)
    .slice(0, 5)
    .map(({ name, took }) => `${path.basename(name)} ${took.toFixed(0)} s`)
    .join(', ');
}
