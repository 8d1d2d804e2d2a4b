// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { audiencePath, homePath, PORTAL_PAGES, portalPath } from '@portico/shared/paths';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openPage, PHONE, TEMPLATES, withPage } from './browser.ts';

const SECTIONS = [
  ...PORTAL_PAGES.map((page) => portalPath(page, 'it')),
  ...AUDIENCES.map((audience) => audiencePath(audience, 'it')),
];

/** Pages that lead on to everything: two plain links. */
const HUBS = [homePath('it'), portalPath('index', 'it')];

const italian = TEMPLATES.filter(([, path]) => !path.startsWith('/en/'));

/** Links that can be pressed now: a closed disclosure hides what is in it. */
const pressable = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .filter((link) => link.checkVisibility({ visibilityProperty: true }))
      .map((link) => link.pathname),
  );

/** Links that can be pressed once a disclosure is open: one tap opens it, the next one follows. */
const behindDisclosures = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const details of document.querySelectorAll('details')) {
      const summary = details.querySelector('summary');
      if (!summary?.checkVisibility({ visibilityProperty: true })) continue;
      details.open = !details.open;
      for (const link of details.querySelectorAll('a'))
        if (link.checkVisibility({ visibilityProperty: true })) found.push(link.pathname);
      details.open = !details.open;
    }
    return found;
  });

/** What the pages that lead on to everything lead to. */
const beyond = new Map<string, readonly string[]>();

describe.skipIf(noBrowser)('with scripts off at 360 px every section is two taps away', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openPage({ viewport: PHONE, javaScriptEnabled: false });
    for (const hub of HUBS) {
      await page.goto(hub);
      beyond.set(hub, await pressable(page));
    }
  });

  test.each(italian)('from %s', async (_name, path) => {
    await page.goto(path);
    const direct = await pressable(page);
    const reached = new Set([path, ...direct, ...(await behindDisclosures(page))]);
    for (const hub of HUBS.filter((one) => direct.includes(one)))
      for (const link of beyond.get(hub) ?? []) reached.add(link);
    expect(SECTIONS.filter((section) => !reached.has(section))).toEqual([]);
  });
});

describe.skipIf(noBrowser)('from the first page', () => {
  test('readers and titles are near without script, and no field takes words that nothing reads', async () => {
    await withPage({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(homePath('it'));
      expect(await page.locator('input[name=q]:visible').count()).toBe(0);
      const reader = page.locator(`a[href="${audiencePath('over65', 'it')}"]:visible`).first();
      expect((await reader.boundingBox())?.y).toBeLessThan(PHONE.height);
      const subject = page.getByRole('link', { name: 'Verifica in due passaggi', exact: true });
      expect((await subject.boundingBox())?.y).toBeLessThan(2 * PHONE.height);
      await subject.click();
      const title = page.locator(':target + ul a').first();
      expect((await title.boundingBox())?.y).toBeLessThan(PHONE.height);
    });
  });

  test('Escape closes what is open in the header, and the focus goes back', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(homePath('it'));
      const menu = page.locator('#menu');
      await menu.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await page.locator('header details[open]').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('menu');
    });
  });
});
