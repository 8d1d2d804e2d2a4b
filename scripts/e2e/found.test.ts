// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@portico/shared/contract/article';
import { documentPath, portalPath } from '@portico/shared/paths';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoDocuments, madeArticles } from '../harness/made-documents.ts';
import { PaperCms } from '../harness/paper-cms.ts';
import { openDemoFolder } from '../portal/demo-folder.ts';
import { startService, stopAll, untilReady } from '../portal/programs.ts';
import { descendantsOf } from '../machine/processes.ts';
import { type PortalSettings, siteUrl } from '../portal/settings.ts';
import { freeSettings } from '../portal/ports.ts';
import { waitFor } from '../machine/wait.ts';
import { FRUGAL, launch, noBrowser, windowOf } from '../harness/browser.ts';

/** Beside the demo: the whole index takes long enough to be stopped while a small one says what changed. */
const ARTICLES = 20;

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, text }],
});

/** An article with one more paragraph at its end. */
function saying(article: Article, text: string): Article {
  const { it } = article.locales;
  return { ...article, locales: { it: { ...it, body: [...it.body, paragraph(text)] } } };
}

const pathOf = ({ locales }: Article): string => documentPath('article', locales.it.slug, 'it');

describe.skipIf(noBrowser)('what was just approved', () => {
  const work = mkdtempSync(join(tmpdir(), 'portico-found-'));
  const cms = new PaperCms();
  const articles = madeArticles(ARTICLES);
  const [edited, added] = articles.slice(-2) as [Article, Article];
  let settings: PortalSettings;
  let services: ReturnType<typeof startService>[] = [];
  let browser: Browser;

  const now = (): string => new Date().toISOString();
  const json = async (name: string) => (await fetch(`${siteUrl(settings)}/${name}`)).json();
  const delta = async () => (await json('search-state.json')).delta;

  beforeAll(async () => {
    settings = await freeSettings(join(work, 'data'));
    openDemoFolder(settings);
    const first = articles.map((one) => (one === edited ? saying(one, 'Xilofonista.') : one));
    cms.publish(demoDocuments(), now);
    cms.publish(first.slice(0, -1), now);
    await cms.listen(settings.cmsPort);
    // As it does by itself, not later.
    const env = { INDEX_AFTER_MS: '200' };
    services = [startService('publisher', settings, { env }), startService('serve', settings)];
    await Promise.all(services.map((service) => untilReady(service, settings)));
    const known = async () => (await json('release.json')).searchRevision === cms.revision;
    await waitFor(known, { timeoutMs: 120_000, what: 'the first index' });
    browser = await launch(FRUGAL);
  });
  afterAll(async () => {
    await browser?.close();
    await stopAll(services);
    cms.close();
    rmSync(work, { recursive: true, force: true });
  });

  /** Publishes and stops the whole index, so that the small one is all that knows. @returns lets it go on */
  async function publish(...documents: Article[]): Promise<() => void> {
    cms.publish(documents, now);
    await cms.nudge(settings);
    // The whole index may begin some time before or after the small one is online.
    const whole = async () => {
      if ((await delta()) === null) return undefined;
      const processes = descendantsOf(services[0]?.pid ?? 0);
      return processes.length > 0 && processes;
    };
    const options = { timeoutMs: 60_000, everyMs: 5, what: 'the small index beside the whole one' };
    const indexing = await waitFor(whole, options);
    for (const { pid } of indexing) process.kill(pid, 'SIGSTOP');
    expect(await delta()).not.toBeNull();
    return () => {
      for (const { pid } of indexing) process.kill(pid, 'SIGCONT');
    };
  }

  /** Addresses that a search shows. */
  async function found(page: Page, query: string): Promise<string[]> {
    await page.goto(`${siteUrl(settings)}${portalPath('search', 'it')}?${query}`);
    await page.waitForFunction(() => {
      const status = document.querySelector('#search-status')?.textContent ?? '';
      return status !== '' && !status.endsWith('…');
    });
    const links = await page.locator('#search-results a').all();
    return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
  }

  const QUERIES = {
    'q=zibaldone': () => [pathOf(edited)],
    'q=frangiflutti': () => [pathOf(added)],
    'q=xilofonista': () => [],
    [`q=zibaldone&audience=${edited.audiences[0]}`]: () => [pathOf(edited)],
  };

  test('is found by every word of its text, its former words find nothing, and the whole index says the same', async () => {
    const goOn = await publish(saying(edited, 'Zibaldone.'), saying(added, 'Frangiflutti.'));
    const page = await windowOf(browser);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    for (const [query, paths] of Object.entries(QUERIES))
      expect(await found(page, query), query).toEqual(paths());
    expect(requests.some((path) => path.startsWith('/search-delta/'))).toBe(true);
    requests.length = 0;
    const passwords = await found(page, 'q=password');
    expect(passwords).toHaveLength(10);
    expect(new Set(passwords).size).toBe(10);
    expect(requests.filter((path) => path.includes('/wasm.'))).toHaveLength(1);
    // In another language there is nothing new.
    requests.length = 0;
    await page.goto(`${siteUrl(settings)}${portalPath('search', 'en')}?q=password`);
    await page.locator('#search-results a').first().waitFor();
    expect(requests.filter((path) => path.startsWith('/search-delta/'))).toEqual([]);
    goOn();
    await waitFor(async () => (await delta()) === null, { timeoutMs: 60_000, what: 'the index' });
    for (const [query, paths] of Object.entries(QUERIES))
      expect(await found(page, query), query).toEqual(paths());
  });

  test('is found in a tab that was open before', async () => {
    const page = await windowOf(browser);
    expect(await found(page, 'q=zibaldone')).toEqual([pathOf(edited)]);
    const goOn = await publish(saying(edited, 'Arzigogolo.'));
    await page.locator('#search').getByRole('searchbox').fill('arzigogolo');
    await page.keyboard.press('Enter');
    await page.locator(`#search-results a[href="${pathOf(edited)}"]`).waitFor();
    await page.locator('#search').getByRole('searchbox').fill('zibaldone');
    await page.keyboard.press('Enter');
    await page.locator('#search-none').waitFor();
    goOn();
  });
});
