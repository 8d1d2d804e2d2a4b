// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { comeBack, goTo, noBrowser } from '../harness/browser.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { seriousViolations } from './axe.ts';
import { openDesk, windowOfPerson } from './desk.ts';
import { MISTAKES, programmeSheet } from './programme-sheet.ts';

describe.skipIf(noBrowser)('a programme of 120 events, from a spreadsheet to the site', () => {
  let portal: TestPortal;
  let organiser: Page;
  let reviewer: Page;
  let clicks = 0;

  beforeAll(async () => {
    [portal] = await openDesk();
    organiser = await windowOfPerson('organiser');
    await organiser.setViewportSize({ width: 360, height: 740 });
    // Each of them would press «Accedi» once.
    clicks += 2;
  });

  const click = async (what: Locator): Promise<void> => {
    await what.click();
    clicks += 1;
  };

  /** Chooses a sheet: one click opens the files, one takes one. */
  async function choose(sheet: Buffer): Promise<void> {
    const file = { name: 'programma.csv', mimeType: 'text/csv', buffer: sheet };
    await organiser.locator('input[type=file]').setInputFiles(file);
    clicks += 2;
  }

  const button = (page: Page, name: RegExp): Locator => page.getByRole('button', { name });

  test('on a phone: its 14 mistakes are told by row and column', async () => {
    await click(organiser.getByRole('link', { name: 'Importa un programma' }));
    await organiser.getByLabel('Edizione').waitFor();
    await choose(programmeSheet(MISTAKES));
    const mistakes = organiser.getByRole('table', { name: 'Da correggere nel foglio' });
    await mistakes.waitFor();
    const rows = await mistakes.getByRole('rowheader').allTextContents();
    expect(rows).toHaveLength(Object.keys(MISTAKES).length);
    expect(rows[0]).toBe('Riga 5, colonna B «Titolo evento»');
    expect(await mistakes.textContent()).toContain('Forse «Biblioteca dimostrativa»?');
    const wide = await organiser.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    expect(await seriousViolations(organiser, ['main'])).toEqual([]);
    expect(await button(organiser, /^Importa:/).getAttribute('aria-disabled')).toBe('true');
  });

  test('corrected, they come in as drafts, and all of them are sent', async () => {
    await organiser.setViewportSize({ width: 1280, height: 800 });
    await choose(programmeSheet());
    await click(button(organiser, /^Importa: crea 120 bozze$/));
    await organiser.getByRole('heading', { name: /^Importato: 120 bozze nuove/ }).waitFor();
    expect(await seriousViolations(organiser, ['main'])).toEqual([]);
    await click(button(organiser, /^Invia tutto in revisione \(122\)$/));
    await organiser.getByText('Inviati in revisione: 122').waitFor();
  });

  test('a reviewer approves them together, and they are online', async () => {
    reviewer = await windowOfPerson('reviewer');
    await click(button(reviewer, /^Scegli tutti quelli senza punti da guardare/));
    await click(button(reviewer, /^Approva insieme$/));
    await reviewer.getByText(/^Approvati \d+ contenuti/).waitFor();
    await portal.untilOnline((await portal.manifest()).revision);
    const page = await fetch(`${portal.site}/edizioni/settimana-dimostrativa-2027/`);
    const text = await page.text();
    for (const at of [1, 60, 120]) expect(text).toMatch(new RegExp(`incontro ${at}\\b`));
    // That one asks for a reason.
    expect(text).not.toMatch(/incontro 6\b/);
    expect(clicks).toBeLessThan(60);
  });

  test('the board shows them by day and venue, and what to look at; the same as a list', async () => {
    await goTo(organiser, `${portal.cms}/admin/calendario`);
    const day = organiser.getByRole('region', { name: /venerdì 12 marzo 2027/ });
    await day.waitFor();
    expect(await day.getByRole('columnheader', { name: 'Sala civica di prova' }).count()).toBe(1);
    await organiser.getByRole('heading', { name: /^Da guardare/ }).waitFor();
    expect(await seriousViolations(organiser, ['main'])).toEqual([]);
    await organiser.getByLabel('Come elenco').check();
    await organiser.getByRole('link', { name: 'Password: incontro 42', exact: true }).waitFor();
    await organiser.setViewportSize({ width: 360, height: 740 });
    const wide = await organiser.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await organiser.setViewportSize({ width: 1280, height: 800 });
  });

  test('on the board an event is moved by dragging, by arrow keys and in a dialog, and taken back; one that is online asks why', async () => {
    await organiser.getByLabel('Come tabella').check();
    const bar = organiser.locator('[data-desk=moves]');
    const waiting = 'Truffe al telefono: incontro 6';
    const handle = (title: string): Locator =>
      organiser.getByRole('button', { name: `Sposta «${title}»`, exact: true });
    const grip = handle(waiting);
    // Near an edge of the window the page would scroll along.
    await grip.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    const { x = 0, y = 0 } = (await grip.boundingBox()) ?? {};
    await organiser.mouse.move(x + 10, y + 10);
    await organiser.mouse.down();
    // 90 pixels are an hour.
    await organiser.mouse.move(x + 10, y + 40, { steps: 3 });
    await organiser.mouse.move(x + 10, y + 57, { steps: 3 });
    await bar
      .getByText(/^gio 11 marzo, 14:30–16:00, Centro anziani di prova; si sovrappone a «/)
      .waitFor();
    await organiser.mouse.up();
    await bar.getByText(/14:30–16:00.*chi rilegge ha ancora la proposta di prima/).waitFor();
    await organiser
      .getByText(/modifica non inviata$/)
      .first()
      .waitFor();
    await button(organiser, /^Annulla lo spostamento$/).click();
    await bar.getByText(/è di nuovo dov’era/).waitFor();
    await grip.focus();
    await organiser.keyboard.press('Shift+ArrowDown');
    await organiser.keyboard.press('ArrowUp');
    await organiser.keyboard.press('Shift+ArrowRight');
    await bar.getByText(/^ven 12 marzo, 14:55–16:25, Centro anziani di prova/).waitFor();
    await organiser.keyboard.press('Enter');
    await bar
      .getByText(/^Spostato «Truffe al telefono: incontro 6»: ven 12 marzo, 14:55/)
      .waitFor();
    await grip.click();
    await organiser.getByLabel('Luogo').selectOption('Sala civica di prova');
    expect(await seriousViolations(organiser, ['main'])).toEqual([]);
    await organiser.keyboard.press('Escape');
    await handle('Truffe al telefono: incontro 1').press('ArrowDown');
    await organiser.keyboard.press('Enter');
    const asked = organiser.getByRole('dialog', { name: 'Sposta a un altro momento' });
    await asked.getByText(/è online: chi legge lo aspetta gio 11 marzo, 09:30/).waitFor();
    await organiser.keyboard.press('Escape');
  });

  test('one of them is duplicated, also every week, and moved at once with its former time filled in; a second person confirms', async () => {
    const id = await organiser.evaluate(async () => {
      const answer = await fetch('/api/events?where[title][equals]=Truffe al telefono: incontro 1');
      const { docs } = (await answer.json()) as { docs: { id: string }[] };
      return docs[0]?.id;
    });
    await goTo(organiser, `${portal.cms}/admin/collections/events/${id}`);
    await button(organiser, /^Duplica una settimana dopo$/).click();
    await organiser.getByText('Creata una bozza:').waitFor();
    await organiser.getByLabel('Ogni settimana fino al giorno').fill('2027-03-31');
    await button(organiser, /^Crea la serie$/).click();
    await organiser.getByRole('link', { name: 'giovedì 25 marzo 2027' }).waitFor();
    expect(await seriousViolations(organiser, ['.desk-panel'])).toEqual([]);
    await button(organiser, /^Sposta a un altro momento$/).click();
    await organiser.getByLabel(/^Nuovo inizio/).fill('13 marzo 2027, ore 18:15');
    await organiser.getByLabel('Motivo').fill('La sala è chiusa.');
    expect(await seriousViolations(organiser, ['.desk-panel'])).toEqual([]);
    await button(organiser, /^Cambia adesso$/).click();
    await organiser
      .locator('.desk-bar')
      .getByText(/^Da confermare entro/)
      .waitFor();
    await comeBack(reviewer);
    const waits = reviewer.getByRole('region', { name: 'Da confermare' });
    await waits.getByText(/^Spostato: da .* a sabato 13 marzo 2027 alle 18:15/).waitFor();
    expect(await seriousViolations(reviewer)).toEqual([]);
    await portal.untilOnline((await portal.manifest()).revision);
    const events = await (
      await fetch(`${portal.site}/edizioni/settimana-dimostrativa-2027/`)
    ).text();
    expect(events).toContain('18:15');
    await waits.getByRole('button', { name: /^Conferma: / }).click();
    await waits.waitFor({ state: 'detached' });
  });
});
