// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../components/api/call.ts';
import { decisionFailure, isOver } from '../../components/review/decision-failure.ts';
import { deskMessages } from '../../i18n/desk.ts';
import { CODES } from '../../records/verb-error.ts';

const say = deskMessages('it');

/** What is said instead of the server's own sentence, and whether there is nothing to decide any more. */
const told = (code: keyof typeof CODES) => {
  const failure: Failure = { ok: false, status: CODES[code], code, issues: [], referrers: [] };
  return { text: decisionFailure(failure, say), over: isOver(failure) };
};

describe('a decision that is refused', () => {
  test('because the text was submitted again says so', () => {
    expect(told('stale')).toEqual({ text: say.review.stale, over: true });
  });

  test('because there is nothing to decide any more says what the server says, and offers to look again', () => {
    expect(told('wrong-state')).toEqual({ text: undefined, over: true });
  });

  const others = (Object.keys(CODES) as (keyof typeof CODES)[]).filter(
    (code) => code !== 'stale' && code !== 'wrong-state',
  );
  test.each(others)('because of «%s» says what the server says, and can be tried again', (code) => {
    expect(told(code)).toEqual({ text: undefined, over: false });
  });
});
