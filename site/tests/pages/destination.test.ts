// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { destination } from '../../src/components/help/destination.ts';

test.each([
  ['https://www.commissariatodips.it/', 'commissariatodips.it'],
  ['https://portale.example/aiuto', 'portale.example'],
  ['mailto:aiuto@portale.example', 'aiuto@portale.example'],
  ['tel:114', '114'],
  ['mailto:100%25@portale.example', '100%25@portale.example'],
])('a link to %s says «%s», never nothing', (url, words) => {
  expect(destination(url)).toBe(words);
});
