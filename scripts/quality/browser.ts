// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { launch, noBrowser } from '../harness/browser.ts';

export { noBrowser };

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1280, height: 800 } as const;

let running: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  running ??= launch();
  return running;
}

afterAll(async () => {
  await (await running)?.close();
});

/** Opens a page in a fresh context: no cookies, no storage. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({
    viewport: PHONE,
    baseURL: inject('site'),
    locale: 'it-IT',
    ...options,
  });
  return context.newPage();
}

/** Works with a page in a fresh context and closes it. */
export async function withPage<T>(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openPage(options);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}

/** Every template with its address. */
export const TEMPLATES: readonly (readonly [string, string])[] = Object.entries(
  inject('templates'),
);

/**
 * Each template in turn, opened once for all tests that `define` defines; in one page: a new one for each would load the
 * browser’s own programs anew. That a page keeps nothing which the next one could find is shown by `privacy.test.ts`.
 */
export function describeTemplates(
  options: BrowserContextOptions & { readonly viewport: ViewportSize },
  define: (page: () => Page, path: string) => void,
): void {
  const { viewport, reducedMotion = null } = options;
  let page: Page | undefined;

  describe.skipIf(noBrowser).each(TEMPLATES)('%s', (_name, path) => {
    beforeAll(async () => {
      page ??= await openPage(options);
      await page.setViewportSize(viewport);
      await page.emulateMedia({
        media: null,
        colorScheme: null,
        forcedColors: null,
        reducedMotion,
      });
      await page.goto(path);
    });

    define(() => {
      if (!page) throw new Error('The page was not opened');
      return page;
    }, path);
  });
}
