// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { DESK, describeTemplates, PHONE } from './browser.ts';
import { tabThrough } from './focus.ts';
import {
  brokenWords,
  cutTexts,
  indentedCrumbs,
  lengthenWords,
  sideways,
  smallTargets,
} from './layout.ts';

const NOTHING_SIDEWAYS = { scroll: 0, culprits: [] };
/** How far Tab is pressed on a page: header, content and into the footer of most pages. */
const STOPS = 60;
/** Links inside a sentence are as large as its text; all others need room. */
const ALONE = 'a:not(p a, li a, dd a, td a, figcaption a), button, summary, input';

// Without motion: a page that scrolls softly would still be on its way when it is looked at.
describeTemplates({ viewport: PHONE, reducedMotion: 'reduce' }, (page) => {
  test('shows the focus, in order and unobscured', async () => {
    const stops = await tabThrough(page(), STOPS);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops[0]?.what).toMatch(/vai|salta|skip/i);
    expect(stops.filter((stop) => !(stop.seen && stop.marked && stop.inOrder))).toEqual([]);
  });

  test('has targets that a thumb hits', async () => {
    const header = 'header a, header button, header summary, header input, a[href^="tel:"]';
    expect(await smallTargets(page(), header, 44)).toEqual([]);
    expect(await smallTargets(page(), ALONE, 24)).toEqual([]);
  });

  test('does not scroll sideways at 320 px, nor at 400 % zoom', async () => {
    // 1280 × 1024 at 400 % is a window of 320 × 256.
    await page().setViewportSize({ width: 320, height: 256 });
    expect(await sideways(page())).toEqual(NOTHING_SIDEWAYS);
    // With every disclosure open as well.
    await page().evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await sideways(page())).toEqual(NOTHING_SIDEWAYS);
  });

  test('loses nothing with text of 200 %', async () => {
    await page().evaluate(() => {
      document.documentElement.style.setProperty('font-size', '200%', 'important');
    });
    for (const viewport of [DESK, PHONE]) {
      await page().setViewportSize(viewport);
      expect(await cutTexts(page())).toEqual([]);
      expect(await brokenWords(page())).toEqual([]);
      expect(await indentedCrumbs(page())).toEqual([]);
      expect(await sideways(page())).toEqual(NOTHING_SIDEWAYS);
    }
  });

  test('is not widened by a word of 200 letters, wherever it stands', async () => {
    await page().setViewportSize({ width: 320, height: 640 });
    await page().evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await lengthenWords(page());
    expect(await sideways(page())).toEqual(NOTHING_SIDEWAYS);
  });
});
