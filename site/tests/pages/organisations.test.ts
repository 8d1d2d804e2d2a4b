// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { answerAt, textOf } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

/** The newsroom of the demonstration. */
const EDITORS = '9e2db478-b825-4220-80db-796b45fcc377';

const read = async (address: string, store = storeOf()): Promise<string> =>
  textOf(await answerAt(address, store)).replaceAll(/\s+/g, ' ');

test('who takes part is listed by kind, each with one line that says what it does', async () => {
  const html = await answerAt('/organizzazioni/', storeOf());
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  expect([...main.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title)).toEqual([
    'Istituzioni',
    'Associazioni',
    'Imprese',
    'Redazione',
    'Luoghi',
  ]);
  const text = await read('/organizzazioni/');
  expect(text).toContain('Assolombarda Promuove la Milano Smart City Alliance.');
  // The first sentence only, and nothing twice.
  expect(text).toContain('Milano Smart City Alliance Riunisce imprese che lavorano per la città. ');
  expect(text).not.toContain('È promossa da Assolombarda.');
  expect(text).toContain('City Vision Per la Repubblica, 30 novembre 2022, è un progetto di');
  expect(text).not.toContain('Partecipa dal 2024');
  // What it did, counted from what is online; of what it did not, nothing is said.
  const written = fixtures.filter(
    (one) => one.type === 'article' && one.organisation.id === EDITORS,
  ).length;
  expect(text).toContain(`${written} articoli`);
  expect(text).not.toMatch(/\b0 (?:articoli|corsi|eventi|progetti)/);
  const lines = html.match(/<li>\s*<a href="\/organizzazioni\/[^"]*">[^<]*<\/a>\s*<span/g);
  expect(lines).toHaveLength(fixtures.filter(({ type }) => type === 'organisation').length);
});

test('an organisation that says nothing of itself, and that no alliance lists, has its year', async () => {
  const silent = fixtures.find(
    (one) => one.type === 'organisation' && one.locales.it.slug === 'polizia-postale',
  );
  if (silent?.type !== 'organisation') throw new Error('There is no organisation.');
  const changed = { ...structuredClone(silent), memberSince: 2022, fictional: false };
  delete changed.locales.it.description;
  expect(await read('/organizzazioni/', storeOf({ changed: [changed] }))).toContain(
    `${changed.locales.it.name} Partecipa dal 2022`,
  );
});

test('what the demonstration tells of a real organisation has its source on its page, or says that there is none', async () => {
  for (const one of fixtures) {
    if (one.type !== 'organisation' || one.fictional) continue;
    const html = await answerAt(`/organizzazioni/${one.locales.it.slug}/`, storeOf());
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(textOf(main), one.locales.it.slug).toMatch(/\b[Ff]ont[ei]\b/);
  }
});

test('a venue is told in cells, not under headings: address with a map, the way there, accessibility', async () => {
  const venue = fixture('venue');
  venue.locales.it.directions = 'Metropolitana M1.';
  const html = await answerAt(
    `/luoghi/${venue.locales.it.slug}/`,
    storeOf({ changed: [venue], today: '2027-01-01' }),
  );
  expect([...html.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, name]) => name)).toEqual([
    'Indirizzo',
    'Come arrivare',
    'Accessibilità',
  ]);
  expect(html).toMatch(/<a href="https:\/\/www\.openstreetmap\.org\/[^"]*" rel="noreferrer">/);
  expect(html).not.toMatch(/<h2>(?:Indirizzo|Come arrivare|Accessibilità)</);
  expect(html).toContain('<h2>Prossimi eventi qui</h2>');
});
