// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, logIn, noBrowser, windowOf } from '../harness/browser.ts';
import { openPortal, type TestPortal } from '../harness/test-portal.ts';
import { inRoot } from '../machine/root.ts';
import { seriousViolations } from './axe.ts';
import { fill } from './editor-page.ts';

/** The editor of the Alliance: the last of the demo. */
const PRESS_OFFICE = 2;
const ITEMS = 10;

let portal: TestPortal;
let browser: Browser;
let office: Page;
let reviewer: Page;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const addressOf = (n: number): string =>
  `https://giornale.example/2026/11/${10 + n}/la-voce-numero-${n}-della-prova`;

describe.skipIf(noBrowser)('the press office', () => {
  beforeAll(async () => {
    portal = await openPortal();
    browser = await launch();
    [office, reviewer] = await Promise.all([windowOf(browser), windowOf(browser)]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of Object.entries({ office, reviewer }))
      await page.screenshot({ path: inRoot('test-results', 'press', `${name}.png`) });
  });

  test('adds ten items: an address is pasted, what it says is taken, the rest is written, and the next form opens', async () => {
    await logIn(office, portal.cms, portal.login('editor', PRESS_OFFICE));
    await office.goto(`${portal.cms}/admin/collections/press-items/create`);
    for (let n = 1; n <= ITEMS; n += 1) {
      await office.waitForURL(/press-items\/[0-9a-f-]{24,}$/);
      const { pathname } = new URL(office.url());
      await fill(office, 'link', addressOf(n));
      await office.getByText('scrivi tu: sintesi.').waitFor();
      await button(office, 'Scrivi nei campi vuoti').click();
      await fill(office, 'abstract', `Che cosa dice la voce ${n}.`);
      if (n === 1) expect(await seriousViolations(office)).toEqual([]);
      await button(office, 'Invia e aggiungi un altro').click();
      await office.waitForURL((url) => url.pathname !== pathname);
    }
  });

  test('sees when an address is there already', async () => {
    await office.waitForURL(/press-items\/[0-9a-f-]{24,}$/);
    await fill(office, 'link', addressOf(1));
    await office.getByText('C’è già una voce con questo collegamento.').waitFor();
  });

  test('has them online when a reviewer approves them together', async () => {
    await logIn(reviewer, portal.cms, portal.login('reviewer'));
    for (let n = 1; n <= ITEMS; n += 1)
      await reviewer
        .getByRole('checkbox', { name: new RegExp(`La voce numero ${n} della prova`) })
        .check();
    await reviewer.getByText(`${ITEMS} contenuti scelti.`).waitFor();
    await button(reviewer, 'Approva insieme').click();
    await reviewer.getByText(`Approvati ${ITEMS} contenuti`).waitFor();
    // No page of its own: nothing that the search index of a page would say.
    await portal.untilOnline((await portal.manifest()).revision);
    const page = await (await fetch(`${portal.site}/rassegna-stampa/anno/2026/`)).text();
    expect(page.match(/class="list-item"/g)).toHaveLength(ITEMS);
    const csv = await (await fetch(`${portal.site}/dati/rassegna-stampa.csv`)).text();
    for (let n = 1; n <= ITEMS; n += 1) expect(csv).toContain(addressOf(n));
  });
});
