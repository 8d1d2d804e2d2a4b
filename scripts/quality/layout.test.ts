// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentPath, portalPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { DESK, describeTemplates, noBrowser, PHONE, withPage } from './browser.ts';
import { tabThrough } from './focus.ts';
import {
  belowTheFold,
  brokenWords,
  cutTables,
  cutTexts,
  hasRightThird,
  indentedCrumbs,
  lengthenWords,
  sideways,
  smallTargets,
} from './layout.ts';

const NOTHING_SIDEWAYS = { scroll: 0, culprits: [] };
/** How far Tab is pressed on a page: through the header and far into its content. */
const STOPS = 40;
/** Its table has three columns. */
const WITH_TABLE = documentPath('article', 'riconoscere-un-messaggio-falso', 'it');
/** Links inside a sentence are as large as its text; all others need room. */
const ALONE = 'a:not(p a, li a, dd a, td a, figcaption a), button, summary, input';

// Without motion: a page that scrolls softly would still be on its way when it is looked at.
describeTemplates({ viewport: PHONE, reducedMotion: 'reduce' }, (page) => {
  test('begins with what it is about, and leaves no third of a wide screen empty', async () => {
    const isText = (await page().locator('main :is(.article, .event)').count()) > 0;
    await page().setViewportSize(DESK);
    if (isText) expect(await hasRightThird(page())).toBe(true);
    expect(await cutTexts(page())).toEqual([]);
    await page().setViewportSize(PHONE);
    if ((await page().locator('#in-brief').count()) > 0)
      expect(await belowTheFold(page())).toEqual([]);
    expect(await cutTables(page())).toEqual([]);
  });

  test('shows the focus, in order and unobscured', async () => {
    const stops = await tabThrough(page(), STOPS);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops[0]?.what).toMatch(/vai|salta|skip|انتقل/i);
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
    // The header, with its menu closed, leaves room for what the page is about.
    await page().evaluate(() => {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>('body > header details'))
        menu.open = false;
    });
    const header = await page().locator('body > header').boundingBox();
    expect(header?.height).toBeLessThan(PHONE.height / 2);
  });

  test('is not widened by a word of 200 letters, wherever it stands', async () => {
    await page().setViewportSize({ width: 320, height: 640 });
    await page().evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await lengthenWords(page());
    expect(await sideways(page())).toEqual(NOTHING_SIDEWAYS);
  });
});

test.skipIf(noBrowser)(
  'a table on a phone is a card for each row, where each cell says the name of its column',
  async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(WITH_TABLE);
      expect(await cutTables(page)).toEqual([]);
      expect(await belowTheFold(page)).toEqual([]);
      const shown = () => page.locator('td').allInnerTexts();
      const names = await page.locator('th').allTextContents();
      expect(names.length).toBeGreaterThan(2);
      const cells = await shown();
      expect(cells.filter((text, i) => !text.startsWith(`${names[i % names.length]}:`))).toEqual(
        [],
      );
      await page.setViewportSize(DESK);
      expect((await shown()).join(' ')).not.toContain(`${names[1]}:`);
    });
  },
);

test.skipIf(noBrowser)(
  'a link to a place is followed at once: a long page does not slide past',
  async () => {
    await withPage({ viewport: PHONE, reducedMotion: 'no-preference' }, async (page) => {
      await page.goto(portalPath('index', 'it'));
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
      ).toBe('auto');
    });
  },
);
