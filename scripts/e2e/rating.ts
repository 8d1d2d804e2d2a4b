// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { goTo, noBrowser, openAgain } from '../harness/browser.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { openDesk, windowOfPerson } from './desk.ts';

const PAGE = '/articoli/riconoscere-un-messaggio-falso/';
const WORDS = 'Il <b>terzo</b> passo non è chiaro: chiamami al 333 123 4567';

describe.skipIf(noBrowser)('how clear a page is', () => {
  let portal: TestPortal;
  /** On a phone, without script. */
  let reader: Page;
  let reviewer: Page;

  beforeAll(async () => {
    const [shared, browser] = await openDesk();
    portal = shared;
    const phone = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    reader = await phone.newPage();
    reviewer = await windowOfPerson('reviewer');
  });

  const part = (name: string) => reader.locator(`[data-element=feedback-${name}]`);
  /** By keyboard: the end of a text is laid out when it comes near, and moves the stars away from a click. */
  const give = (stars: number) => reader.getByRole('button', { name: `${stars} ★` }).press('Enter');
  const send = () => reader.getByRole('button', { name: 'Invia', exact: true }).click();

  test('is asked of a text by its stars, and then why', async () => {
    await reader.goto(portal.site + PAGE);
    await give(2);
    expect(await reader.locator('h1').textContent()).toContain('Perché');
    expect(await reader.locator('[name=stars]:checked').inputValue()).toBe('2');
    expect(await part('rating-negative').isVisible()).toBe(true);
  });

  test('is asked as the model does: the reasons follow the stars (C.SI.2.5), by mouse and keyboard', async () => {
    await reader.goto(`${portal.site}/aiuto/`);
    expect(await part('rating-positive').isVisible()).toBe(false);
    expect(await part('rating-negative').isVisible()).toBe(false);
    for (const star of [1, 2, 3, 4, 5]) {
      await part(`rate-${star}`).click();
      expect(await part('rating-positive').isVisible()).toBe(star > 3);
      expect(await part('rating-negative').isVisible()).toBe(star <= 3);
    }
    await reader.keyboard.press('ArrowLeft');
    expect(await reader.locator('[name=stars]:checked').inputValue()).toBe('4');
  });

  test('is said without script, and read at the desk as text; nothing of who said it is kept', async () => {
    await reader.goto(portal.site + PAGE);
    await give(2);
    await reader.getByLabel('A volte le indicazioni non erano chiare').check();
    await part('input-text').fill(WORDS);
    await send();
    expect(new URL(reader.url()).pathname).toBe('/valutazione/grazie/');
    expect(await reader.locator('h1').textContent()).toContain('Grazie');
    expect(await reader.context().cookies()).toEqual([]);
    const month = new Date().toISOString().slice(0, 7);
    const kept = readFileSync(join(portal.settings.dataDir, 'ratings', `${month}.jsonl`), 'utf8');
    expect(Object.keys(JSON.parse(kept) as object)).toEqual([
      'page',
      'day',
      'stars',
      'reasons',
      'text',
    ]);
    const first = await (await reviewer.request.get(`${portal.cms}/admin`)).text();
    expect(first).toMatch(/href="\/admin\/valutazioni"[^>]*>Che cosa dicono i lettori</);
    await goTo(reviewer, '/admin/valutazioni');
    const said = reviewer.locator('.desk-rated', {
      hasText: 'Come riconoscere un messaggio falso',
    });
    await said.getByText('Il <b>terzo</b> passo non è chiaro: chiamami al [tolto]').waitFor();
    expect(await said.textContent()).toContain('2,0 stelle su 5 in media, una valutazione');
  });

  test('F01: of a flood is refused, and whoever wrote something meanwhile finds it when they go back', async () => {
    await reader.goto(portal.site + PAGE);
    await give(2);
    await part('input-text').fill(WORDS);
    let status = 0;
    for (let sent = 0; sent < 100 && status !== 429; sent += 1) {
      const form = { page: PAGE, stars: '0' };
      status = (await reader.request.post(`${portal.site}/valutazione/`, { form })).status();
    }
    expect(status).toBe(429);
    await send();
    const refusal = await reader.locator('main').textContent();
    expect(refusal).toContain('Torna indietro: quello che hai scritto c’è ancora.');
    await reader.goBack();
    expect(await part('input-text').inputValue()).toBe(WORDS);
    expect(await reader.locator('[name=stars]:checked').inputValue()).toBe('2');
  });

  test('R01: is not taken when its program is killed: pages stay, the reader and the desk are told', async () => {
    await portal.service('ratings').kill();
    await reader.goto(portal.site + PAGE);
    await give(5);
    expect(await reader.locator('h1').textContent()).toBe('La tua valutazione non è arrivata');
    expect(await reader.locator('.feedback a[href^="mailto:"]').isVisible()).toBe(true);
    await openAgain(reviewer);
    await reviewer.getByText('Il programma che raccoglie le valutazioni non risponde').waitFor();
  });
});
