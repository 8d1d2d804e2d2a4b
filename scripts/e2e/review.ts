// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { goTo, noBrowser, openAgain } from '../harness/browser.ts';
import { windowOfPerson } from './desk.ts';
import { inRoot } from '../machine/root.ts';
import { seriousViolations } from './axe.ts';
import { fill } from './editor-page.ts';

/** A text of the demo that was returned once, and one that waits. */
const RETURNED = 'Codici QR in strada: guarda prima di inquadrare';
const WAITS = 'Chiavette USB trovate: non collegarle';

/** Of more words than a reader keeps in mind. */
const HARD =
  'Se su un muro o su un palo c’è un adesivo con un codice, di chi è e chi ce lo ha messo tu non lo sai, e chi lo apre può dare i suoi dati a un ladro.';

let editor: Page;
let reviewer: Page;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const rowOf = (title: string) => reviewer.getByRole('listitem').filter({ hasText: title });

/** Is the decision inside the window, whole and without a step aside? */
async function decisionInReach(): Promise<boolean> {
  const box = await button(reviewer, 'Approva').boundingBox();
  const { height = 0, width = 0 } = reviewer.viewportSize() ?? {};
  return box !== null && box.y >= 0 && box.y + box.height <= height && box.x + box.width <= width;
}

describe.skipIf(noBrowser)('a review that remembers', () => {
  beforeAll(async () => {
    // Of the second organisation.
    editor = await windowOfPerson('editor', 1);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of Object.entries({ editor, reviewer }))
      await page.screenshot({ path: inRoot('test-results', 'review', `${name}.png`) });
  });

  test('B2: a returned text is sent again only when something changed', async () => {
    await editor.getByRole('link', { name: RETURNED, exact: true }).first().click();
    await editor.getByText('uguale a quello che è stato restituito').first().waitFor();
    await fill(editor, 'summary', HARD);
    await button(editor, 'Invia in revisione').click();
    await editor.getByText('Inviato in revisione.').waitFor();
  });

  test('B3: the queue says what comes, and all of it can be chosen', async () => {
    reviewer = await windowOfPerson('reviewer');
    await rowOf(RETURNED).getByText('Seconda volta').waitFor();
    await rowOf(WAITS).getByText('Per: Imprese').waitFor();
    await button(reviewer, 'Scegli tutti (2)').click();
    await reviewer.getByText('2 contenuti scelti.').waitFor();
    await button(reviewer, 'Non sceglierne nessuno').click();
    expect(await seriousViolations(reviewer)).toEqual([]);
  });

  test('B2: the examination has the points of the return, which stay ticked', async () => {
    await rowOf(RETURNED)
      .getByRole('link', { name: /^Esamina/ })
      .click();
    await reviewer.getByRole('heading', { name: /^Seconda volta/ }).waitFor();
    const stored = reviewer.waitForResponse(/\/points$/);
    await reviewer.getByRole('checkbox').first().check();
    expect((await stored).status()).toBe(200);
    await reviewer.getByText('Nessun punto aperto.').first().waitFor();
    await openAgain(reviewer);
    await reviewer.getByRole('checkbox', { checked: true }).waitFor();
    expect(await seriousViolations(reviewer)).toEqual([]);
  });

  test('B3: the keys lead from change to change, with the decision in reach', async () => {
    await reviewer.getByText('Una modifica').first().waitFor();
    await reviewer.keyboard.press('Alt+ArrowDown');
    const change = reviewer.getByRole('group', { name: 'Modifica 1 di 1: Riassunto' });
    expect(await change.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await decisionInReach()).toBe(true);
    await reviewer.setViewportSize({ width: 360, height: 740 });
    expect(await decisionInReach()).toBe(true);
    await reviewer.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    expect(await decisionInReach()).toBe(true);
    await reviewer.setViewportSize({ width: 1280, height: 800 });
  });

  test('B6: a hard sentence leads to its place in the text that is examined, which stays open', async () => {
    const exam = reviewer.url();
    await reviewer.getByRole('link', { name: `«${HARD}»` }).click();
    const marked = await reviewer.evaluate(() =>
      [...(CSS.highlights.get('desk-remark') ?? [])].map(String),
    );
    expect(marked).toEqual([expect.stringMatching(/^Se su un muro .* un ladro\.$/s)]);
    expect(reviewer.url()).toBe(exam);
  });

  test('B4: her own unsent edit is named, and goes to a colleague in one press', async () => {
    const exam = reviewer.url();
    await reviewer.getByRole('link', { name: 'Apri nell’editor' }).click();
    await fill(reviewer, 'title', `${RETURNED} bene`);
    await reviewer.getByText('modifiche non inviate').waitFor();
    await goTo(reviewer, exam);
    await reviewer.getByText('La tua modifica cambia: Titolo.').waitFor();
    await button(reviewer, 'Invia la tua modifica a un collega').click();
    await reviewer.getByRole('heading', { level: 1, name: `${RETURNED} bene` }).waitFor();
    expect(await button(reviewer, 'Approva').isDisabled()).toBe(true);
  });

  test('B3: after a decision the next text is one press away', async () => {
    await button(reviewer, /^Restituisci/).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByLabel('Motivo').fill('Il titolo.\nLa fonte.');
    await dialog.getByRole('button', { name: 'Restituisci' }).click();
    await reviewer.getByRole('link', { name: `Prossimo: ${WAITS}` }).click();
    await reviewer.getByRole('heading', { level: 1, name: WAITS }).waitFor();
  });
});
