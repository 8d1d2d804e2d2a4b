// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { inRoot } from '../machine/root.ts';
import { DESK, noBrowser, PHONE, TEMPLATES, withPage } from './browser.ts';

const VIEWS = [
  ['phone', PHONE, { colorScheme: 'light', forcedColors: 'none' }],
  ['desk', DESK, { colorScheme: 'light', forcedColors: 'none' }],
  ['phone-dark', PHONE, { colorScheme: 'dark', forcedColors: 'none' }],
  ['desk-dark', DESK, { colorScheme: 'dark', forcedColors: 'none' }],
  ['phone-forced', PHONE, { colorScheme: 'light', forcedColors: 'active' }],
] as const;

describe.skipIf(noBrowser)('pictures', () => {
  test.each(TEMPLATES)('of %s', async (name, path) => {
    await withPage({}, async (page) => {
      await page.goto(path);
      // What is out of sight is drawn when it is scrolled to; a picture of the whole page scrolls nowhere.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('main, main *, footer'))
          element.style.contentVisibility = 'visible';
      });
      for (const [view, size, media] of VIEWS) {
        await page.setViewportSize(size);
        await page.emulateMedia(media);
        await page.evaluate(() => document.fonts.ready.then(() => true));
        const file = inRoot('test-results', 'pictures', `${name}-${view}.jpeg`);
        const picture = await page.screenshot({ path: file, fullPage: true, type: 'jpeg' });
        expect(picture.length).toBeGreaterThan(5_000);
      }
    });
  });
});
