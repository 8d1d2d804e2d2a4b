// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Look, lookAt } from '../harness/axe.ts';
import type { Client } from '../harness/client.ts';
import { goTo, noBrowser, passLogin, windowOf } from '../harness/browser.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { inRoot } from '../machine/root.ts';
import { openDesk, windowOfPerson } from './desk.ts';
import { choose, fill } from './editor-page.ts';
import { oddWords } from './odd-words.ts';

let portal: TestPortal;
let browser: Browser;
let page: Page;
let administrator: Client;

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

/** Is it the target itself that is small? A bar may cover one just now, and of a picker all of its field is one. */
const isSmall = (html: string, why = ''): boolean =>
  !why.includes('partially obscured') && !html.includes('react-select');

/** Does Payload's frosted glass lie over one of these? It blurs what has no wrapper of Payload's. */
const areBlurred = (bars: Element[]): boolean =>
  bars.some((bar) => getComputedStyle(bar, '::after').content !== 'none');

/**
 * Which rules are kept on a phone too. All of them where it shows what a screen hides, as the frame does of a list, of a
 * form and of an examination; it is the same on all pages that have it. Elsewhere that which depends on the width.
 */
const ON_PHONE = {
  all: { without: ['target-size', 'color-contrast'] },
  width: { rules: ['scrollable-region-focusable'] },
  none: undefined,
} as const;

type OnPhone = keyof typeof ON_PHONE;

/** Next takes the title away and streams it behind a page that it draws again. */
const hasTitle = () => expect.poll(() => page.title()).not.toBe('');

/** What axe finds on the page as it stands, one line each. */
async function foundByAxe(viewport: typeof DESK, look: Look): Promise<string[]> {
  await hasTitle();
  const found = await lookAt(page, look);
  return found
    .filter(({ id, html, why }) => id !== 'target-size' || isSmall(html, why))
    .map(({ id, target, html }) => `${viewport.width} ${id}: ${target} ${html.slice(0, 120)}`);
}

/** That the page slides sideways, and that glass lies over its bar, where it does. */
async function misplaced(viewport: typeof DESK): Promise<string[]> {
  await page.setViewportSize(viewport);
  const slides = await page.evaluate(
    () => document.documentElement.scrollWidth > window.innerWidth,
  );
  const isBlurred = await page.locator('.doc-controls').evaluateAll(areBlurred);
  return [
    ...(slides ? [`${viewport.width}: the page slides sideways`] : []),
    ...(isBlurred ? [`${viewport.width}: glass lies over the bar`] : []),
  ];
}

/** Words that are not Italian, and stay: for a moment after a save Payload heads a text without a title by its id. */
async function oddWordsThatStay(): Promise<string[]> {
  let odd = await oddWords(page);
  for (let tries = 0; odd.length > 0 && tries < 10; tries += 1) {
    await page.waitForTimeout(200);
    odd = await oddWords(page);
  }
  return odd;
}

/** What is wrong with the page, one line each: what axe finds, that it slides sideways, words that are not Italian. */
async function findings(onPhone: OnPhone = 'width', onScreen: Look = {}): Promise<string[]> {
  const look = ON_PHONE[onPhone];
  return [
    ...(await misplaced(PHONE)),
    ...(look ? await foundByAxe(PHONE, look) : []),
    ...(await misplaced(DESK)),
    ...(await foundByAxe(DESK, onScreen)),
    ...(await oddWordsThatStay()).map((text) => `odd: ${text.slice(0, 120)}`),
  ];
}

/** Opens a page of the desk from the one that is open. */
const open = async (path: string, shown: string): Promise<void> => {
  await goTo(page, `${portal.cms}${path}`);
  await page.locator(shown).first().waitFor();
  // The controls are named in the frame after they appear.
  await page.locator('main, [role=main]').first().waitFor();
  await hasTitle();
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
  // The menu is there from the «/» on; Enter takes the first that is left.
  const first = page.locator('.slash-menu-popup button').first();
  await expect.poll(() => first.textContent()).toMatch(new RegExp(block, 'i'));
  await page.keyboard.press('Enter');
}

