// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { noBrowser, PHONE, withPage } from './browser.ts';
import { paintOverSlowLine } from './paint.ts';
import { weightOfPage } from './wire.ts';

const site = inject('site');
const templates = inject('templates');
const article = templates['article'] ?? '';

/** Sums what Chromium takes from the network, by address. */
async function countBytes(page: Page): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    addresses.set(requestId, new URL(request.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? requestId;
    bytes.set(address, (bytes.get(address) ?? 0) + encodedDataLength);
  });
  return bytes;
}

const sum = (bytes: ReadonlyMap<string, number>, keep: (address: string) => boolean): number =>
  [...bytes].reduce((total, [address, count]) => total + (keep(address) ? count : 0), 0);

test('an article is at most 14 kB of HTML and CSS on the wire, and no script', async () => {
  const articles = inject('pages').filter((path) =>
    /^(?:\/en)?\/artic(?:oli|les)\/[^/]+\/$/.test(path),
  );
  expect(articles.length).toBeGreaterThan(10);
  for (const path of articles) {
    const { html, css, scripts } = await weightOfPage(`${site}${path}`);
    expect(html + css, path).toBeLessThanOrEqual(14_000);
    expect(scripts, path).toEqual([]);
  }
});

describe.skipIf(noBrowser)('in a browser', () => {
  test('the first view of an article is at most 60 kB without its pictures, two fonts', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      const bytes = await countBytes(page);
      await page.goto(article, { waitUntil: 'networkidle' });
      expect(sum(bytes, (address) => !address.startsWith('/media/'))).toBeLessThanOrEqual(60_000);
      const fonts = [...bytes.keys()].filter((address) => /\.woff2?$/.test(address));
      expect(fonts.length).toBeLessThanOrEqual(2);
    });
  });

  test('a first search takes at most 150 kB, all bytes', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      const bytes = await countBytes(page);
      await page.goto(templates['search'] ?? '', { waitUntil: 'networkidle' });
      await page.getByRole('searchbox').first().fill('password');
      await page
        .getByRole('link', { name: /password/i })
        .first()
        .waitFor();
      await page.waitForLoadState('networkidle');
      expect(sum(bytes, () => true)).toBeLessThanOrEqual(150_000);
    });
  });

  test.each(['home', 'article', 'urgent'])(
    '%s shows its text within 2.5 s at 400 kbit/s and 400 ms, and does not jump',
    async (name) => {
      await withPage({ viewport: PHONE }, async (page) => {
        const { first, shift } = await paintOverSlowLine(page, templates[name] ?? '');
        expect(first).toBeLessThanOrEqual(2_500);
        expect(shift).toBeLessThan(0.05);
      });
    },
  );
});
