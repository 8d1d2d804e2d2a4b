// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { audiencePath, PORTAL_PAGES, portalPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { noBrowser, PHONE, TEMPLATES, withPage } from './browser.ts';

const SECTIONS = [
  ...PORTAL_PAGES.map((page) => portalPath(page, 'it')),
  ...AUDIENCES.map((audience) => audiencePath(audience, 'it')),
];

const italian = TEMPLATES.filter(([, path]) => !path.startsWith('/en/'));

describe.skipIf(noBrowser)('with scripts off at 360 px every section is two taps away', () => {
  test.each(italian)('from %s', async (_name, path) => {
    await withPage({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(path);
      const links = new Set<string>();
      const collect = async (): Promise<void> => {
        // Only what can be pressed now: a closed menu hides what is in it.
        for (const link of await page.locator('a[href]:visible').all()) {
          links.add(new URL((await link.getAttribute('href')) ?? '', page.url()).pathname);
        }
      };
      await collect();
      // One tap opens a disclosure, the next one follows a link in it.
      for (const summary of await page.locator('summary:visible').all()) {
        await summary.click();
        await collect();
        await summary.click();
      }
      const direct = new Set(links);
      const missing = SECTIONS.filter((section) => !direct.has(section) && section !== path);
      // What is not on the page itself may be one page further: two taps on plain links.
      const further = new Set<string>();
      for (const step of missing.length > 0 ? ['/', '/indice/'].filter((p) => direct.has(p)) : []) {
        const html = await (await page.request.get(step)).text();
        for (const match of html.matchAll(/<a[^>]+href="([^"#?]+)/g)) further.add(match[1] ?? '');
      }
      expect(missing.filter((section) => !further.has(section))).toEqual([]);
    });
  });
});
