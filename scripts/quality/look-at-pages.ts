// SPDX-License-Identifier: AGPL-3.0-or-later
import { homePath, portalPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { DESK, describeTemplates, type LookAt, PHONE, TEMPLATES } from './browser.ts';
import { focusEach, tabThrough } from './focus.ts';
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
import { APPEARED, appearing, invisibleFields, moving, printed } from './modes.ts';

const NOTHING_SIDEWAYS = { scroll: 0, culprits: [] };
/** How often Tab is pressed on a page. What comes then gets the focus by program. */
const PRESSES = 5;
/** How often on {@link WITH_FORMS}: through the header and into the page. That something keeps the focus only keys tell. */
const MORE_PRESSES = 25;
/** Templates with fields, and what opens and closes. */
const WITH_FORMS: readonly string[] = ['search', 'filtered-list', 'quiz', 'course', 'lesson'];
/**
 * What may be wrong on a desk and in the dark only with what was looked at on a phone: colours, and what lies where. All
 * rules look at what a phone hides and a desk shows; at header and footer, which are the same around all pages, in
 * each language; and at the pages of {@link WHOLE}.
 */
const DESK_LOOK = {
  exclude: ['body > header', 'body > footer'],
  rules: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
};
/** Pages on which it is pressed until the focus has gone through all of them, or so often; looked at by all rules. */
const WHOLE: readonly string[] = [homePath('it'), portalPath('help', 'it')];
const MOST_PRESSES = 400;
/** Links inside a sentence are as large as its text; all others need room. */
const ALONE = 'a:not(p a, li a, dd a, td a, figcaption a), button, summary, input';
/** As large as its text where text stands beside it. A telephone number is what somebody in a hurry taps. */
const IN_SENTENCE = 'a:not([href^="tel:"])';
/** 14 points in CSS pixels. */
const PRINT_PX = (14 * 96) / 72;

/**
 * Opens templates, each once, and looks at all there: what changes a page for good comes last. Two files do it, so that
 * two processors are busy.
 * @param isMine the templates to open, by name
 */
export function lookAtPages(isMine: (template: string) => boolean): void {
  test('templates with forms are there', () => {
    expect(TEMPLATES.map(([name]) => name)).toEqual(expect.arrayContaining([...WITH_FORMS]));
  });

  describeTemplates(isMine, lookAt);
}

const lookAt: LookAt = (page, heard, template) => {
  const isWhole = (): boolean => WHOLE.includes(new URL(page().url()).pathname);

  test('axe with WCAG 2.2 AA finds nothing on a phone', async () => {
    expect(await violations(page())).toEqual([]);
  });

  test('nor on a desk, in the dark', async () => {
    const appeared = await appearing(page(), () => page().setViewportSize(DESK));
    await page().emulateMedia({ colorScheme: 'dark' });
    const isItalian = (await page().locator('html:lang(it)').count()) > 0;
    const isPart = isItalian && !isWhole();
    expect(await violations(page(), isPart ? DESK_LOOK : {})).toEqual([]);
    if (isPart && appeared > 0)
      expect(await violations(page(), { include: [APPEARED] })).toEqual([]);
  });

  test('keeps still where motion is reduced', async () => {
    await page().emulateMedia({ colorScheme: null });
    expect(await moving(page())).toEqual({ running: 0, smooth: 'auto', transitions: [] });
  });

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

  test('has targets that a thumb hits', async () => {
    const header = 'header a, header button, header summary, header input, a[href^="tel:"]';
    expect(await smallTargets(page(), header, 44)).toEqual([]);
    expect(await smallTargets(page(), ALONE, 24, IN_SENTENCE)).toEqual([]);
  });

  test('shows the focus, in order and unobscured', async () => {
    const presses = WITH_FORMS.includes(template) ? MORE_PRESSES : PRESSES;
    const stops = await tabThrough(page(), isWhole() ? MOST_PRESSES : presses);
    // What keeps the focus ends them.
    expect(stops.length).toBeGreaterThanOrEqual(presses);
    expect(stops[0]?.what).toMatch(/vai|salta|skip|انتقل/i);
    const all = await focusEach(page());
    expect(all.length).toBeGreaterThan(10);
    // Nothing on the way keeps the focus.
    if (isWhole()) expect(stops.at(-1)?.what).toBe(all.at(-1)?.what);
    const wrong = [...stops, ...all].filter((stop) => !(stop.seen && stop.marked && stop.inOrder));
    expect(wrong).toEqual([]);
  });

  test('shows focus and edges in forced colours', async () => {
    await page().setViewportSize(DESK);
    await page().emulateMedia({ forcedColors: 'active' });
    await page().keyboard.press('Tab');
    const stops = await focusEach(page());
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter((stop) => !stop.marked)).toEqual([]);
    expect(await invisibleFields(page())).toEqual([]);
  });

  test('prints without menus, large, with addresses', async () => {
    await page().emulateMedia({ media: 'print', forcedColors: null });
    const { menus, silent, smallest } = await printed(page());
    expect(menus).toEqual([]);
    expect(silent).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(PRINT_PX - 0.1);
  });

  test('does not scroll sideways at 320 px, nor at 400 % zoom', async () => {
    await page().emulateMedia({ media: null });
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

  test('I8: a page asks nobody else and leaves nothing behind', async () => {
    await page().waitForLoadState('networkidle');
    const stored = await page().evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    const cookies = await page().context().cookies();
    // The next page is not blamed for this one.
    await page().evaluate(async () => {
      for (const storage of [localStorage, sessionStorage]) storage.clear();
      for (const name of await caches.keys()) await caches.delete(name);
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      const workers = await navigator.serviceWorker.getRegistrations();
      await Promise.all(workers.map((worker) => worker.unregister()));
    });
    await page().context().clearCookies();
    expect(heard()).toEqual({ foreign: [], complaints: [] });
    expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
    expect(cookies).toEqual([]);
  });
};
