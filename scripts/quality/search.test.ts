// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentPath, portalPath } from '@portico/shared/paths';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, PHONE, withPage } from './browser.ts';

const article = (slug: string): string => documentPath('article', slug, 'it');
const topic = (slug: string): string => documentPath('topic', slug, 'it');
const SEARCH = portalPath('search', 'it');
const HELP = portalPath('help', 'it');

const MESSAGE = article('riconoscere-un-messaggio-falso');
const PASSWORD = article('password-lunghe-e-facili');
const BANK = article('la-finta-telefonata-della-banca');
const WHATSAPP = article('whatsapp-rubato');
const SECOND_STEP = article('il-secondo-passaggio');
const RANSOMWARE = article('copie-di-sicurezza-contro-il-ransomware');
const SHOPS = article('negozi-online-falsi');
const SPID = article('spid-e-cie-al-sicuro');
const BLACKMAIL = article('ricatto-con-immagini-intime');
const NEW_NUMBER = article('mamma-ho-cambiato-numero');

/** Queries as people type them, mistyped or in their own words, and the page that they mean. */
const ASKED: readonly (readonly [string, string])[] = [
  ['pishing', MESSAGE],
  ['fishing', MESSAGE],
  ['email finta', MESSAGE],
  ['sms corriere', MESSAGE],
  ['messaggio poste', MESSAGE],
  ['pasword', PASSWORD],
  ['parola chiave', PASSWORD],
  ['messaggio della banca', BANK],
  ['operatore antifrode', BANK],
  ['conto bloccato', BANK],
  ['mi hanno rubato WhatsApp', WHATSAPP],
  ['watsapp', WHATSAPP],
  ['doppia autenticazione', SECOND_STEP],
  ['otp', SECOND_STEP],
  ['ransomwer', RANSOMWARE],
  ['bacap', RANSOMWARE],
  ['trufa', topic('truffe')],
  ['non arriva il pacco', SHOPS],
  ['sito falso', SHOPS],
  ['speed', SPID],
  ['carta d’identità elettronica', SPID],
  ['mi ricattano', BLACKMAIL],
  ['foto nude', BLACKMAIL],
  ['ciberbullismo', article('cyberbullismo-fermarlo')],
  ['lavoro da casa', article('offerte-di-lavoro-false')],
  ['permesso soggiorno', article('permesso-di-soggiorno-false-offerte')],
  ['agiornamenti', article('aggiornare-e-bloccare-il-telefono')],
  ['wifi gratis', article('wifi-pubblico')],
  ['uaifai', article('wifi-pubblico')],
  ['ho perso il cellulare', HELP],
  ['chatgpt', article('studiare-con-un-assistente')],
  ['mamma ho cambiato numero', NEW_NUMBER],
  ['voce clonata', NEW_NUMBER],
  ['bonifico urgente', article('fatture-false-e-cambio-iban')],
  ['cambio iban', article('fatture-false-e-cambio-iban')],
  ['nis 2', article('nis2-e-csirt-le-basi')],
  ['privasi', topic('dati-personali')],
];

/** Words as people write them, and the page that has them. */
const WRITTEN: readonly (readonly [string, string])[] = [
  // Behind an article, and with its own.
  ['ammonimento', article('cyberbullismo-fermarlo')],
  ['l’ammonimento', article('cyberbullismo-fermarlo')],
  // Compounds as people write them.
  ['wifi', article('wifi-pubblico')],
  ['wi fi', article('wifi-pubblico')],
  ['321', RANSOMWARE],
  ['3-2-1', RANSOMWARE],
  ['email', topic('email-e-messaggi-falsi')],
  ['e\u2011mail', topic('email-e-messaggi-falsi')],
  ['pass\u00ADword', PASSWORD],
];

/** What is not there, though something that begins in the same way is. */
const NOT_THERE: readonly string[] = ['1125', '3217', 'xyzzyq'];

const status = (page: Page) => page.locator('#search-status');

/** Waits for the answer to the last question. */
const answered = (page: Page) =>
  page.waitForFunction(() =>
    /risultat|result/i.test(document.querySelector('#search-status')?.textContent ?? ''),
  );

const hrefs = (page: Page): Promise<string[]> =>
  page
    .locator('#search-results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Types into the field and gives the addresses of the results, once they are those of what was typed. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.getByRole('searchbox').first().fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  await answered(page);
  return hrefs(page);
}

