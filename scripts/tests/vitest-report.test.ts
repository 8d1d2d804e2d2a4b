// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, it } from 'vitest';
import { add, oneFailure, skippedByFile, slowestOf, tallyOf } from '../checks/vitest-report.ts';

const times = (seconds: number) => ({ startTime: 5_000, endTime: 5_000 + seconds * 1000 });

const counts = { numPassedTests: 3, numFailedTests: 1 };

it('the end of a run says which test failed, and why', () => {
  const tally = tallyOf({
    ...counts,
    testResults: [
      {
        name: '/portal/site/tests/serve.test.ts',
        ...times(2),
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'R13 no failed answer', status: 'failed', failureMessages: ['503\n  at x'] },
          { fullName: 'another', status: 'passed', failureMessages: [] },
          { fullName: 'R05 left out', status: 'skipped', failureMessages: [] },
        ],
      },
      {
        name: '/portal/cms/tests/gate.test.ts',
        ...times(3),
        status: 'failed',
        message: 'Cannot find module',
        assertionResults: [],
      },
    ],
  });
  expect(add(tally, oneFailure('nothing was built'))).toEqual({
    passed: 3,
    failed: 3,
    skipped: ['serve.test.ts › R05 left out'],
    failures: [
      'serve.test.ts › R13 no failed answer: 503',
      'gate.test.ts: Cannot find module',
      'nothing was built',
    ],
    unsteady: [],
  });
});

it('a file whose preparation failed counts as a failure, though each of its tests was only left out', () => {
  const tally = tallyOf({
    numPassedTests: 0,
    numFailedTests: 0,
    testResults: [
      {
        name: '/portal/scripts/e2e/saving.test.ts',
        ...times(9),
        status: 'failed',
        message: 'The login answered 503',
        assertionResults: [{ fullName: 'no word is lost', status: 'skipped' }],
      },
    ],
  });
  expect(tally).toMatchObject({ failed: 1, failures: ['saving.test.ts: The login answered 503'] });
});

it('what was left out is said: one test of a file by its name, several by their number', () => {
  const skipped = ['seed.test.ts › a check', 'schedule.test.ts › a', 'schedule.test.ts › b'];
  expect(skippedByFile({ skipped })).toEqual([
    'seed.test.ts › a check',
    'schedule.test.ts › 2 tests',
  ]);
});

it('each part says which of its files took longest', () => {
  const files = [1, 40, 7, 3, 2, 5].map((seconds) => ({
    name: `/portal/site/tests/of-${seconds}.test.ts`,
    ...times(seconds),
    ...{ status: 'passed', message: '', assertionResults: [] },
  }));
  expect(slowestOf({ testResults: files })).toBe(
    'of-40.test.ts 40 s, of-7.test.ts 7 s, of-5.test.ts 5 s, of-3.test.ts 3 s, of-2.test.ts 2 s',
  );
});
