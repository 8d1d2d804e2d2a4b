// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, inject, test } from 'vitest';
import { noBrowser, TEMPLATES, withPage } from './browser.ts';

const site = inject('site');

describe.skipIf(noBrowser)('I8: a page asks nobody else and leaves nothing behind', () => {
  // At once: of each the most is waiting for requests that do not come.
  test.concurrent.each(TEMPLATES)('%s', async (_name, path) => {
    await withPage({}, async (page) => {
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== site) foreign.push(request.url());
      });
      const complaints: string[] = [];
      page.on('console', (message) => {
        // The browser itself reports the status of a page that is not found or gone.
        if (message.type() === 'error' && !/status of 4(04|10)/.test(message.text())) {
          complaints.push(message.text());
        }
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(path, { waitUntil: 'networkidle' });
      const stored = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
      expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      expect(await page.context().cookies()).toEqual([]);
    });
  });
});
