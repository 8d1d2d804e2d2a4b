// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { audiencePath, homePath, PORTAL_PAGES, portalPath } from '@portico/shared/paths';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openPage, PHONE, TEMPLATES } from './browser.ts';

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
