// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { afterSecondTry, filesToTryAgain } from '../checks/second-try.ts';
import { NOTHING } from '../checks/vitest-report.ts';

const file = (name: string, ...failed: string[]) => ({
  name: `/portal/${name}`,
  startTime: 0,
  endTime: 1,
  status: failed.length > 0 ? 'failed' : 'passed',
  message: '',
  assertionResults: failed.map((fullName) => ({ fullName, status: 'failed' })),
});
const tried = (...testResults: ReturnType<typeof file>[]) => filesToTryAgain({ testResults });

describe('a second try', () => {
  it('is for the files that failed, when they are few', () => {
    expect(tried(file('a.test.ts', 'U01: a file is refused'), file('b.test.ts'))).toEqual([
      '/portal/a.test.ts',
    ]);
  });

  it('is for nothing when many files failed: that is no chance', () => {
    expect(tried(...['a', 'b', 'c'].map((name) => file(`${name}.test.ts`, 'it works')))).toEqual(
      [],
    );
  });

  it.each(['R01 I3 I7: a storm loses nothing', 'I10: a withdrawal leaves 410'])(
    'is never for an invariant: %s',
    (name) => {
      expect(tried(file('a.test.ts', name), file('b.test.ts', 'it works'))).toEqual([]);
    },
  );
});

describe('after a second try', () => {
  const first = {
    ...NOTHING,
    passed: 8,
    failed: 2,
    failures: ['a.test.ts › U01: late: expected 201', 'b.test.ts › it works: expected 1'],
  };

  it('what passed is unsteady and said', () => {
    expect(afterSecondTry(first, { ...NOTHING, passed: 5 })).toMatchObject({
      passed: 10,
      failed: 0,
      failures: [],
      unsteady: first.failures.map((failure) => expect.stringContaining(failure)),
    });
  });

  it('what failed again has failed', () => {
    const second = {
      ...NOTHING,
      failed: 1,
      failures: ['b.test.ts › it works: expected 1, again'],
    };
    expect(afterSecondTry(first, second)).toMatchObject({
      passed: 9,
      failed: 1,
      failures: second.failures,
      unsteady: [expect.stringContaining('a.test.ts › U01: late: expected 201')],
    });
  });

  it('a run that could not report has failed', () => {
    const second = { ...NOTHING, failed: 1, failures: ['Vitest ended with SIGKILL'] };
    expect(afterSecondTry(first, second)).toMatchObject({ failed: 1, failures: second.failures });
  });
});
