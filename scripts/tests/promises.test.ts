// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { keptPromises, PROMISES } from '../checks/promises.ts';

const kept = keptPromises();

test.each(Object.entries(PROMISES))('%s has a test: %s', (id) => {
  expect(kept.filter((one) => one.id === id)).not.toEqual([]);
});

test('no test carries an id that promises nothing', () => {
  const strays = kept.filter(({ id }) => PROMISES[id] === undefined);
  expect(strays).toEqual([]);
});
