// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser } from 'playwright-core';
import { launch } from '../harness/browser.ts';
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
  browser ??= launch();
  return browser;
}

/** The portal and the browser that all groups of a file share. */
export const openDesk = (): Promise<[TestPortal, Browser]> =>
  Promise.all([sharedPortal(), sharedBrowser()]);

/** After the last group of a file. */
export async function closeDesk(): Promise<void> {
  await (await browser)?.close();
  await (await portal)?.close();
}
