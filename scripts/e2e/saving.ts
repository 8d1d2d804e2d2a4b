// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { enter, goTo, noBrowser, openAgain } from '../harness/browser.ts';
import type { Client } from '../harness/client.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { inRoot } from '../machine/root.ts';
import { openDesk, windowOfPerson } from './desk.ts';
import { fill } from './editor-page.ts';
import { everyBlock, FIELDS_OF_BLOCKS, fieldsOfBlocks, textsOf, toEnd } from './every-block.ts';

/** One editor at her desk, on lines and with servers that are not always good: what she types is never lost. */

let portal: TestPortal;
let page: Page;
let editor: Client;
/** The article of the test, and where it is edited. */
let id: string;
let desk: string;

/** Gives the page a bad line, until the function that it gives is called. */
const LINES = {
  '300 ms and 50 kB/s': async (of: Page) => {
    const session = await of.context().newCDPSession(of);
    const line = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000 };
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { ...line, latency: 300 });
    return async () => {
      const none = { offline: false, downloadThroughput: -1, uploadThroughput: -1, latency: 0 };
      await session.send('Network.emulateNetworkConditions', none);
      await session.detach();
    };
  },
  'answers that come after 3 s': async (of: Page) => {
    const late = async (route: Route): Promise<void> => {
      await sleep(3000);
      // The page may be gone by then.
      await route.continue().catch(() => undefined);
    };
    await of.route('**/api/articles/**', late);
    return () => of.unroute('**/api/articles/**', late);
  },
} as const;

const line = (of = page) => of.locator('[data-desk=saving]');
const untilSaved = (of = page) => line(of).and(of.locator('[data-saving=saved]')).waitFor();
const editorOf = (of: Page) => of.locator('[data-field-path=body] [contenteditable=true]').first();
const inField = (of: Page, field: string) => of.locator(`#field-${field}`).inputValue();

/** Opens a text from the page of the desk that is open. */
async function open(path: string): Promise<void> {
  await goTo(page, path);
  await line().waitFor();
}

/** The connection, or the server, is there again: nothing waits for the next attempt. */
const tryAgain = () => page.evaluate(() => window.dispatchEvent(new Event('online')));

