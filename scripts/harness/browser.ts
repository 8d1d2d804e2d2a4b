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

/**
 * Opens a session in the window without drawing the form for it, and asks for no page: to draw the form and the first
 * page after it is more work than most tests.
 */
export async function enter(page: Page, cms: string, { email, password }: Login): Promise<void> {
  const answer = await page.request.post(`${cms}/api/users/login`, {
    data: { email, password },
    // A connection that stays open is closed by the CMS some seconds later, maybe while the next request is on its way.
    headers: { origin: cms, connection: 'close' },
  });
  if (!answer.ok()) throw new Error(`The login of ${email} answered ${answer.status()}`);
}

/** Opens the first page of the desk with a new session. */
export async function openFirstPage(page: Page, cms: string, login: Login): Promise<void> {
  await enter(page, cms, login);
  await page.goto(`${cms}/admin`);
  const { pathname } = new URL(page.url());
  if (pathname !== '/admin') throw new Error(`The first page of ${login.email} led to ${pathname}`);
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
