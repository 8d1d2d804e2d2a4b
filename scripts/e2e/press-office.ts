// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@portico/shared/contract/report';
import { documentPath, reportFilePath } from '@portico/shared/paths';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { goTo, noBrowser, windowOf } from '../harness/browser.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { inRoot } from '../machine/root.ts';
import { run } from '../machine/run.ts';
import { seriousViolations } from './axe.ts';
import { openDesk, windowOfPerson } from './desk.ts';
import { choose, fill, sendForReview, write } from './editor-page.ts';

/** The editor of the Alliance: the last of the demo. */
const PRESS_OFFICE = 2;
/** So many are typed in one visit, one form after the other. */
const ITEMS = 10;
/** The one of them for which a project is chosen: the next one has it too. */
const OF_PROJECT = ITEMS - 1;

let portal: TestPortal;
let office: Page;
let reviewer: Page;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const addressOf = (n: number): string =>
  `https://giornale.example/2026/11/${10 + n}/la-voce-numero-${n}-della-prova`;

/** Not one that says it is a program: it is counted. */
const READER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};
const ALLIANCE = 'milano-smart-city-alliance';

/** As the address of an item says it. */
const titleOf = (n: number): string => `La voce numero ${n} della prova`;

/** What an address wrote can be undone, and is written when asked for. */
async function undoesAndWritesAgain(): Promise<void> {
  const title = office.locator('#field-title');
  await button(office, 'Annulla: lascia i campi com’erano').click();
  await expect.poll(() => title.inputValue()).toBe('');
  await button(office, 'Scrivi nei campi vuoti').click();
  await expect.poll(() => title.inputValue()).toBe(titleOf(1));
}

/** What a reader gets, its white space in one sign. */
const readAt = async (path: string): Promise<string> =>
  (await (await fetch(portal.site + path, { headers: READER })).text()).replaceAll(/\s+/g, ' ');

/** The id of a document of the demonstration, by its Italian slug. */
async function idOf(collection: string, slug: string): Promise<string> {
  const client = await portal.as('reviewer');
  const [found] = await client.find(collection, `where[slug][equals]=${slug}`);
  if (!found) throw new Error(`There is no «${slug}» among ${collection}.`);
  return found.id;
}

