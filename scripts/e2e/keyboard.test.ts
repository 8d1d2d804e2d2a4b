// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeFor } from '../harness/axe.ts';
import { launch, logIn, noBrowser, windowOf } from '../harness/browser.ts';
import { openPortal, type TestPortal } from '../harness/test-portal.ts';
import { inRoot } from '../machine/root.ts';

let portal: TestPortal;
let browser: Browser;
let page: Page;

/** Everything that axe finds on the page, one line each. */
async function findings(): Promise<string[]> {
  const { violations } = await axeFor(page).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
  );
}

const open = async (path: string, shown: string): Promise<void> => {
  await page.goto(`${portal.cms}${path}`);
  await page.locator(shown).first().waitFor();
  // The controls are named in the frame after they appear.
  await page.locator('main, [role=main]').first().waitFor();
};

const focused = () =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    const box = at?.getBoundingClientRect();
    return {
      name: at?.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent,
      inBlock: at?.closest('[data-block-drawer-slug]') !== null,
      inView: box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight,
    };
  });

/** Fields and buttons of blocks that have no name. */
const unnamedInBlocks = () =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLInputElement>(
      '[data-block-drawer-slug] :is(input:not([type=hidden], [type=file]), textarea, button, [contenteditable=true])',
    );
    return [...controls]
      .filter(
        (one) =>
          one.checkVisibility() &&
          !one.getAttribute('aria-label') &&
          !one.labels?.length &&
          !one.textContent?.trim(),
      )
      .map((one) => one.outerHTML.slice(0, 160));
  });

/** Inserts a block from the menu behind «/». */
async function insert(block: string): Promise<void> {
  await page.locator('[data-field-path="body"] .insert-paragraph-at-end').last().click();
  await page.keyboard.type(`/${block}`);
  await page.locator('.slash-menu-popup button').first().waitFor();
  await page.keyboard.press('Enter');
}

describe.skipIf(noBrowser)('the desk by keyboard and with a screen reader', () => {
  beforeAll(async () => {
    portal = await openPortal();
    browser = await launch();
    page = await windowOf(browser);
  });

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await page.screenshot({
      path: inRoot('test-results', 'keyboard', `${task.name.slice(0, 40)}.png`),
    });
  });

  test('axe finds nothing on login, first page, lists, pictures and accounts', async () => {
    await open('/admin/login', 'form');
    expect(await findings()).toEqual([]);
    await logIn(page, portal.cms, portal.login('administrator'));
    const pages: Record<string, string> = {
      '/admin': '.desk__title',
      '/admin/collections/articles': '.table',
      '/admin/collections/media': '.table',
      '/admin/collections/users': '.table',
    };
    for (const [path, shown] of Object.entries(pages)) {
      await open(path, shown);
      expect(await findings(), path).toEqual([]);
    }
  });

  test('columns are sorted by their name', async () => {
    await open('/admin/collections/articles', '.table');
    await page.getByRole('button', { name: 'Ordina per Titolo, crescente' }).waitFor();
    expect(await page.locator('[aria-label*="[object"]').count()).toBe(0);
  });

  test('a new block comes into view with the focus in it, and Enter on «Aggiungi Passo» adds a step', async () => {
    await page.context().clearCookies();
    await logIn(page, portal.cms, portal.login('editor'));
    await open('/admin/collections/articles/create', '[data-lexical-editor]');
    await insert('riquadro');
    await expect.poll(async () => (await focused()).inBlock).toBe(true);
    expect((await focused()).inView).toBe(true);
    await insert('passi');
    const add = page.locator('[data-block-drawer-slug] .array-field__add-row').first();
    await add.waitFor();
    await expect.poll(async () => (await focused()).inBlock).toBe(true);
    await add.focus();
    await page.keyboard.press('Enter');
    await page
      .locator('[data-block-drawer-slug] .array-row, [data-block-drawer-slug] [id*="-row-0"]')
      .first()
      .waitFor();
  });

  test('every field and button of a block has a name, and axe finds nothing in the editor', async () => {
    for (const block of ['definizione', 'citazione', 'immagine', 'tabella']) await insert(block);
    await expect.poll(() => page.locator('[data-block-drawer-slug]').count()).toBe(6);
    await expect.poll(unnamedInBlocks).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  test('state and next step stay in sight, also on a phone', async () => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const box = await page.locator('.desk-state').first().boundingBox();
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect(box?.y ?? Infinity).toBeLessThan(viewport.height / 3);
      // … and leave room for the text.
      const bar = await page.locator('.doc-controls').first().boundingBox();
      expect(bar?.height ?? Infinity).toBeLessThan(viewport.height / 3);
    }
  });
});
