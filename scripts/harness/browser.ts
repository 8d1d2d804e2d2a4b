// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../machine/chromium.ts';
import type { Login } from '../portal/demo-folder.ts';

/** Without a Chromium the browser tests are skipped; `npm test` says so loudly. */
export const noBrowser = findChromium() === undefined;

/**
 * A quarter less work for the program of the desk, which is large and runs for a short time: V8 compiles and tidies up on
 * no threads beside it, and tidies up seldom. The bench takes no measure so.
 */
export const FRUGAL = [
  '--js-flags=--single-threaded --min-semi-space-size=32 --initial-heap-size=512',
];

/** @param more arguments of Chromium */
export function launch(more: readonly string[] = []): Promise<Browser> {
  // Looked for now: a bench installs it after this file was loaded.
  const executablePath = findChromium();
  return chromium.launch({
    args: [...CHROMIUM_ARGS, ...more],
    ...(executablePath && { executablePath }),
  });
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

/** The part of Next that a page shows to programs. */
interface WithRouter {
  readonly next: { readonly router: { push(path: string): void } };
}

/**
 * Leads a window of the desk to another of its pages, as a press on a link does: the program of the desk is there already,
 * and to load it anew is more work than the page. Words that are not saved are left behind.
 */
export async function goTo(page: Page, url: string): Promise<void> {
  const { href: before, origin } = new URL(page.url());
  // Before React has taken the page over, the step would be lost.
  await page.waitForFunction(() =>
    Object.keys(document.body).some((key) => key.startsWith('__reactFiber')),
  );
  await page.evaluate(
    (to) => (window as unknown as WithRouter).next.router.push(to),
    new URL(url, before).href.replace(origin, ''),
  );
  // The page may lead on from there at once, as that of a new text does.
  await page.waitForURL(({ href }) => href !== before);
}

/** Leads a window away from its page of the desk and back: what is there now comes from the server. */
export async function openAgain(page: Page): Promise<void> {
  const url = page.url();
  await goTo(page, '/admin/account');
  await goTo(page, url);
}

/** A person comes back to a window of the desk, which then looks for what others did meanwhile. */
export const comeBack = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

/** Fills in the form of the login, and sends it. */
export async function passLogin(page: Page, { email, password }: Login): Promise<void> {
  await page.getByLabel(/e-?mail/i).fill(email);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/login'));
}

/** Logs in at the desk by keyboard and mouse. */
export async function logIn(page: Page, cms: string, login: Login): Promise<void> {
  await page.goto(`${cms}/admin/login`);
  await passLogin(page, login);
}
