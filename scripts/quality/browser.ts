// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../lib/chromium.ts';

const executablePath = findChromium();

/** Without a Chromium the browser tests are skipped; `npm test` says so loudly. */
export const noBrowser = executablePath === undefined;

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1280, height: 800 } as const;

let running: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  running ??= chromium.launch({
    args: [...CHROMIUM_ARGS],
    ...(executablePath && { executablePath }),
  });
  return running;
}

afterAll(async () => {
  await (await running)?.close();
});

/** Works with a page in a fresh context (no cookies, no storage) and closes it. */
export async function withPage<T>(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await (
    await browser()
  ).newContext({
    viewport: PHONE,
    baseURL: inject('site'),
    locale: 'it-IT',
    ...options,
  });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Every template with its address, for `test.each`. */
export const TEMPLATES: readonly (readonly [string, string])[] = Object.entries(
  inject('templates'),
);
