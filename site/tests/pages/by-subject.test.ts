// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { portalPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { bySubject } from '../../src/queries/by-subject.ts';
import { withoutStopWords } from '../../src/search/stop-words.ts';
import { answerAt } from './compiled.ts';
import { askOf, fixture, storeOf } from './portal.ts';

const subjectsOf = (locale: 'it' | 'en', store = storeOf()) =>
  new Map(
    askOf(store)(bySubject, { locale, limit: 1000 }).subjects.map(({ name, titles }) => [
      name,
      titles.map(({ title }) => title),
    ]),
  );

describe('titles by subject', () => {
  test.each([
    ['Banca', 'La finta telefonata della banca'],
    ['Bonifico', 'Fatture false, cambio di IBAN e «frode del capo»'],
    ['Carta', 'Negozi online falsi: come comprare tranquilli'],
    ['E-mail', 'La posta in ufficio: allegati, PEC e destinatari'],
    ['Messaggi', 'Come riconoscere un messaggio falso'],
    ['Password', 'Verifica in due passaggi: una porta in più'],
    ['Scuola', 'Cyberbullismo: come fermarlo'],
    ['Telefono', 'Tre cose da fare oggi sul tuo telefono'],
    ['Servizi pubblici', 'SPID e CIE: le tue chiavi per i servizi'],
  ])('under «%s» stands «%s»', (subject, title) => {
    expect(subjectsOf('it').get(subject)).toContain(title);
  });

  test('no subject is an article or another word that says nothing', () => {
    for (const locale of ACTIVE_LOCALES)
      for (const name of subjectsOf(locale).keys())
        expect(withoutStopWords(`${name.split(' ')[0]} truffa`, locale).includes(' '), name).toBe(
          true,
        );
  });

  test('a title about something that no subject names stands under its first word that says something', () => {
    const page = fixture('page');
    page.locales.it.title = 'La bicicletta di tutti';
    page.locales.it.summary = 'Dove sta e come si prende.';
    expect(subjectsOf('it', storeOf({ changed: [page] })).get('Bicicletta')).toEqual([
      'La bicicletta di tutti',
    ]);
  });

  test('events that are over stand under none', () => {
    const event = fixture('event');
    const under = (today: string) =>
      [...subjectsOf('it', storeOf({ today })).values()].flat().includes(event.locales.it.title);
    expect(under('2020-01-01')).toBe(true);
    expect(under('2035-01-01')).toBe(false);
  });

  test('stand on the page of the search without script, all subjects first, each one tap away', async () => {
    for (const locale of ACTIVE_LOCALES) {
      for (const page of ['search', 'index'] as const) {
        const html = await answerAt(portalPath(page, locale), storeOf());
        const anchors = [...html.matchAll(/<a href="#(about-[^"]+)"/g)].map(([, id]) => id);
        expect(anchors.length, page).toBeGreaterThan(10);
        for (const id of anchors) expect(html).toContain(`<h3 id="${id}"`);
      }
    }
    const search = await answerAt('/cerca/', storeOf());
    expect(/<noscript>(.*?)<\/noscript>/s.exec(search)?.[1]).toContain('Banca');
  });
});
