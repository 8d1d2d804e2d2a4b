// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

/** A slow mobile line: 400 kbit/s and 400 ms. */
const SLOW_LINE = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};

export interface Painted {
  /** Milliseconds until text or a picture was there. */
  readonly first: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** From now on the page loads as over a slow mobile line, on a processor that is so many times slower. */
async function slowDown(page: Page, cpu: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** How much jumped since the page was opened. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          // A layout shift has a value, which TypeScript's DOM library does not know.
          for (const entry of list.getEntries())
            shift += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        // What jumps does so when fonts or results arrive: a moment later.
        setTimeout(() => resolve(shift), 500);
      }),
  );

/** Loads a page as over a slow mobile line, and says when something was to be seen and how much jumped. */
export async function paintOverSlowLine(page: Page, path: string): Promise<Painted> {
  await slowDown(page, 1);
  await page.goto(path, { waitUntil: 'load' });
  const first = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint');
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  return { first, shift: await shiftOf(page) };
}

/** How many times slower than this machine a phone is. */
const PHONE_CPU = 4;

/** Opens a search as over a slow mobile line on a phone, and says when its first result was to be seen. */
export async function searchOverSlowLine(page: Page, path: string): Promise<Painted> {
  await slowDown(page, PHONE_CPU);
  await page.goto(path, { waitUntil: 'commit' });
  const first = await page.waitForFunction(
    () => document.querySelector('#search-results li') !== null && performance.now(),
    undefined,
    { polling: 'raf' },
  );
  return { first: Number(await first.jsonValue()), shift: await shiftOf(page) };
}
