// SPDX-License-Identifier: AGPL-3.0-or-later
import { getSafeRedirect } from 'payload/shared';
import { expect, test } from 'vitest';
import { boundServerFunction, refuseServerFunction } from '../../gate/pages/server-functions.ts';

/** A call of the admin as Next hands it over. */
const call = (name: string, args: Record<string, unknown> = {}) => ({ name, args });

test.each(['form-state', 'render-list', 'render-document', 'table-state'])(
  'I1: without a session the admin draws nothing (%s)',
  (name) => {
    expect(refuseServerFunction(call(name), false)?.errors[0]?.message).toMatch(/accedi/);
    expect(refuseServerFunction(call(name), true)).toBeUndefined();
  },
);

test.each([
  'schedule-publish',
  'get-upcoming-scheduled-publish',
  'copy-data-from-locale',
  'get-folder-results-component-and-data',
  '__proto__',
  'constructor',
])('A09: what the admin could also do is closed (%s)', (name) => {
  expect(refuseServerFunction(call(name), true)?.errors).toHaveLength(1);
});

test.each([
  [0, 100],
  [1_000_000, 100],
  [Number.NaN, 100],
  [25, 25],
])('A19: a list that is drawn with limit %s has at most %s rows', (asked, given) => {
  const { args } = boundServerFunction(call('render-list', { query: { limit: asked, page: 2 } }));
  expect(args).toEqual({ query: { limit: given, page: 2 } });
});

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