describe.skipIf(noBrowser)('the press office', () => {
  beforeAll(async () => {
    [portal] = await openDesk();
    office = await windowOfPerson('editor', PRESS_OFFICE);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of Object.entries({ office, reviewer }))
      await page?.screenshot({ path: inRoot('test-results', 'press', `${name}.png`) });
  });

  test('adds item after item: an address is pasted, what it says is written, the rest is added, and the next form opens with its projects', async () => {
    await goTo(office, '/admin/collections/press-items/create');
    for (let n = 1; n <= ITEMS; n += 1) {
      await office.waitForURL(/press-items\/[0-9a-f-]{24,}$/);
      const { pathname } = new URL(office.url());
      await fill(office, 'link', addressOf(n));
      await office.getByText('scrivi tu: sintesi.').waitFor();
      await office.getByText('Scritto dall’indirizzo nei campi qui sotto:').waitFor();
      expect(await office.locator('#field-title').inputValue()).toBe(titleOf(n));
      if (n === 1) await undoesAndWritesAgain();
      await fill(office, 'abstract', `Che cosa dice la voce ${n}.`);
      if (n > OF_PROJECT)
        await office.locator('#field-projects').getByText('CyberSecureCity').waitFor();
      if (n === OF_PROJECT) await choose(office, 'projects', 'CyberSecureCity');
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

  test('has ten items online when a reviewer approves them together', async () => {
    reviewer = await windowOfPerson('reviewer');
    for (let n = 1; n <= ITEMS; n += 1)
      await reviewer.getByRole('checkbox', { name: new RegExp(titleOf(n)) }).check();
    await reviewer.getByText(`${ITEMS} contenuti scelti.`).waitFor();
    await button(reviewer, 'Approva insieme').click();
    await reviewer.getByText(`Approvati ${ITEMS} contenuti`).waitFor();
    // No page of its own: nothing that the search index of a page would say.
    await portal.untilOnline((await portal.manifest()).revision);
    const page = await (await fetch(`${portal.site}/rassegna-stampa/anno/2026/`)).text();
    expect(page.match(/class="list-item"/g)).toHaveLength(ITEMS);
    const csv = await (await fetch(`${portal.site}/dati/rassegna-stampa.csv`)).text();
    for (let n = 1; n <= ITEMS; n += 1) expect(csv).toContain(addressOf(n));
    const project = await readAt(documentPath('project', 'cybersecurecity', 'it'));
    for (let n = 1; n <= ITEMS; n += 1)
      expect(project.includes(addressOf(n)), addressOf(n)).toBe(n >= OF_PROJECT);
  });

  test('says that a firm has left, and the site tells it of both as soon as a reviewer has approved', async () => {
    const id = await idOf('organisations', ALLIANCE);
    const firm = documentPath('organisation', 'cisco', 'it');
    expect(await readAt(firm)).not.toContain('È stata');
    const { members } = await (await portal.as('reviewer')).get('organisations', id);
    const cisco = await idOf('organisations', 'cisco');
    const place = (members as { organisation: string }[]).findIndex(
      ({ organisation }) => organisation === cisco,
    );
    await goTo(office, `${portal.cms}/admin/collections/organisations/${id}`);
    await office.locator(`#members-row-${place} .collapsible__toggle`).click();
    await fill(office, `members__${place}__until`, '30/6/2026');
    await sendForReview(office, 'Cambia da quando a quando un’impresa è dell’alleanza.');

    await goTo(reviewer, `${portal.cms}/admin/esame/organisations/${id}`);
    await button(reviewer, 'Approva').click();
    await reviewer
      .getByText(/^Online da/)
      .first()
      .waitFor();
    await portal.untilOnline((await portal.manifest()).revision);
    const alliance = await readAt(documentPath('organisation', ALLIANCE, 'it'));
    expect(alliance.split('Chi ne ha fatto parte')[1]).toContain('Cisco');
    expect(alliance).toContain('11 imprese');
    expect(await readAt(firm)).toContain('È stata tra le prime organizzazioni di');
    expect(await readAt('/dati/adesioni.csv')).toContain('"2026-06-30"');
  });

  test('publishes the figures of the year as they were counted: page, chart, CSV and press text agree', async () => {
    const { dataDir } = portal.settings;
    for (let n = 0; n < 7; n += 1) await readAt('/');
    await readAt('/dati/adesioni.csv');
    // What was counted since the last minute goes to the disk when the server stops.
    await portal.stop('serve');
    const year = String(new Date().getFullYear());
    await run(process.execPath, ['scripts/report.ts', year], {
      cwd: inRoot(),
      env: { DATA_DIR: dataDir },
    });
    await portal.start('serve');
    const { indicators } = JSON.parse(
      readFileSync(join(dataDir, 'reports', `${year}.json`), 'utf8'),
    ) as { indicators: { name: string; value: number; period: Report['period'] }[] };

    const author = await portal.as('editor', PRESS_OFFICE);
    const { id } = await author.create('reports', {
      title: `I numeri del ${year}`,
      summary: 'Quanto è usato il portale, contato dal portale.',
      slug: `numeri-${year}`,
      period: indicators[0]?.period,
      previous: await idOf('reports', 'cyber-secure-city-il-primo-anno'),
      indicators,
    });
    await goTo(office, `${portal.cms}/admin/collections/reports/${id}`);
    await write(office, 'body', 'Quello che il portale ha contato.');
    await sendForReview(office);
    const second = await portal.as('reviewer');
    const digest = await second.waitingDigest('reports', id);
    await portal.untilOnline(await second.approve('reports', id, digest));

    const [csv, press] = await Promise.all([
      readAt(reportFilePath('csv', `numeri-${year}`, 'it')),
      readAt(reportFilePath('press', `numeri-${year}`, 'it')),
    ]);
    const [, browser] = await openDesk();
    const reader = await windowOf(browser);
    await reader.goto(portal.site + documentPath('report', `numeri-${year}`, 'it'));
    const chart = (await reader.locator('svg.bars').allTextContents()).join(' ');
    const rows = await reader.locator('main tbody tr').allInnerTexts();
    const table = rows.join(' ').replaceAll(/\s+/g, ' ');
    expect(indicators[0]?.value).toBeGreaterThanOrEqual(7);
    for (const { name, value } of indicators) {
      expect(csv).toContain(`"${name}","${value}"`);
      expect(press).toContain(`${name}: ${value} `);
      expect(table).toContain(`${name} ${value}`);
    }
    expect(chart.replaceAll(/\s+/g, ' ')).toContain(`Pagine viste: ${indicators[0]?.value}`);
    expect(await seriousViolations(reader)).toEqual([]);
  });
});
