// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser, Page } from 'playwright-core';
import { FRUGAL, goTo, launch, openFirstPage, windowOf } from '../harness/browser.ts';
import { openPortal, type TestPortal } from '../harness/test-portal.ts';

let portal: Promise<TestPortal> | undefined;
let browser: Promise<Browser> | undefined;

/** The portal that all groups of a file share. */
export function sharedPortal(): Promise<TestPortal> {
  portal ??= openPortal();
  return portal;
}

/** Asked for by groups that are skipped where there is no Chromium. */
function sharedBrowser(): Promise<Browser> {
  browser ??= launch(FRUGAL);
  return browser;
}

/** The portal and the browser that all groups of a file share. */
export const openDesk = (): Promise<[TestPortal, Browser]> =>
  Promise.all([sharedPortal(), sharedBrowser()]);

const windows = new Map<string, Promise<Page>>();

async function openWindow(role: string, nth: number): Promise<Page> {
  const [portal, browser] = await openDesk();
  const page = await windowOf(browser);
  await openFirstPage(page, portal.cms, portal.login(role, nth));
  return page;
}

/**
 * The window of a person of the demo, at the first page of the desk: one for all groups of a file, because the program of
 * the desk is loaded once in it.
 * @param nth which of those with the role, counted from 0
 */
export async function windowOfPerson(role: string, nth = 0): Promise<Page> {
  const name = `${role} ${nth}`;
  const window = windows.get(name) ?? openWindow(role, nth);
  windows.set(name, window);
  const page = await window;
  if (new URL(page.url()).pathname !== '/admin') await goTo(page, '/admin');
  await page.locator('.desk__title').first().waitFor();
  return page;
}

/** After the last group of a file. */
export async function closeDesk(): Promise<void> {
  await (await browser)?.close();
  await (await portal)?.close();
}
