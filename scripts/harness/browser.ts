// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../machine/chromium.ts';
import type { Login } from '../portal/demo-folder.ts';

/** Without a Chromium the browser tests are skipped; `npm test` says so loudly. */
export const noBrowser = findChromium() === undefined;

export function launch(): Promise<Browser> {
  // Looked for now: a bench installs it after this file was loaded.
  const executablePath = findChromium();
  return chromium.launch({ args: [...CHROMIUM_ARGS], ...(executablePath && { executablePath }) });
}

/** A window of its own, as for a person at their own desk. */
export async function windowOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

/** Logs in at the desk by keyboard and mouse. */
export async function logIn(page: Page, cms: string, { email, password }: Login): Promise<void> {
  await page.goto(`${cms}/admin/login`);
  await page.getByLabel(/e-?mail/i).fill(email);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/login'));
}
