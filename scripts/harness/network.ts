// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page, Request } from 'playwright-core';

const addressOf = (request: Request): string => new URL(request.url()).pathname;

/** Counts what a page and its workers (the search has one) take from the network from now on, headers included. */
export function countBytes(page: Page) {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  const sizesOf = (keep: (address: string) => boolean) =>
    Promise.all(
      requests.filter((request) => keep(addressOf(request))).map((request) => request.sizes()),
    );
  return {
    /** Sum over the addresses (paths) that are kept. */
    of: async (keep: (address: string) => boolean): Promise<number> =>
      (await sizesOf(keep)).reduce(
        (sum, { responseBodySize, responseHeadersSize }) =>
          sum + responseBodySize + responseHeadersSize,
        0,
      ),
    /** The same without headers. */
    inBodies: async (keep: (address: string) => boolean): Promise<number> =>
      (await sizesOf(keep)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0),
    /** Addresses that were fetched so far. */
    addresses: (): string[] => [...new Set(requests.map(addressOf))],
  };
}

/** Types into the field of the search page and waits until an answer of the index is shown. */
export async function search(page: Page, words: string): Promise<void> {
  await page.locator('#search').getByRole('searchbox').fill(words);
  await page.keyboard.press('Enter');
  await page.locator('#search-results a').first().waitFor();
  await page.waitForLoadState('networkidle');
}
