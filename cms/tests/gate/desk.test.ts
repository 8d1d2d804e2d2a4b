// SPDX-License-Identifier: AGPL-3.0-or-later
import { getSafeRedirect } from 'payload/shared';
import { expect, test } from 'vitest';

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%2F%2Fevil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  ' //evil.example',
])('C05: the login leads only to pages of the desk, not to %j', (redirectTo) => {
  const target = getSafeRedirect({ redirectTo, fallbackTo: '/admin' });
  expect(new URL(target, 'http://localhost:3000').origin).toBe('http://localhost:3000');
});
