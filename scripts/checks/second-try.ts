// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Report, Tally } from './vitest-report.ts';

/** More than so many files do not fail by chance. */
const MAX_FILES = 2;

/** An invariant holds always: one failure in a thousand runs is a failure. */
const INVARIANT = /\bI(?:10|[1-9])\b/;

/**
 * The files of a run that get a second try: those that failed, when they are few and no invariant is among what failed.
 * The tests meet real programs on machines that others use; one in thousands that failed by chance is said
 * (`Tally.unsteady`) and is a defect to mend, but does not hide what all the others found.
 */
export function filesToTryAgain(report: Pick<Report, 'testResults'>): string[] {
  const failed = report.testResults.filter(({ status }) => status === 'failed');
  const names = failed.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => fullName),
  );
  if (failed.length > MAX_FILES || names.some((name) => INVARIANT.test(name))) return [];
  return failed.map(({ name }) => name);
}

/** What counts after the second try: what failed in it. What failed first in a file that now passed is unsteady. */
export function afterSecondTry(first: Tally, second: Tally): Tally {
  const again = new Set(second.failures.map(fileOf));
  const passed = first.failures.filter((failure) => !again.has(fileOf(failure)));
  const unsteady = passed.map(
    (failure) => `failed, then passed when its file ran again: ${failure}`,
  );
  return {
    ...first,
    passed: first.passed + passed.length,
    failed: second.failed,
    failures: second.failures,
    unsteady: [...first.unsteady, ...unsteady, ...second.unsteady],
  };
}

/** The file of a line of `Tally.failures`. */
const fileOf = (failure: string): string | undefined => /^\S+\.test\.ts/.exec(failure)?.[0];