describe.skipIf(noBrowser)('the desk by keyboard and with a screen reader', () => {
  beforeAll(async () => {
    [portal, browser] = await openDesk();
    page = await windowOf(browser);
    administrator = await portal.as('administrator');
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await page.screenshot({
      path: inRoot('test-results', 'keyboard', `${task.name.slice(0, 40)}.png`),
    });
  });

  /** Looks at pages, each with what it shows when it is there. */
  const walk = async (
    pages: Readonly<Record<string, string>>,
    onPhone?: OnPhone,
    onScreen?: Look,
  ): Promise<void> => {
    for (const [path, shown] of Object.entries(pages)) {
      await open(path, shown);
      expect(await findings(onPhone, onScreen), path).toEqual([]);
    }
  };

  const one = async (collection: string): Promise<string> => {
    const [doc] = await administrator.find(collection, 'limit=1&sort=createdAt');
    return `/admin/collections/${collection}/${doc?.id}`;
  };

  test('axe finds nothing on the way in, on the first page and the pages of tasks; all words are Italian', async () => {
    await page.goto(`${portal.cms}/admin/forgot`);
    await walk({ '/admin/login': 'form' }, 'all');
    await walk({ '/admin/forgot': 'form', '/admin/reset/none': 'form' });
    await walk({ '/admin/invito#none': '[role=alert]:not(:empty)' });
    await page.context().close();
    page = await windowOfPerson('administrator');
    expect(await findings('all')).toEqual([]);
    await walk({
      '/admin/account': '#field-name',
      '/admin/collections/articles?search=zzzz': '.no-results',
      '/admin/programma': 'main h1, [role=main] h1',
      '/admin/calendario': 'main h1, [role=main] h1',
      '/admin/valutazioni': 'main h1, [role=main] h1',
      '/admin/stato': '.desk-portal__part',
    });
  });

  test('… nor on the forms of every collection', async () => {
    await walk({ '/admin/collections/media/create': '.desk-save' });
    await walk(
      { [await one('media')]: '.desk-save', [await one('home')]: '[data-desk=saving]' },
      'all',
    );
    const others: Record<string, string> = {};
    for (const collection of ['topics', 'venues', 'organisations', 'editions'])
      others[await one(collection)] = '[data-desk=saving]';
    await walk(others, 'none');
    // Of its hundred rows of the same fields two a list; the colours are those of the other forms.
    const rest = ['.array-field__draggable-rows > :nth-child(n+3)'];
    const look = { without: ['color-contrast'], exclude: rest };
    await walk({ [await one('settings')]: '[data-desk=saving]' }, 'none', look);
  });

  test('… nor on an examination with differences, on the versions, and on a translation', async () => {
    const [article] = await administrator.find('articles', 'limit=1&sort=title');
    const id = article?.id ?? '';
    await administrator.save('articles', id, { summary: 'Un riassunto che nessuno ha letto.' });
    await administrator.submit('articles', id);
    await walk({ [`/admin/esame/articles/${id}`]: '.desk-diff__change' }, 'all');
    await walk({
      [`/admin/versioni/articles/${id}`]: 'main a, [role=main] a',
      [`/admin/collections/articles/${id}/traduzione?locale=en`]: '.desk-pair',
    });
  });

  test('… nor on the lists with their menus, columns and filters; columns are sorted by their name', async () => {
    for (const collection of ['articles', 'media', 'users']) {
      await open(`/admin/collections/${collection}`, '.table');
      if (collection === 'articles') {
        await page.getByRole('button', { name: 'Ordina per Titolo, crescente' }).waitFor();
        expect(await page.locator('[aria-label*="[object"]').count()).toBe(0);
      }
      await page.getByRole('button', { name: 'Colonne' }).click();
      await page.getByRole('button', { name: 'Filtri' }).click();
      const condition = page.locator('.where-builder .rs__control').first();
      // A list that draws itself again just then forgets the press.
      const pressed = async (): Promise<boolean> => {
        await page.locator('.where-builder button').first().click();
        return condition.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        );
      };
      await expect.poll(pressed).toBe(true);
      await condition.click();
      await page.locator('.rs__option').first().waitFor();
      expect(await findings(collection === 'articles' ? 'all' : 'width'), collection).toEqual([]);
    }
  });

  test('one search, all by keyboard: its key, words, marks, filters, a name; and axe finds nothing', async () => {
    const focusIsInField = () =>
      expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
        .toBe('q');
    // From the last list.
    await page.keyboard.press('Control+Shift+F');
    await page.waitForURL('**/admin/cerca');
    await page.locator('.desk-search .desk-item').first().waitFor();
    await page.keyboard.press('Control+Shift+F');
    await focusIsInField();
    await open('/admin', '.desk-search__saved');
    await page.keyboard.press('Control+Shift+F');
    await focusIsInField();
    await page.keyboard.type('PASSWORD');
    await page.keyboard.press('Enter');
    await page.locator('.desk-search mark').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=PASSWORD');
    await walk({ '/admin/cerca?state=published': '.desk-search [role=alert] p' });
    await open('/admin/cerca?q=password&state=live&state=withdrawn', '.desk-search mark');
    const found = await page.locator('#risultati').textContent();
    await page.getByText('Salva questa ricerca').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Nome', { exact: true }).focus();
    await page.keyboard.type('Password online');
    await page.getByRole('button', { name: 'Salva', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Password online' }).waitFor();
    expect(await findings()).toEqual([]);
    await open('/admin', '.desk-search__saved');
    const saved = page.locator('.desk-search__saved', { hasText: 'Password online' });
    expect(await saved.textContent()).toBe(`Password online: ${found?.split(',')[0]}`);
  });

  test('an administrator invites somebody without a password; the person chooses one by the link, and comes in', async () => {
    const email = 'nuova.persona@demo.example';
    await open('/admin/collections/users/create', '.desk-save');
    await page.getByText('Nessun server di posta').waitFor();
    expect(await page.locator('input[type=password]').count()).toBe(0);
    expect(await findings()).toEqual([]);
    await fill(page, 'name', 'Nuova persona');
    await page.locator('input[name=email]').fill(email);
    await choose(page, 'role', 'Revisore (Comune)');
    await page.getByRole('button', { name: 'Salva' }).first().click();
    await page.getByRole('button', { name: 'Crea il link di invito' }).click();
    const link = await page.getByLabel('Link da consegnare').inputValue();
    expect(await findings()).toEqual([]);
    const theirs = await windowOf(browser);
    await theirs.goto(link);
    await theirs.getByLabel('Password', { exact: true }).fill('cometa lavagna prezzemolo');
    const own = page;
    page = theirs;
    expect(await findings()).toEqual([]);
    page = own;
    await theirs.getByRole('button', { name: 'Salva la password' }).click();
    await theirs.getByRole('link', { name: 'Accedi' }).click();
    await theirs.waitForURL(/\/admin\/login/);
    const login = { role: 'reviewer', email, password: 'cometa lavagna prezzemolo' };
    await passLogin(theirs, login);
    await theirs.locator('.desk__title').waitFor();
    await theirs.goto(link);
    await theirs.getByText('già stato usato').waitFor();
    await theirs.context().close();
    await open('/admin/collections/users', '.table');
    await page.getByText('Vista oggi').first().waitFor();
  });

  test('a requirement on an alternative text leads to its field, and goes when that is filled in', async () => {
    const [picture] = await administrator.find('media', 'limit=1');
    const media = picture?.id ?? '';
    await administrator.save('media', media, { alt: '', decorative: false });
    const { id } = await administrator.create('articles', { title: 'Foto', picture: media });
    await open(`/admin/collections/articles/${id}`, '[data-desk=saving]');
    const missing = page.getByRole('link', { name: /testo alternativo/ });
    await missing.click();
    const drawer = page.getByRole('dialog').filter({ has: page.locator('.desk-save') });
    const alt = drawer.getByLabel('Testo alternativo');
    await expect.poll(() => alt.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Due mani tengono un telefono.');
    // Escape would close the drawer, and the words with it.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Resta qui' }).click();
    await drawer.getByRole('button', { name: 'Salva', exact: true }).click();
    await drawer.locator('[data-saving=saved]').waitFor();
    await drawer.getByRole('button', { name: 'Chiudi' }).first().click();
    await missing.waitFor({ state: 'detached' });
  });

  test('a picker finds what is meant, whatever the accents, capitals and apostrophes', async () => {
    await administrator.create('venues', { name: 'CITTÀ dell’Arte' });
    await open('/admin/collections/events/create', '#field-venue');
    for (const typed of ['citta', "CITTÀ DELL'ARTE", 'dell’arte']) {
      const input = page.locator('#field-venue').getByRole('combobox');
      await input.fill('');
      await input.pressSequentially(typed);
      await page.getByRole('option', { name: 'CITTÀ dell’Arte' }).waitFor();
    }
    await page.keyboard.press('Escape');
    // The form and its calendar, while we are here.
    await page.locator('.react-datepicker__input-container input').first().click();
    await page.locator('.react-datepicker__month-select').waitFor();
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('a new block comes into view with the focus in it, and Enter on «Aggiungi Passo» adds a step', async () => {
    page = await windowOfPerson('editor');
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
    await page.locator('[data-block-drawer-slug] [id*="-row-0"]').first().waitFor();
    // The new step has the focus, so that one types on.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName.toLowerCase()))
      .toMatch(/^(?:input|textarea)$/);
    expect(await focused()).toMatchObject({ inBlock: true, inView: true });
  });

  test('«Aggiungi un paragrafo» answers to Enter and the space bar', async () => {
    const paragraphs = page.locator('[data-field-path="body"] [data-lexical-editor]').first();
    const count = () => paragraphs.locator(':scope > p').count();
    // Until the person does something, the new step takes the focus back.
    await page.keyboard.press('Shift');
    for (const key of ['Enter', 'Space']) {
      const before = await count();
      await page.locator('[data-field-path="body"] .insert-paragraph-at-end').last().focus();
      await page.keyboard.press(key);
      await expect.poll(count).toBe(before + 1);
    }
  });

  test('every field and button of a block has a name, and axe finds nothing in the editor', async () => {
    for (const block of ['definizione', 'citazione', 'immagine', 'tabella']) await insert(block);
    await expect.poll(() => page.locator('[data-block-drawer-slug]').count()).toBe(6);
    await expect.poll(unnamedInBlocks).toEqual([]);
    expect(await findings('all')).toEqual([]);
  });

  test('state and next step stay in sight, also on a phone', async () => {
    for (const viewport of [DESK, PHONE]) {
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

  /** Goes backwards by keyboard through the form; what the bars cover of the fields with the focus. */
  const covered = async (steps: number): Promise<string[]> => {
    const hidden: string[] = [];
    for (let step = 0; step < steps; step++) {
      await page.keyboard.press('Shift+Tab');
      const name = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at.closest('.doc-controls, .fixed-toolbar') || !at.closest('form')) return '';
        const { left, top, width, height } = at.getBoundingClientRect();
        const y = Math.min(top + height / 2, top + 12);
        const over = document.elementFromPoint(left + Math.min(width / 2, 24), y);
        const isBar = over?.closest('.doc-controls, .fixed-toolbar') != null;
        return isBar ? at.outerHTML.slice(0, 120) : '';
      });
      if (name) hidden.push(name);
    }
    return hidden;
  };

  test('the bars never cover the field with the focus: on a phone, and with letters twice as large', async () => {
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Aggiungi un paragrafo' }).last().focus();
    expect(await covered(25)).toEqual([]);
    const style = await page.addStyleTag({
      content: 'html:root { font-size: 30px !important; }',
    });
    await page.getByRole('button', { name: 'Aggiungi un paragrafo' }).last().focus();
    expect(await covered(25)).toEqual([]);
    await page.screenshot({ path: inRoot('test-results', 'keyboard', 'twice-as-large.png') });
    // For whoever works in this window next.
    await style.evaluate((element) => element.parentNode?.removeChild(element));
    await page.setViewportSize(DESK);
  });
});
