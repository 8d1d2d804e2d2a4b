// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser } from 'playwright-core';
import { launch } from '../harness/browser.ts';
import { openPortal, type TestPortal } from '../harness/test-portal.ts';

let opened: Promise<[TestPortal, Browser]> | undefined;

/** The portal and the browser that all groups of a file share. */
export function openDesk(): Promise<[TestPortal, Browser]> {
  opened ??= Promise.all([openPortal(), launch()]);
  return opened;
}

export async function closeDesk(): Promise<void> {
  if (!opened) return;
  const [portal, browser] = await opened;
  await browser.close();
  await portal.close();
}
