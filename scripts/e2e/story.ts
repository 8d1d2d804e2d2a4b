// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inRoot } from '../machine/root.ts';
import { seriousViolations } from './axe.ts';
import { goTo, noBrowser, windowOf } from '../harness/browser.ts';
import { openDesk, windowOfPerson } from './desk.ts';
import { sendForReview, choose, fill, write } from './editor-page.ts';
import type { TestPortal } from '../harness/test-portal.ts';

/** An event of the demo that is still to come. */
const EVENT = 'Sportello aperto: porta la tua domanda';

/** The title that is submitted, and the one that its author types afterwards. */
const FROZEN = 'Come riconoscere il finto corriere';
const TYPED_ON = 'Come riconoscere il finto corriere, da rifare';
const BODY =
  'Ti arriva un messaggio. Dice che un pacco ti aspetta. Chiede di premere un link. Non premere. ' +
  'Chiama il negozio da cui compri. Usa il numero che conosci. Il corriere vero non chiede soldi con un messaggio. ' +
  'Se hai già dato i dati della carta, chiama la banca. Blocca la carta subito. Poi fai la denuncia.';

/** Four people: an editor, an organiser, a reviewer, and a citizen with a phone. */
let portal: TestPortal;
let editor: Page;
let organiser: Page;
let reviewer: Page;
let citizen: Page;
/** Where the article is edited. */
let desk: string;
/** Where it is read. */
let address: string;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Submits what is written, and waits until the desk knows that all of it was sent. */
async function submit(author = editor, note?: string): Promise<void> {
  await sendForReview(author, note);
  await author.locator('[data-desk=changed]').waitFor({ state: 'detached' });
}

/** The reviewer opens the text that waits. */
async function examine(title: string): Promise<void> {
  reviewer = await windowOfPerson('reviewer');
  const row = reviewer.getByRole('listitem').filter({ hasText: title });
  await row
    .getByRole('link', { name: /^Esamina/ })
    .first()
    .click();
  await button(reviewer, 'Approva').waitFor();
}

/** Presses «Approva», with a reason where one is asked for. */
async function approve(): Promise<void> {
  const reason = reviewer.getByLabel('Motivo dell’approvazione');
  if (await reason.isVisible()) await reason.fill('Il testo è chiaro lo stesso.');
  await button(reviewer, 'Approva').click();
}

/** Approves what is on the screen, and waits until the site shows it. */
async function publish(): Promise<void> {
  await approve();
  await reviewer
    .getByText(/^Online da/)
    .first()
    .waitFor();
}

