// SPDX-License-Identifier: AGPL-3.0-or-later
import { TYPES } from '@portico/shared/contract/types';
import { describe, expect, inject, test } from 'vitest';
import { DESK, noBrowser, PHONE, withPage } from './browser.ts';

const address = `/${TYPES.event.words.it.address}/`;
const events = inject('pages').filter((path) => new RegExp(`^${address}[^/]+/$`).test(path));

/** What an event answers first. */
const FIRST = 'main dl > div';

describe.skipIf(noBrowser)('the page of an event', () => {
  test('answers when, where, at what cost and whom to ask in the first screen of a phone', async () => {
    expect(events.length).toBeGreaterThan(5);
    await withPage({ viewport: PHONE }, async (page) => {
      for (const path of events) {
        await page.goto(path);
        const bottoms = await page
          .locator(FIRST)
          .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().bottom));
        expect(bottoms.length, path).toBeGreaterThan(3);
        expect(Math.max(...bottoms), path).toBeLessThanOrEqual(PHONE.height);
      }
    });
  });

  test('keeps them beside the text on a wide screen', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      for (const path of events) {
        await page.goto(path);
        const bar = page.locator('main dl').first();
        const text = await page.locator('main .article-text').boundingBox();
        const beside = await bar.boundingBox();
        expect(beside?.x, path).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? DESK.width) - 1);
        await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
        expect((await bar.boundingBox())?.y, path).toBeGreaterThanOrEqual(0);
      }
    });
  });
});
