// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { worthSeeing } from '../portal/log-line.ts';

test('a person sees errors and warnings in words, not the ordinary course of things', () => {
  const line = (level: string): string =>
    JSON.stringify({
      at: 'x',
      level,
      program: 'publisher',
      what: 'no answer',
      error: 'Error: a\n  at b',
    });
  expect(worthSeeing(line('error'))).toBe('error: no answer · error: Error: a');
  expect(worthSeeing(line('warn'))).toMatch(/^warn: no answer/);
  expect(worthSeeing(line('info'))).toBeUndefined();
  expect(worthSeeing('✓ Ready in 400ms')).toBeUndefined();
  expect(worthSeeing('⨯ Error: listen EADDRINUSE')).toContain('EADDRINUSE');
});