describe.skipIf(noBrowser)('from an editor’s draft to a citizen’s phone', () => {
  beforeAll(async () => {
    const [shared, browser] = await openDesk();
    portal = shared;
    editor = await windowOfPerson('editor');
    citizen = await windowOf(browser);
    await citizen.setViewportSize({ width: 360, height: 740 });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    // What each of them sees when something goes wrong.
    for (const [name, page] of Object.entries({ editor, organiser, reviewer, citizen })) {
      await page?.screenshot({ path: inRoot('test-results', 'story', `${name}.png`) });
    }
  });

  test('an editor begins to write, and is told what is missing', async () => {
    await editor.getByRole('heading', { name: /^Ciao/ }).waitFor();
    await editor.getByRole('heading', { name: 'Online', exact: true }).waitFor();
    expect(await seriousViolations(editor)).toEqual([]);
    await goTo(editor, `${portal.cms}/admin/collections/articles/create`);
    await fill(editor, 'title', FROZEN);
    desk = editor.url();
    await editor.getByText('Scegli almeno un destinatario').waitFor();
    expect(await button(editor, 'Invia in revisione').isDisabled()).toBe(true);
    await editor
      .getByText(/punti da sistemare/)
      .first()
      .waitFor();
  });

  test('mends it, and looks at the page as it will be', async () => {
    await fill(editor, 'summary', 'Un messaggio dice che un pacco ti aspetta: che cosa fare.');
    await choose(editor, 'audiences', 'Tutti');
    // The list shows the last of the topics too, before a word is typed.
    await editor.locator('#field-topics').getByRole('combobox').click();
    await editor.getByRole('option', { name: 'Truffe' }).click();
    await write(editor, 'body', BODY);
    await editor.getByText('C’è tutto: puoi inviare in revisione.').waitFor();
    const opened = editor.context().waitForEvent('page');
    await editor.getByRole('link', { name: /Vedi come apparirà/ }).click();
    const preview = await opened;
    await preview.getByRole('heading', { level: 1, name: FROZEN }).waitFor();
    await preview.getByText('Il corriere vero non chiede soldi').waitFor();
    await preview.close();
  });

  test('submits, cannot approve, and types on', async () => {
    await submit();
    const id = desk.split('/').pop();
    await goTo(editor, `${portal.cms}/admin/esame/articles/${id}`);
    await editor.getByText(FROZEN).first().waitFor();
    expect(await button(editor, 'Approva').isDisabled()).toBe(true);
    await goTo(editor, desk);
    await fill(editor, 'title', TYPED_ON);
    await editor.getByText('modifiche non inviate').waitFor();
  });

  test('the reviewer approves, and exactly the frozen text goes online, found by search', async () => {
    reviewer = await windowOfPerson('reviewer');
    await reviewer.getByRole('heading', { name: 'Da approvare' }).waitFor();
    expect(await seriousViolations(reviewer)).toEqual([]);
    await examine(FROZEN);
    expect(await reviewer.getByText(TYPED_ON).count()).toBe(0);
    expect(await seriousViolations(reviewer)).toEqual([]);
    await publish();

    await citizen.goto(`${portal.site}/cerca/`);
    await citizen.getByRole('searchbox').first().fill('finto corriere');
    await citizen.getByRole('link', { name: FROZEN }).first().click();
    await citizen.getByRole('heading', { level: 1, name: FROZEN, exact: true }).waitFor();
    address = citizen.url();
  });

  test('of two submissions the first cannot be approved any more', async () => {
    await submit(editor, 'Il titolo è più chiaro.');
    await examine(TYPED_ON);
    const better = `${FROZEN}, seconda edizione`;
    await fill(editor, 'title', better);
    await editor.getByText('modifiche non inviate').waitFor();
    await submit(editor, 'Il titolo dice che è la seconda edizione.');
    await approve();
    await reviewer.getByText('Il testo è cambiato mentre lo leggevi.').waitFor();
    await button(reviewer, 'Guarda di nuovo').click();
    await reviewer.getByText(better).first().waitFor();
    await publish();
    await citizen.goto(address);
    await citizen.getByRole('heading', { level: 1, name: better }).waitFor();
    await citizen.getByText(/^Che cosa è cambiato: /).click();
    await citizen.getByText('Il titolo dice che è la seconda edizione.').waitFor();
  });

  test('the reviewer takes it offline, and the address says why', async () => {
    await goTo(reviewer, desk);
    await button(reviewer, 'Togli dal sito').click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByLabel('Motivo').fill('Le indicazioni non sono più valide.');
    await dialog.getByRole('button', { name: /^Togli/ }).click();
    await reviewer.getByText('Tolto dal sito.').first().waitFor();
    await expect.poll(async () => (await citizen.goto(address))?.status()).toBe(410);
    await citizen.getByText('Le indicazioni non sono più valide.').waitFor();
  });

  test('a cancelled event says so before anything else', async () => {
    organiser = await windowOfPerson('organiser');
    await organiser.getByRole('link', { name: EVENT, exact: true }).click();
    await button(organiser, 'Invia in revisione').waitFor();
    // Also an organisation whose own text is closed to this person has its name.
    const owner = organiser.getByRole('paragraph').filter({ hasText: 'Redazione dimostrativa' });
    await owner.waitFor();
    // The track is a choice by its name, not a key to be typed.
    await organiser.locator('#field-track').getByText('In famiglia').waitFor();
    // A day is read as it is typed here: the twelfth of March is not the third of December.
    const start = organiser.locator('#field-start input').first();
    await start.fill('12/03/2027 10:30');
    await start.press('Enter');
    await expect.poll(() => start.inputValue()).toBe('12 marzo 2027, 10:30');
    await choose(organiser, 'status', 'Annullato');
    await fill(organiser, 'statusReason', 'La sala non è agibile.');
    await organiser.getByText('modifiche non inviate').waitFor();
    await submit(organiser, 'L’evento è annullato.');
    // Its page, as it will be: `publishing.ts` puts such an event online.
    const id = new URL(organiser.url()).pathname.split('/').pop();
    const preview = await organiser.context().newPage();
    await preview.goto(`${portal.cms}/preview/events/${id}?of=submission&language=it`);
    const text = (await preview.locator('main article').first().textContent()) ?? '';
    await preview.close();
    expect(text.trimStart()).toMatch(/^[^.]*annullato\s+La sala non è agibile\./);
  });

  test('R09: while the CMS cannot be reached an open desk asks for it now and then, not without end', async () => {
    let asked = 0;
    organiser.on('request', (request) => {
      if (request.url().includes('/api/users/me')) asked += 1;
    });
    await organiser.context().setOffline(true);
    await fill(organiser, 'statusReason', 'La sala non è agibile. Si farà altrove.');
    await organiser.getByText('Non c’è connessione con la redazione').waitFor();
    const before = asked;
    await organiser.waitForTimeout(4000);
    expect(asked - before).toBeLessThan(10);
    await organiser.context().setOffline(false);
    await organiser
      .getByText('Non c’è connessione con la redazione')
      .waitFor({ state: 'detached' });
  });
});
