// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { DESK, noBrowser, PHONE, TEMPLATES, withPage } from './browser.ts';
import { cutTexts, sideways, smallTargets, tabThrough } from './looking.ts';

const NOTHING_SIDEWAYS = { scroll: 0, culprits: [] };
/** How far Tab is pressed on a page: header, content and into the footer of most pages. */
const STOPS = 60;

describe.skipIf(noBrowser)('layout', () => {
  test.each(TEMPLATES)(
    '%s does not scroll sideways at 320 px, nor at 400 %% zoom',
    async (_name, path) => {
      // 1280 × 1024 at 400 % is a window of 320 × 256.
      await withPage({ viewport: { width: 320, height: 256 } }, async (page) => {
        await page.goto(path);
        expect(await sideways(page)).toEqual(NOTHING_SIDEWAYS);
        // With every disclosure open as well.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await sideways(page)).toEqual(NOTHING_SIDEWAYS);
      });
    },
  );

  test.each(TEMPLATES)('%s loses nothing with text of 200 %%', async (_name, path) => {
    for (const viewport of [DESK, PHONE]) {
      await withPage({ viewport }, async (page) => {
        await page.goto(path);
        await page.addStyleTag({ content: 'html { font-size: 200% !important }' }).catch(() =>
          // The policy forbids a style element; the attribute does the same.
          page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%')),
        );
        expect(await cutTexts(page)).toEqual([]);
        expect((await sideways(page)).scroll).toBe(0);
      });
    }
  });

  test.each(TEMPLATES)('%s shows the focus, in order and unobscured', async (_name, path) => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(path);
      const stops = await tabThrough(page, STOPS);
      expect(stops.length).toBeGreaterThan(5);
      expect(stops[0]?.what).toMatch(/vai|salta|skip/i);
      expect(stops.filter((stop) => !(stop.seen && stop.marked && stop.inOrder))).toEqual([]);
    });
  });

  test.each(TEMPLATES)('%s has targets that a thumb hits', async (_name, path) => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(path);
      const header = 'header a, header button, header summary, header input';
      const help = 'a[href="/aiuto/"], a[href="/en/help/"], a[href^="tel:"]';
      expect(await smallTargets(page, header, 44)).toEqual([]);
      expect(await smallTargets(page, `header ${help}`, 44)).toEqual([]);
      // Links inside a sentence are as large as its text; all others need room.
      const alone = 'a:not(p a, li a, dd a, td a, figcaption a), button, summary, input';
      expect(await smallTargets(page, alone, 24)).toEqual([]);
    });
  });
});
