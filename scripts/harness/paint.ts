// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

export interface Painted {
  /** Milliseconds until text or a picture was there. */
  readonly first: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** Loads a page as over a slow mobile line, and says when something was to be seen and how much jumped. */
export async function paintOverSlowLine(page: Page, path: string): Promise<Painted> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
  await page.goto(path, { waitUntil: 'load' });
  return page.evaluate(
    () =>
      new Promise<Painted>((resolve) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            // A layout shift has a value, which TypeScript's DOM library does not know.
            shift += 'value' in entry ? Number(entry.value) : 0;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint');
          // What jumps does so when fonts arrive: a moment later.
          if (entry) setTimeout(() => resolve({ first: entry.startTime, shift }), 500);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
