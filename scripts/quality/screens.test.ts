// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { inRoot } from '../lib/root.ts';
import { DESK, noBrowser, PHONE, TEMPLATES, withPage } from './browser.ts';

const VIEWS = [
  ['phone', { viewport: PHONE }],
  ['desk', { viewport: DESK }],
  ['phone-dark', { viewport: PHONE, colorScheme: 'dark' }],
  ['phone-forced', { viewport: PHONE, forcedColors: 'active' }],
] as const;

/** Pictures of every template, for people to look at: test-results/screens/. */
describe.skipIf(noBrowser)('pictures', () => {
  test.each(TEMPLATES)('of %s', async (name, path) => {
    for (const [view, options] of VIEWS) {
      await withPage(options, async (page) => {
        await page.goto(path, { waitUntil: 'networkidle' });
        const file = inRoot('test-results', 'screens', `${name}-${view}.png`);
        const picture = await page.screenshot({ path: file, fullPage: true });
        expect(picture.length).toBeGreaterThan(5_000);
      });
    }
  });
});
