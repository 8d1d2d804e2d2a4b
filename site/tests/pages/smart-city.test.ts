// SPDX-License-Identifier: AGPL-3.0-or-later
import { PILLARS } from '@portico/shared/contract/pillar';
import { documentPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { menuLinks } from '../../src/queries/pages.ts';
import { pillars } from '../../src/queries/pillars.ts';
import { answerAt, dataOf, textOf } from './compiled.ts';
import { everything } from './everything.ts';
import { askOf, fixtures, storeOf } from './portal.ts';

const store = storeOf();
const documents = fixtures.filter((one) => one.type === 'pillar');
const pages = fixtures.filter((one) => one.type === 'page');
const [city] = pages.filter(({ lists }) => lists === 'pillars');
const page = documentPath('page', city?.locales.it.slug ?? '', 'it');

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('the six pillars stand as cards on the page of the smart city, in the order of the model', async () => {
  const titles = askOf(store)(pillars, { locale: 'it' }).map(({ title }) => title);
  expect(documents.length).toBe(6);
  expect(titles).toEqual(
    PILLARS.map((name) => documents.find(({ pillar }) => pillar === name)?.locales.it.title),
  );
  const cards = (await answerAt(page, store)).split('id="pillars"')[1] ?? '';
  const places = titles.map((title) => cards.indexOf(title));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test('the smart city stands in the menu', () => {
  const links = askOf(store)(menuLinks, { locale: 'it' }).pages;
  expect(links).toContainEqual({ title: city?.locales.it.title, path: page });
});

test('the way since 2013 is an ordered list, each step with its date for people and for programs, and its source', async () => {
  const html = await answerAt(page, store);
  const list = /<ol class="timeline[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  const steps = city?.locales.it.timeline ?? [];
  expect(list.match(/<li>/g)?.length).toBe(steps.length);
  for (const { date, source } of steps) {
    expect(list).toContain(`datetime="${date}"`);
    expect(list).toContain(`href="${source?.url}"`);
  }
  expect(inOneLine(textOf(list))).toMatch(
    /^ ?19 aprile 2013 Comincia il percorso .* maggio 2014 Le linee guida /,
  );
  expect(html).toContain('href="#timeline"');
});

test.each(documents.map((one) => [one.locales.it.title, one] as const))(
  'the page of a pillar has its goals, its group, its guidelines, its sources and the way back: %s',
  async (_title, { locales: { it } }) => {
    const html = await answerAt(documentPath('pillar', it.slug, 'it'), store);
    const text = inOneLine(textOf(html)).replaceAll('\u{a0}', ' ');
    for (const goal of it.goals) expect(text).toContain(goal);
    // Whose goal it is stands in it: open data give it without the text of the page.
    for (const goal of it.goals)
      expect(goal).toMatch(/^Nel(?:le Linee guida di Milano, 2014| modello di Vienna): /);
    expect(it.goals.filter((goal) => goal.startsWith('Nelle Linee guida'))).toHaveLength(1);
    expect(text).toContain('Quale punto va con quale pilastro lo abbiamo scelto noi.');
    expect(text).toContain('Chi fa parte del gruppo non è pubblicato.');
    expect(text).toContain(
      'Linee guida Milano Smart City (economiaelavoro.comune.milano.it) maggio 2014',
    );
    for (const { url } of it.sources) expect(html).toContain(`href="${url}"`);
    expect(html).toContain(`href="${page}"`);
    expect(dataOf(html)[0]).toMatchObject({
      '@type': 'WebPage',
      isPartOf: { name: 'Milano Smart City' },
    });
  },
);

test('a pillar leads to its projects and says that the link is ours; its network has its part', async () => {
  const withProjects = documents.filter(({ projects }) => projects.length > 0);
  expect(withProjects.map(({ pillar }) => pillar).sort()).toEqual([
    'environment',
    'governance',
    'mobility',
  ]);
  for (const { locales } of withProjects) {
    const html = await answerAt(documentPath('pillar', locales.it.slug, 'it'), store);
    expect(html).toContain('href="/progetti/');
    expect(textOf(html)).toMatch(/Il progetto qui sotto lo abbiamo collegato noi/);
  }
  const own = await answerAt(documentPath('pillar', 'governo-della-citta', 'it'), store);
  expect(inOneLine(textOf(own))).toMatch(
    /Osservatorio nazionale Smart City \(Anci\) \(nazionale\) – Milano vi aderisce/,
  );
});

test('a pillar without a network and a project says that none was found, and no other does', async () => {
  for (const { projects, locales } of documents) {
    const html = await answerAt(documentPath('pillar', locales.it.slug, 'it'), store);
    const isBare = projects.length === 0 && locales.it.networks === undefined;
    expect(
      textOf(html).includes('Progetti e reti di questo pilastro non li abbiamo trovati.'),
    ).toBe(isBare);
  }
});

test('a guideline that the portal holds says its pages, its size and its date; a network how far it reaches', async () => {
  const all = everything();
  const whole = all.find((one) => one.type === 'pillar');
  const html = await answerAt(
    documentPath('pillar', whole?.locales.it.slug ?? '', 'it'),
    storeOf({ changed: all }),
  );
  const text = inOneLine(textOf(html)).replaceAll('\u{a0}', ' ');
  expect(text).toMatch(/\(PDF, \d+ pagin[ae], [\d,]+ [kM]B\) 31 gennaio 2026/);
  expect(text).toContain('Che cosa è cambiato: Una riga.');
  expect(text).toContain('(nazionale) – Una riga.');
  expect(text).toContain('(internazionale)');
});
