// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { comeBack, goTo, noBrowser, openAgain } from '../harness/browser.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { seriousViolations } from './axe.ts';
import { openDesk, windowOfPerson } from './desk.ts';
import { fill, write } from './editor-page.ts';

let portal: TestPortal;
let page: Page;

/** What the desk has stored of the document that is open. */
async function stored(): Promise<string> {
  const { pathname } = new URL(page.url());
  const path = pathname.replace('/admin/collections/', '/api/');
  const answer = await page.request.get(`${portal.cms}${path}?depth=0&locale=it`);
  return answer.text();
}

const isStored = (text: string | RegExp) => expect.poll(stored).toMatch(text);

/** Pastes HTML where the cursor stands, as another program hands it over. */
const paste = (html: string) =>
  page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/html', given);
    data.setData('text/plain', 'x');
    const target = document.activeElement;
    target?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);

async function create(collection: string, title: string): Promise<void> {
  await goTo(page, `${portal.cms}/admin/collections/${collection}/create`);
  await fill(page, 'title', title);
  await page.waitForURL(/\/[0-9a-f-]{24,}$/);
  await isStored(title);
}

describe.skipIf(noBrowser)('what comes into a text', () => {
  beforeAll(async () => {
    [portal] = await openDesk();
    page = await windowOfPerson('administrator');
  });

  test('a link that was left unfinished keeps nothing from being saved', async () => {
    await create('articles', 'Scritto a metà');
    await write(page, 'body', 'Leggi la guida');
    await isStored('Leggi la guida');
    // Of this field: that of the next one may not know yet that nothing is chosen there.
    const link = page.locator(
      '[data-field-path="body"] .toolbar-popup__button-link:not(.disabled)',
    );
    await page.keyboard.press('Shift+Control+ArrowLeft');
    await link.first().click();
    await page.locator('[data-lexical-editor] a').first().waitFor();
    await page.keyboard.press('Escape');
    await fill(page, 'summary', 'Scritto dopo il collegamento.');
    await isStored('Scritto dopo il collegamento.');
    await isStored('"url":"https://"');
    await page.getByText(/Il collegamento «guida» porta a «https:\/\/»/).waitFor();
  });

  test('C1: a table of another program is a table block, and what is left out is said', async () => {
    await create('articles', 'Incollato');
    await write(page, 'body', 'Prima');
    await page.keyboard.press('Enter');
    await paste(
      '<h3>Chi fa che cosa</h3><table><tr><th>Che cosa</th><th>Chi</th></tr><tr><td>password</td><td><a href="https://esempio.it/?utm_source=x">Anna</a><img src="x"></td></tr></table><p>Dopo</p>',
    );
    await page.getByText('1 cosa non è stata incollata: 1 immagine.').waitFor();
    await page.getByText(/sono stati tolti i codici di tracciamento/).waitFor();
    await page.locator('.rich-text-lexical table').getByText('password').waitFor();
    await isStored('"blockType":"table"');
    await isStored('"url":"https://esempio.it/"');
  });

  test('C5: headings are put in order by one button, and the text is kept', async () => {
    await page.getByText(/Il titolo «Chi fa che cosa» salta un livello/).waitFor();
    await page.getByRole('button', { name: 'Sistema i titoli' }).click();
    await isStored('"tag":"h2"');
    await isStored('password');
    await page.getByText(/salta un livello/).waitFor({ state: 'detached' });
  });

  test('C2: tracking codes of an address are removed by one button', async () => {
    await create('events', 'Incontro');
    await fill(page, 'onlineUrl', 'https://esempio.it/?utm_source=x&a=1');
    await page.getByRole('button', { name: 'Togli i codici di tracciamento' }).click();
    await isStored('"onlineUrl":"https://esempio.it/?a=1"');
  });

  test('C2: an answer of the CMS that comes during a press moves no button from under it', async () => {
    const answer = Promise.withResolvers<void>();
    await page.route('**/status', async (route) => {
      await answer.promise;
      await route.continue();
    });
    await openAgain(page);
    await fill(page, 'onlineUrl', 'https://esempio.it/?utm_source=x&b=2');
    await page.getByRole('button', { name: 'Togli i codici di tracciamento' }).hover();
    await page.mouse.down();
    const answered = page.waitForResponse('**/status');
    answer.resolve();
    await (await answered).finished();
    // The page would have drawn it by then.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await page.mouse.up();
    await isStored('"onlineUrl":"https://esempio.it/?b=2"');
    await page.getByRole('heading', { name: 'Prima di inviare' }).waitFor();
    await page.unroute('**/status');
  });

  test('C5: a date is read as it is typed, or the desk says that it cannot', async () => {
    const field = page.locator('#field-start').first();
    const input = field.locator('input').first();
    const type = async (text: string, key: string): Promise<void> => {
      await input.fill(text);
      await input.press(key);
    };
    await type('03/04/2031', 'Tab');
    await page.getByText('Manca l’ora: per ora è mezzanotte.').waitFor();
    await isStored('"start":"2031-04-02T22:00:00.000Z"');
    await type('14.30', 'Enter');
    await isStored('"start":"2031-04-03T12:30:00.000Z"');
    await type('dopodomani', 'Tab');
    await page.getByText('Non capisco «dopodomani»').waitFor();
    expect(await input.inputValue()).toContain('3 aprile 2031, 14:30');
  });

  test('A4: the English is written beside its Italian, loses no word, and says when it is behind', async () => {
    await create('articles', 'Tradotto accanto');
    await fill(page, 'summary', 'Il primo riassunto.');
    await isStored('Il primo riassunto.');
    const path = new URL(page.url()).pathname.replace('/admin/collections/', '/api/');
    const english = async (): Promise<string> =>
      (await page.request.get(`${portal.cms}${path}?depth=0&locale=en`)).text();
    await page.getByRole('link', { name: 'Traduci in inglese' }).click();
    await page.getByText('Da tradurre: 2 campi.').waitFor();
    await fill(page, 'title', 'Translated beside it');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.type('The first summary.');
    await expect.poll(english).toContain('The first summary.');
    await expect.poll(english).toContain('Translated beside it');
    // Somebody else changes the Italian, in its own form.
    const colleague = await portal.as('administrator');
    await colleague.json('PATCH', `${path}?locale=it`, { summary: 'Il secondo riassunto.' });
    await comeBack(page);
    await page.getByText('L’inglese è rimasto indietro: 1 campo su 2.').waitFor();
    const summary = page.getByRole('region', { name: /^Riassunto/ });
    expect(await summary.locator('ins').textContent()).toContain('secondo');
    await summary.getByRole('textbox').fill('The second summary.');
    await summary.getByRole('button', { name: 'Ho aggiornato: è a posto' }).click();
    await page.getByText('L’inglese dice tutto quello che dice l’originale.').waitFor();
    await expect.poll(english).toContain('The second summary.');
    expect(
      await seriousViolations(page, [
        '.desk-review__head',
        '.desk-pair__head',
        '.desk-pair__original',
      ]),
    ).toEqual([]);
  });
});