const stored = () => editor.get('articles', id);
const bodyText = (doc: object): string =>
  [...JSON.stringify(doc).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('');

/** Gives nothing that the page sends to the server, until the function that it gives is called. */
const answering = (status: number, body: string) => async (of: Page) => {
  const answer = (route: Route) =>
    route.request().method() === 'GET'
      ? route.continue()
      : route.fulfill({ status, contentType: 'text/html', body });
  await of.route('**/*', answer);
  return () => of.unroute('**/*', answer);
};

/** Ways in which the desk of a page does not get its answers, until the function that they give is called. */
const OUTAGES = {
  'no network': async (of: Page) => {
    await of.context().setOffline(true);
    return () => of.context().setOffline(false);
  },
  ...Object.fromEntries(
    (
      [
        [502, '<h1>Bad Gateway</h1>'],
        [429, 'Too Many Requests'],
        [200, 'garbage'],
      ] as const
    ).map(([status, body]) => [`${status} ${body} for all that is sent`, answering(status, body)]),
  ),
  'no server': async () => {
    await portal.stop('cms');
    return () => portal.start('cms');
  },
};

/** Answers every save with this status, until it is switched off. */
async function refusing(status: number, body: object | string = ''): Promise<() => Promise<void>> {
  const saves = '**/api/articles/*?*autosave=true*';
  await page.route(saves, (route) =>
    route.fulfill({
      status,
      contentType: typeof body === 'string' ? 'text/html' : 'application/json',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  return () => page.unroute(saves);
}

describe.skipIf(noBrowser)('saving never lies and never loses', () => {
  beforeAll(async () => {
    [portal] = await openDesk();
    editor = await portal.as('editor');
    page = await windowOfPerson('editor');
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await page.screenshot({ path: inRoot('test-results', 'saving', `${task.id}.png`) });
    // The next test begins with a line that is whole.
    await page.unrouteAll();
    await page.context().setOffline(false);
  });

  describe('of an article that is open', () => {
    beforeEach(async () => {
      ({ id } = await editor.create('articles', { title: 'Titolo', summary: 'Riassunto' }));
      desk = `${portal.cms}/admin/collections/articles/${id}`;
      await open(desk);
    });

    test.each(Object.entries(LINES))(
      'what is typed in turn into several fields is all there, also after a reload in between: %s',
      async (_, slow) => {
        const faster = await slow(page);
        const said: Record<string, string> = { title: '', summary: '', body: '' };
        const type = async (field: string, text: string): Promise<void> => {
          const at = field === 'body' ? editorOf(page) : page.locator(`#field-${field}`);
          await at.click();
          await page.keyboard.press('Control+End');
          // Few letters, each of which is work, over the time in which answers come.
          await page.keyboard.type(text, { delay: 40 });
          said[field] += text;
        };
        for (const words of [' Un link.', ' Chiama.'])
          for (const field of ['title', 'summary', 'body']) await type(field, words);
        expect(await inField(page, 'title')).toBe(`Titolo${said['title']}`);
        // A save is on its way, or not even begun.
        await type('body', ' Fine.');
        // The page itself, of which nothing is cached here, comes over a good line.
        await faster();
        await page.reload();
        // The former page may have saved all of it before the new one came.
        await line().and(page.locator('[data-saving=saved], [data-saving=unchanged]')).waitFor();
        expect(await inField(page, 'title')).toBe(`Titolo${said['title']}`);
        expect(await inField(page, 'summary')).toBe(`Riassunto${said['summary']}`);
        expect((await editorOf(page).textContent())?.trim()).toBe(said['body']?.trim());
        const { title, summary, body } = await stored();
        expect({ title, summary, body: bodyText({ body }).trim() }).toEqual({
          title: `Titolo${said['title']}`,
          summary: `Riassunto${said['summary']}`,
          body: said['body']?.trim(),
        });
      },
    );

    test('words typed into a block of the text are there, although no answer draws the block', async () => {
      await editorOf(page).click();
      await page.keyboard.type('/Riquadro');
      const first = page.locator('.slash-menu-popup button').first();
      await expect.poll(() => first.textContent()).toContain('Riquadro');
      await page.keyboard.press('Enter');
      const block = page.locator('.LexicalEditorTheme__block input[name="title"]').first();
      await block.waitFor();
      await untilSaved();
      // From now on the server draws nothing.
      await page.route('**/admin/**', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      await block.fill('Nel riquadro');
      await expect.poll(async () => JSON.stringify(await stored())).toContain('Nel riquadro');
      await page.unroute('**/admin/**');
    });

    test('words typed as soon as the form lets a person type are saved, on a slow processor too', async () => {
      const quick = await page.context().newPage();
      const slow = await page.context().newCDPSession(quick);
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await quick.addInitScript(() => {
        const type = (): void => {
          const field = document.querySelector<HTMLTextAreaElement>('#field-summary');
          if (!field || field.disabled) return void setTimeout(type);
          field.focus();
          document.execCommand('insertText', false, ' Subito.');
        };
        type();
      });
      await quick.goto(desk);
      await untilSaved(quick);
      expect((await stored())['summary']).toContain(' Subito.');
      await quick.close();
    });

    test('a save that failed says why until it is mended, and is tried again by itself', async () => {
      const whole = 'Il primo motivo, il secondo, e il terzo: tutti in una frase.';
      const cases = [
        [400, { errors: [{ message: whole }] }, whole],
        [403, { errors: [{ code: 'forbidden', message: 'Non sei autorizzato.' }] }, 'non c’è più'],
        [409, {}, 'nello stesso momento'],
        [413, '', 'troppo grande'],
        [502, '<h1>Bad Gateway</h1>', 'errore 502'],
        [507, {}, 'non c’è più spazio'],
      ] as const;
      for (const [index, [status, body, words]] of cases.entries()) {
        const accept = await refusing(status, body);
        await fill(page, 'summary', `Prova ${index}`);
        await line().getByText('Non salvato:').waitFor();
        expect(await line().textContent()).toContain(words);
        expect(await page.getByText('Ultimo salvataggio').isVisible()).toBe(false);
        await accept();
        // The last one waits until it is tried again by itself.
        if (index < cases.length - 1) await tryAgain();
        await untilSaved();
        expect((await stored())['summary']).toBe(`Prova ${index}`);
      }
    });

    test('a session that ends while she types: logged in again elsewhere, nothing is lost', async () => {
      await page.context().clearCookies();
      await fill(page, 'summary', 'Dopo la fine della sessione');
      await line().getByText('la sessione è finita').waitFor();
      await fill(page, 'title', 'Anche questo');
      await enter(page, portal.cms, portal.login('editor'));
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await untilSaved();
      expect(await stored()).toMatchObject({
        title: 'Anche questo',
        summary: 'Dopo la fine della sessione',
      });
      expect(await inField(page, 'summary')).toBe('Dopo la fine della sessione');
    });

    test('without a connection the words wait, closing the tab asks, and they are saved when it is back', async () => {
      await page.context().setOffline(true);
      await page.locator('#field-summary').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Scritto in treno');
      await line().getByText('Non salvato:').waitFor();
      const asked = page.waitForEvent('dialog');
      void page.close({ runBeforeUnload: true });
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
      await page.context().setOffline(false);
      await untilSaved();
      expect((await stored())['summary']).toBe('Scritto in treno');
    });

    test('unsaved words can be copied and compared, and leaving asks: by a link, the back button, logging out', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      // The way back is within the program of the desk, to a page that it draws again at once.
      await openAgain(page);
      await line().waitFor();
      const accept = await refusing(502);
      await fill(page, 'summary', 'Parole che nessuno ha ancora');
      await line().getByText('Non salvato:').waitFor();
      await line().getByRole('button', { name: 'Copia' }).click();
      await line().getByText('Copiato negli appunti.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
        'Parole che nessuno ha ancora',
      );
      await line().getByRole('button', { name: 'Confronta' }).click();
      const comparison = page.getByRole('dialog', { name: /Quello che hai scritto/ });
      await comparison.getByText('Parole che nessuno ha ancora').waitFor();
      expect(await comparison.textContent()).toContain('Riassunto');
      await comparison.getByRole('button', { name: 'Chiudi' }).click();

      const question = page.getByRole('dialog', { name: /non sono salvate/ });
      const ways = [
        () => page.locator('.step-nav a[href$="/collections/articles"]').first().click(),
        () => page.evaluate(() => window.history.back()),
        () => page.locator('a[href="/admin/logout"]').first().dispatchEvent('click'),
      ];
      for (const leave of ways) {
        await leave();
        await question.waitFor();
        await question.getByRole('button', { name: 'Resta qui' }).click();
        expect(page.url()).toContain(desk);
        expect(await inField(page, 'summary')).toBe('Parole che nessuno ha ancora');
      }
      // As soon as the words are saved, whoever wanted to go goes.
      await ways[0]?.();
      await question.waitFor();
      await accept();
      await page.waitForURL(/collections\/articles(\?|$)/);
      expect((await stored())['summary']).toBe('Parole che nessuno ha ancora');
    });

    test('two windows of one account keep what each changed, and settle what both did', async () => {
      const other = await page.context().newPage();
      await other.goto(desk);
      await line(other).waitFor();
      await fill(page, 'title', 'Dalla prima finestra');
      await untilSaved();
      await fill(other, 'summary', 'Dalla seconda finestra');
      await untilSaved(other);
      await expect.poll(() => inField(other, 'title')).toBe('Dalla prima finestra');
      // The first window is not told before it saves; both write in the same field.
      const lost = await refusing(502);
      await fill(page, 'title', 'Mio titolo');
      await fill(other, 'title', 'Altro titolo');
      await untilSaved(other);
      await lost();
      await line().getByText('scegli quale resta').waitFor();
      expect(await inField(page, 'summary')).toBe('Dalla seconda finestra');
      await line().getByRole('button', { name: 'Confronta' }).click();
      const comparison = page.getByRole('dialog', { name: /Quello che hai scritto/ });
      await comparison.getByText('Altro titolo').waitFor();
      await comparison.getByText('Mio titolo').waitFor();
      await comparison.getByRole('button', { name: 'Tieni il mio' }).click();
      await comparison.getByText('non c’è niente da confrontare').waitFor();
      await comparison.getByRole('button', { name: 'Chiudi' }).click();
      expect(await stored()).toMatchObject({
        title: 'Mio titolo',
        summary: 'Dalla seconda finestra',
      });
      await other.bringToFront();
      await other.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect.poll(() => inField(other, 'title')).toBe('Mio titolo');
      await other.close();
    });
  });

  test('every block keeps its fields and every letter through outages and a reload, and the line never calls them saved before they are', async () => {
    ({ id } = await editor.create('articles', { title: 'Blocchi', body: everyBlock }));
    await open(`${portal.cms}/admin/collections/articles/${id}`);
    await page.getByRole('button', { name: 'Mostra tutto' }).click();
    const fields = fieldsOfBlocks(page);
    await expect.poll(() => fields.count(), { timeout: 20_000 }).toBe(FIELDS_OF_BLOCKS);
    const said = await textsOf(fields);
    const outages = Object.entries(OUTAGES);
    /** Types into all fields, or into those of one outage: each has its own; none of the others loses anything either. */
    const type = async (more: string, outage?: number): Promise<void> => {
      for (const [index, before] of said.entries()) {
        if (outage !== undefined && index % outages.length !== outage) continue;
        const words = `${before === '' ? '' : ' '}${more}${index}`;
        await toEnd(fields.nth(index));
        await page.keyboard.type(words, { delay: 10 });
        said[index] = before + words;
        // On a busy machine they may be saved by now; else nothing calls them so.
        if ((await line().getAttribute('data-saving')) === 'saved')
          expect(JSON.stringify(await stored())).toContain(JSON.stringify(said[index]));
      }
      expect(await textsOf(fields)).toEqual(said);
    };
    const untilAllIsSaved = async (): Promise<void> => {
      await untilSaved();
      const text = JSON.stringify(await stored());
      expect(said.filter((words) => !text.includes(JSON.stringify(words)))).toEqual([]);
    };
    for (const [nth, [name, outage]] of outages.entries()) {
      const mend = await outage(page);
      await type('A', nth);
      await line().getByText('Non salvato:').waitFor();
      // The server was asked to draw the blocks, in vain.
      await page.waitForTimeout(1000);
      expect(await textsOf(fields), name).toEqual(said);
      await mend();
      await tryAgain();
      await untilAllIsSaved();
      expect(await textsOf(fields), name).toEqual(said);
    }
    // Words that come back after a reload are those from which she goes on.
    const accept = await refusing(502);
    await type('P');
    await line().getByText('Non salvato:').waitFor();
    await page.reload();
    await expect.poll(() => textsOf(fields), { timeout: 20_000 }).toEqual(said);
    await accept();
    await tryAgain();
    await untilAllIsSaved();
    await page.getByRole('button', { name: 'Mostra tutto' }).click();
    await type('B', 0);
    await untilAllIsSaved();
  });

  test('words that cannot come back yet after a reload are waited for: nothing is written in their place', async () => {
    ({ id } = await editor.create('articles', { title: 'Blocchi', body: everyBlock }));
    await open(`${portal.cms}/admin/collections/articles/${id}`);
    const mend = await answering(502, '<h1>Bad Gateway</h1>')(page);
    const words = editorOf(page).locator('p').first();
    await words.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Prima.');
    await line().getByText('Non salvato:').waitFor();
    await page.reload();
    await line().getByText('torna nel testo appena la redazione risponde').waitFor();
    await expect(words.click({ timeout: 1000 })).rejects.toThrow();
    await mend();
    await tryAgain();
    await untilSaved();
    await words.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Dopo.');
    await expect.poll(async () => JSON.stringify(await stored())).toContain(' Prima. Dopo.');
  });

  describe('of an account and a picture', () => {
    let administrator: Client;
    let window: Page;

    beforeAll(async () => {
      administrator = await portal.as('administrator');
      window = await windowOfPerson('administrator');
    });

    test.each([
      ['users', 'name'],
      ['media', 'credits'],
    ])(
      '%s: a save that fails says so until it is mended, and leaving asks',
      async (collection, field) => {
        const [doc] = await administrator.find(collection, 'limit=1&sort=createdAt');
        await goTo(window, `${portal.cms}/admin/collections/${collection}/${doc?.id}`);
        await window.locator('.desk-save').waitFor();
        const button = window.getByRole('button', { name: 'Salva', exact: true });
        const saves = `**/api/${collection}/${doc?.id}?*`;
        const whole = 'Il primo motivo, il secondo: tutti in una frase.';
        const cases = [
          [409, JSON.stringify({ errors: [{ message: whole }] }), whole],
          [413, '', 'troppo grande'],
          [502, '<h1>Bad Gateway</h1>', 'errore 502'],
          [0, '', 'manca la connessione'],
        ] as const;
        for (const [status, body, words] of cases) {
          await window.route(saves, (route) =>
            route.request().method() !== 'PATCH'
              ? route.continue()
              : status === 0
                ? route.abort()
                : route.fulfill({ status, body, contentType: 'application/json' }),
          );
          await fill(window, field, `Prova ${status}`);
          await button.click();
          await line(window).getByText(words).waitFor();
          await window.unroute(saves);
        }
        const question = window.getByRole('dialog', {
          name: 'Quello che hai scritto non è salvato',
        });
        for (const leave of [
          () => window.locator(`.step-nav a[href$="/collections/${collection}"]`).first().click(),
          () => window.locator('a[href="/admin/logout"]').first().dispatchEvent('click'),
        ]) {
          await leave();
          await question.getByRole('button', { name: 'Resta qui' }).click();
          expect(await inField(window, field)).toBe('Prova 0');
        }
        await button.click();
        await untilSaved(window);
        expect((await administrator.get(collection, doc?.id ?? ''))[field]).toBe('Prova 0');
      },
    );
  });
});
