// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { portalPath } from '@portico/shared/paths';
import { launch, noBrowser, windowOf } from '../../harness/browser.ts';
import type { TestPortal } from '../../harness/test-portal.ts';
import { addressesIn } from '../../harness/crawl.ts';
import { countBytes, search } from '../../harness/network.ts';
import { bytesOnTheWire, weightOfPage } from '../../harness/wire.ts';
import { type Figure, kilobytes } from '../figures.ts';

const WITHOUT = 'no Chromium';

/** Bytes of a page's fonts that it names itself: what is loaded before it is painted. */
async function fontsOf(url: string): Promise<string> {
  const html = await (await fetch(url)).text();
  const fonts = addressesIn(html, url).filter(({ pathname }) => /\.woff2?$/.test(pathname));
  const bytes = await Promise.all(fonts.map(({ href }) => bytesOnTheWire(href)));
  return `${kilobytes(bytes.reduce((a, b) => a + b, 0))} in ${fonts.length} files`;
}

async function firstSearch(page: Page, site: string): Promise<string> {
  const bytes = countBytes(page);
  await page.goto(site + portalPath('search', 'it'), { waitUntil: 'networkidle' });
  const before = await bytes.of(() => true);
  await search(page, 'password');
  const all = await bytes.of(() => true);
  return `${kilobytes(all)}, ${kilobytes(all - before)} of it beside the page`;
}

async function firstView(page: Page, url: string): Promise<string> {
  const bytes = countBytes(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  return kilobytes(await bytes.of((address) => !address.startsWith('/media/')));
}

/** Runs in a fresh browser: nothing is in its cache. */
async function inFreshBrowser(work: (page: Page) => Promise<string>): Promise<string> {
  if (noBrowser) return WITHOUT;
  const browser = await launch();
  try {
    return await work(await windowOf(browser));
  } finally {
    await browser.close();
  }
}

/** How heavy an article and a first search are, as they come over the wire. */
export async function measureWeights(portal: TestPortal, path: string): Promise<Figure[]> {
  const url = portal.site + path;
  const { html, css, scripts } = await weightOfPage(url);
  return [
    ['article, HTML on the wire', kilobytes(html)],
    ['article, CSS on the wire', kilobytes(css)],
    ['article, HTML and CSS', `${kilobytes(html + css)}, ${scripts.length} scripts`],
    ['article, fonts', await fontsOf(url)],
    [
      'article, first view without its pictures',
      await inFreshBrowser((page) => firstView(page, url)),
    ],
    ['first search, all bytes', await inFreshBrowser((page) => firstSearch(page, portal.site))],
  ];
}
