// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrowserContext, Page } from 'playwright-core';
import { launch } from '../../harness/browser.ts';
import { type Painted, paintOverSlowLine, searchOverSlowLine } from '../../harness/paint.ts';

const TURNS = 3;

export interface SlowView {
  /** Milliseconds until text, or a result, was to be seen, of each turn. */
  readonly first: readonly number[];
  /** The largest layout shift of all turns. */
  readonly shift: number;
}

const viewOf = (painted: readonly Painted[]): SlowView => ({
  first: painted.map(({ first }) => first),
  shift: Math.max(...painted.map(({ shift }) => shift)),
});

/** Does something three times, each time on a phone that knows nothing. */
async function eachTurn<A>(work: (context: BrowserContext) => Promise<A>): Promise<A[]> {
  const browser = await launch();
  const done: A[] = [];
  try {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        locale: 'it-IT',
      });
      done.push(await work(context));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return done;
}

/** Opens a page on a phone over 400 kbit/s and 400 ms, each time with an empty cache. */
export const slowLine = async (url: string): Promise<SlowView> =>
  viewOf(await eachTurn(async (context) => paintOverSlowLine(await context.newPage(), url)));

/** Opens a search over the same line on a processor four times slower: the first time, and once more. */
export async function slowSearch(url: string): Promise<{ first: SlowView; again: SlowView }> {
  const inNewPage = async (context: BrowserContext): Promise<Painted> => {
    const page: Page = await context.newPage();
    const painted = await searchOverSlowLine(page, url);
    await page.waitForLoadState('networkidle');
    await page.close();
    return painted;
  };
  const turns = await eachTurn(async (context) => ({
    first: await inNewPage(context),
    again: await inNewPage(context),
  }));
  return {
    first: viewOf(turns.map(({ first }) => first)),
    again: viewOf(turns.map(({ again }) => again)),
  };
}