describe.skipIf(noBrowser)('the search', () => {
  test.each([
    ['what people mean among the first three results, however they write it', ASKED],
    ['what stands behind an article, in a compound, or with signs that nobody sees', WRITTEN],
  ])('finds %s', async (_what, asked) => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(SEARCH);
      const missed: string[] = [];
      for (const [words, meant] of asked) {
        const found = await search(page, words);
        if (!found.slice(0, 3).includes(meant)) {
          missed.push(`«${words}»: ${meant} is not among ${found.slice(0, 3).join(' ')}`);
        }
      }
      expect(missed).toEqual([]);
    });
  });

  test('finds nothing instead of something else', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(SEARCH);
      for (const words of NOT_THERE)
        expect([words, await search(page, words)]).toEqual([words, []]);
    });
  });

  test('finds in English what is written in English', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(portalPath('search', 'en'));
      const found = await search(page, 'pasword');
      expect(found[0]).toBe(documentPath('article', 'long-passwords-easy-to-remember', 'en'));
      expect(found.filter((path) => !path.startsWith('/en/'))).toEqual([]);
    });
  });

  test('in English looks in Italian texts too, at once or when it is asked to, and says how many it found', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      const italian: string[] = [];
      page.on('request', (request) => {
        if (/\/wasm\.it\.pagefind/.test(request.url())) italian.push(request.url());
      });
      const offer = page.getByRole('button', { name: 'Look in Italian too' });
      const offered = page.locator('#search-elsewhere li');
      await page.goto(portalPath('search', 'en'));
      await search(page, 'password');
      await offer.waitFor();
      // Nobody has asked for a second index.
      expect(italian).toEqual([]);
      await offer.click();
      await offered.first().waitFor();
      expect(italian.length).toBeGreaterThan(0);
      const count = await offered.count();
      expect(await status(page).textContent()).toMatch(
        new RegExp(`^\\d+ results? · In Italian: ${count} results?$`),
      );
      expect(await offer.isVisible()).toBe(false);
      expect(await offered.locator('h3:not([lang=it]), a[href^="/en/"]').count()).toBe(0);
      expect(
        await page.evaluate(() => document.activeElement?.closest('#search-elsewhere') !== null),
      ).toBe(true);
      await search(page, 'xyzzyq');
      await page.getByText('No result · In Italian: no result').waitFor();
      expect(await offered.count()).toBe(0);
    });
  });

  test('finds in the language of the page though a translator has written another one on it', async () => {
    await withPage({}, async (page) => {
      // As the translators of Chrome and Edge do.
      await page.addInitScript(() => {
        document.addEventListener('readystatechange', () => {
          document.documentElement.lang = 'en';
        });
      });
      await page.goto(`${SEARCH}?q=ricattano`);
      await page.locator('#search-results li').first().waitFor();
      expect(await hrefs(page)).toContain(BLACKMAIL);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    });
  });

  test('needs a keyboard only: from the field to the results, and to a page', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(SEARCH);
      await page.getByRole('searchbox').first().focus();
      await page.keyboard.type('pasword');
      await page.keyboard.press('Enter');
      await page.locator('#search-results a').first().waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      let presses = 0;
      while (!(await focused()).startsWith('/') && presses < 6) {
        await page.keyboard.press('Tab');
        presses += 1;
      }
      // Two texts are about it as much as each other: whichever is first.
      const first = await page.locator('#search-results a').first().getAttribute('href');
      expect(first).toContain('password');
      expect(await focused()).toBe(first);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${first}`);
    });
  });

  test('keeps words and filters in its address, so that a search can be sent on', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(SEARCH);
      const count = async () => Number.parseInt((await status(page).textContent()) ?? '', 10);
      await search(page, 'password');
      const all = await count();
      await page.locator('#search-filters summary').click();
      await page.getByLabel('Per chi').selectOption('businesses');
      await page.waitForURL((url) => url.searchParams.get('audience') === 'businesses');
      await answered(page);
      const some = await hrefs(page);
      expect(await count()).toBeLessThan(all);
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await answered(page);
      expect(await hrefs(page)).toEqual(some);
      expect(await page.getByLabel('Per chi').isVisible()).toBe(true);
    });
  });

  test('says of an excerpt that it begins or ends inside a sentence', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(SEARCH);
      await search(page, 'password');
      const excerpts = await page.locator('#search-results h3 + p').allTextContents();
      expect(excerpts.length).toBeGreaterThan(5);
      expect(excerpts.filter((text) => !/^[…\p{Lu}\d«“].*[….!?»”]$/su.test(text))).toEqual([]);
    });
  });

  test('shows all of a topic, or of a type, without a word', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(`${SEARCH}?topic=Truffe&type=article`);
      await page.locator('#search-results a').first().waitFor();
      expect(await hrefs(page)).toContain(NEW_NUMBER);
      expect((await hrefs(page)).filter((path) => !path.startsWith('/articoli/'))).toEqual([]);
    });
  });

  test('with nothing found shows the way: another word, topics, help', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(SEARCH);
      expect(await search(page, 'xyzzyq')).toEqual([]);
      expect(await status(page).textContent()).toBe('Nessun risultato');
      const none = page.locator('#search-none');
      expect(await none.isVisible()).toBe(true);
      for (const situation of ['link', 'soldi', 'azienda'])
        expect(await none.locator(`a[href="${HELP}#${situation}"]`).isVisible()).toBe(true);
      expect(
        await page.locator(`main .it-grid-list-wrapper a[href="${topic('truffe')}"]`).isVisible(),
      ).toBe(true);
    });
  });

  test('that fails shows the titles by subject at once, in the room of the results', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.route('**/search-state.json', (route) => route.abort());
      await page.goto(`${SEARCH}?q=banca`);
      await page.getByText('La ricerca adesso non funziona.').waitFor();
      expect(await page.locator('#search-found').isVisible()).toBe(false);
      const subjects = await page.locator('#search-browse h2').first().boundingBox();
      expect(subjects?.y).toBeLessThan(PHONE.height);
    });
  });

  test('leads who writes in the other language to its search, with what they wrote', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(`${SEARCH}?q=kids%20phone`);
      await page.getByRole('link', { name: 'Search for the same words in English' }).click();
      await page.waitForURL(`**${portalPath('search', 'en')}?q=kids+phone`);
      await answered(page);
      expect(await hrefs(page)).toContain('/en/topics/family-and-children/');
    });
  });

  test('looks for the nearest words when one is mistyped, and says so', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(SEARCH);
      expect(await search(page, 'ranzomvare')).toContain(RANSOMWARE);
      expect(await page.locator('#search-alias').textContent()).toMatch(/ransom/);
    });
  });
});

describe.skipIf(noBrowser)('somebody in trouble who searches', () => {
  test('is told where to go before the index is there', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      // The index never comes.
      await page.route('**/search-state.json', () => {});
      await page.goto(`${SEARCH}?q=${encodeURIComponent('mi anno rubbato il telefonno')}`, {
        waitUntil: 'commit',
      });
      const pin = page.locator('#search-pinned a').first();
      await pin.waitFor();
      expect(await pin.getAttribute('href')).toBe(`${HELP}#telefono`);
      expect(await page.locator('#search-results li').count()).toBe(0);
    });
  });

  test('finds the six situations under the notice without script', async () => {
    await withPage({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${SEARCH}?q=truffa`);
      const links = page.locator('noscript .situations a');
      expect(await links.count()).toBe(6);
      expect(await links.first().getAttribute('href')).toBe(`${HELP}#link`);
      expect(await links.first().isVisible()).toBe(true);
    });
  });
});

