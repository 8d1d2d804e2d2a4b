// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, it } from 'vitest';
import { add, oneFailure, tallyOf } from '../checks/vitest-report.ts';

const counts = { numPassedTests: 3, numFailedTests: 1 };

it('the end of a run says which test failed, and why', () => {
  const tally = tallyOf({
    ...counts,
    testResults: [
      {
        name: '/portal/site/tests/serve.test.ts',
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
  });
});
