// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../harness/client.ts';
import { comeBack, goTo, noBrowser, openAgain, windowOf } from '../harness/browser.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { openDesk, windowOfPerson } from './desk.ts';
import { inRoot } from '../machine/root.ts';
import { OURS_IN_EDITOR, seriousViolations } from './axe.ts';

const BEFORE = 'Tre segni per capire. Il numero da chiamare sta sul retro della carta.';
const AFTER = 'Tre segni per capire. Il numero da chiamare sta dietro la carta.';

let portal: TestPortal;
let editor: Page;
let reviewer: Page;
/** The editor over REST. */
let author: Client;
let id: string;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Selects words of the shown text, as a pointer does. */
async function select(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.closest('[data-entry]')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement.scrollIntoView({ block: 'center' });
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      return;
    }
  }, words);
}

describe.skipIf(noBrowser)('B5 and A5: remarks and versions', () => {
  beforeAll(async () => {
    [portal] = await openDesk();
    author = await portal.as('editor');
    const [article] = await author.find('articles', 'limit=1&sort=title');
    id = article?.id ?? '';
    await author.save('articles', id, { summary: BEFORE });
    await author.submit('articles', id);
    editor = await windowOfPerson('editor');
    reviewer = await windowOfPerson('reviewer');
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of Object.entries({ editor, reviewer }))
      await page.screenshot({ path: inRoot('test-results', 'remarks', `${name}.png`) });
  });

  test('a reviewer selects words, presses «Annota», and the text waits', async () => {
    await goTo(reviewer, `/admin/esame/articles/${id}`);
    await select(reviewer, 'sul retro');
    await reviewer.locator('.desk-remark__here').click();
    await reviewer.getByLabel('Che cosa vuoi dire').fill('Di quale carta?');
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Annota' }).click();
    const remark = reviewer.locator('.desk-remark');
    await remark.getByText('Di quale carta?').waitFor();
    expect(await remark.locator('blockquote').textContent()).toBe('sul retro');
    await reviewer.getByText('C’è un’annotazione aperta.').first().waitFor();
    expect(await button(reviewer, /^Approva$/).getAttribute('aria-disabled')).toBe('true');
    expect(await seriousViolations(reviewer)).toEqual([]);
  });

  test('by keyboard the button beside a field does the same', async () => {
    await button(reviewer, 'Annota: Riassunto').focus();
    await reviewer.keyboard.press('Enter');
    await reviewer.getByRole('dialog').getByText('Nuova annotazione: Riassunto').waitFor();
    expect(await seriousViolations(reviewer)).toEqual([]);
    await reviewer.keyboard.press('Escape');
    await reviewer.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the editor finds the words, mends them, answers and says that it is done', async () => {
    await goTo(editor, `/admin/collections/articles/${id}`);
    const remark = editor.locator('.desk-remark');
    await remark.getByText('sul retro').waitFor();
    await remark.getByRole('link', { name: 'Vai al testo' }).click();
    await editor.locator('#field-summary:focus').fill(AFTER);
    await remark.getByText('Il testo citato non c’è più.').waitFor();
    await remark.getByRole('button', { name: 'Rispondi' }).click();
    await remark.getByLabel('Risposta').fill('Quella del conto: ora si capisce.');
    expect(await seriousViolations(editor, OURS_IN_EDITOR)).toEqual([]);
    await remark.getByRole('button', { name: 'Rispondi' }).click();
    await remark.getByText('Quella del conto').waitFor();
    await remark.getByRole('button', { name: 'Fatto' }).click();
    await editor.getByText('Una annotazione fatta').waitFor();
  });

  test('what was submitted is a version: looked at, compared, brought back', async () => {
    await editor.getByRole('link', { name: 'Versioni' }).click();
    const submitted = editor.getByRole('listitem').filter({ hasText: 'Inviata, in revisione' });
    await submitted.getByRole('button', { name: /^Guarda/ }).click();
    await editor.locator('.desk-diff').getByText('dietro').first().waitFor();
    await editor.getByLabel('Il testo di allora').check();
    await editor.locator('.desk-diff').getByText(BEFORE).waitFor();
    expect(await seriousViolations(editor)).toEqual([]);
    await button(editor, 'Riporta come copia di lavoro').click();
    await editor.getByText('Riportata: ora è il testo su cui si lavora.').waitFor();
    expect((await author.get('articles', id))['summary']).toBe(BEFORE);
  });

  test('the reviewer sees who closed the remark, and may approve', async () => {
    await comeBack(reviewer);
    await reviewer.getByText('Una annotazione fatta').click();
    await reviewer.getByText(/Segnata come fatta da/).waitFor();
    expect(await button(reviewer, /^Approva$/).getAttribute('aria-disabled')).toBeNull();
  });

  test('somebody without an account reads it through a link, and what is wrong comes back as a remark', async () => {
    await button(reviewer, 'Chiedi un parere').click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByLabel('A chi lo chiedi').fill('Avv. Bianchi');
    expect(await seriousViolations(reviewer)).toEqual([]);
    await button(reviewer, 'Crea il collegamento').click();
    const link = await dialog.getByLabel('Collegamento per il parere').inputValue();
    await button(reviewer, 'Chiudi').click();
    const [, browser] = await openDesk();
    const outsider = await windowOf(browser);
    await outsider.goto(link);
    expect(await seriousViolations(outsider)).toEqual([]);
    const passage = outsider.getByRole('group', { name: 'Passo 1', exact: true });
    await passage.getByLabel('Sbagliato').check();
    await passage.getByLabel('Che cosa non va').fill('Il reato ha un altro nome.');
    await button(outsider, 'Invia il parere').click();
    await outsider.getByText('Il parere è arrivato, grazie.').waitFor();
    await outsider.context().close();
    await openAgain(reviewer);
    await reviewer.getByText('Sbagliato. Il reato ha un altro nome.').first().waitFor();
    await reviewer.getByText('0 giusti, 1 sbagliato, 0 da correggere').waitFor();
    expect(await button(reviewer, /^Approva$/).getAttribute('aria-disabled')).toBe('true');
  });
});