describe.skipIf(noBrowser)('a list', () => {
  test('is filtered by links, without script, and the address keeps the filter', async () => {
    await withPage({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(portalPath('articles', 'it'));
      const cards = page.locator('.card-wrapper > li:visible');
      const all = await cards.count();
      await page.getByRole('link', { name: /^Over 65 \(/ }).click();
      const some = await cards.count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      expect(await page.locator('.card-wrapper > li:visible[data-for~=over65]').count()).toBe(some);
      await page.goto(page.url());
      expect(await cards.count()).toBe(some);
      await page.getByRole('link', { name: /^Tutto \(/ }).click();
      expect(await cards.count()).toBe(all);
    });
  });

  test('of dozens of subjects shows on a phone the titles of the one that is chosen, without script', async () => {
    await withPage({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(portalPath('index', 'it'));
      const shown = page.locator('.titles:visible');
      expect(await shown.count()).toBe(0);
      await page.getByRole('link', { name: 'Banca', exact: true }).click();
      expect(await page.locator('h3:visible').allTextContents()).toEqual(['Banca']);
      expect(await shown.locator(`a[href="${BANK}"]`).isVisible()).toBe(true);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await shown.count()).toBeGreaterThan(20);
    });
  });

  test('says which filter is chosen, to the eye and to a screen reader', async () => {
    await withPage({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(portalPath('articles', 'it'));
      // A chosen filter has no underline; «chosen» cannot be an attribute, which only a script could move.
      const chosen = () =>
        page
          .locator('.filter a')
          .evaluateAll((links) =>
            links
              .filter((link) => getComputedStyle(link).textDecorationLine === 'none')
              .map((link) => link.textContent.trim()),
          );
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      expect(await chosen()).toEqual([expect.stringMatching(/^Tutto \(/)]);
      const filter = page.getByRole('link', { name: /^Over 65 \(/ });
      const [, count] = /\((\d+)\)/.exec((await filter.textContent()) ?? '') ?? [];
      await filter.focus();
      await page.keyboard.press('Enter');
      expect(await chosen()).toEqual([`Over 65 (${count})`]);
      expect(await page.locator('.card-wrapper > li:visible').count()).toBe(Number(count));
      expect(await focused()).toMatch(new RegExp(`^Solo «Over 65»: ${count} articol`));
      // From there the next stop is the way back, and then the first card.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await chosen()).toEqual([expect.stringMatching(/^Tutto \(/)]);
      expect(await focused()).toMatch(/^\d+ articoli/);
    });
  });
});
