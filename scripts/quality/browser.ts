// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { FRUGAL, launch, noBrowser } from '../harness/browser.ts';

export { noBrowser };

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1280, height: 800 } as const;

let running: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  running ??= launch(FRUGAL);
  return running;
}

afterAll(async () => {
  await (await running)?.close();
});

/** Opens a page in a fresh context: no cookies, no storage. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({
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

/** What a page asked for, and what it wrote into the console, since it was opened. */
export interface Heard {
  /** Requests to other origins. */
  readonly foreign: string[];
  /** Errors of its programs and of the browser. */
  readonly complaints: string[];
}

/** Listens to a page from now on. */
function listen(page: Page): Heard {
  const heard: Heard = { foreign: [], complaints: [] };
  const site = inject('site');
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site) heard.foreign.push(request.url());
  });
  page.on('console', (message) => {
    // The browser itself reports the status of a page that is not found or gone.
    if (message.type() === 'error' && !/status of 4(04|10)/.test(message.text()))
      heard.complaints.push(message.text());
  });
  page.on('pageerror', (error) => heard.complaints.push(error.message));
  return heard;
}

/** Defines the tests of a template that is open. */
export type LookAt = (page: () => Page, heard: () => Heard, template: string) => void;

/**
 * Each template in turn, opened once for all tests that `define` defines, on a phone without motion; in one page: a new
 * one for each would load the browser’s own programs anew, and one that leaves something behind is found at once.
 * @param isMine the templates to open, by name
 */
export function describeTemplates(isMine: (template: string) => boolean, define: LookAt): void {
  let page: Page | undefined;
  let heard: Heard | undefined;

  const mine = TEMPLATES.filter(([name]) => isMine(name));
  describe.skipIf(noBrowser).each(mine)('%s', (name, path) => {
    beforeAll(async () => {
      page ??= await openPage({ viewport: PHONE });
      heard ??= listen(page);
      await page.setViewportSize(PHONE);
      await page.emulateMedia({
        media: null,
        colorScheme: null,
        forcedColors: null,
        // A colour on its way to another one has no contrast of its own; a page that scrolls softly is not yet there.
        reducedMotion: 'reduce',
      });
      for (const list of [heard.foreign, heard.complaints]) list.length = 0;
      await page.goto(path);
    });

    define(
      () => {
        if (!page) throw new Error('The page was not opened');
        return page;
      },
      () => heard ?? { foreign: [], complaints: [] },
      name,
    );
  });
}
