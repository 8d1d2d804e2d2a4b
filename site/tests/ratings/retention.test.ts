// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_RATING_DAYS } from '@portico/shared/contract/rating';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ratingDays } from '../../ratings/release-online.ts';
import { Bench } from '../publisher/bench.ts';
import { settings } from '../publisher/documents.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.make();
  await bench.start();
  await bench.caughtUp();
});
afterAll(() => bench.close());

test('ratings are kept for the days that the published settings say, from the moment they say so', async () => {
  expect(await ratingDays(bench.folder, await bench.table())).toBe(DEFAULT_RATING_DAYS);
  bench.cms.publish({ ...settings(), ratingRetentionDays: 45 });
  await bench.sync();
  await bench.caughtUp();
  expect(await ratingDays(bench.folder, await bench.table())).toBe(45);
  expect(await ratingDays(bench.folder, undefined)).toBe(DEFAULT_RATING_DAYS);
});
