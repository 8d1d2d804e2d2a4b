// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_LOCALES } from '@portico/shared/locales';
import { helpPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { answerAt, textOf } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

const section = (html: string, title: string): string =>
  html.split('<section').find((part) => part.includes(`>${title}</h2>`)) ?? '';

test('the first page begins with what it is, the city, what happened, the newest alert, the search', async () => {
  const html = await answerAt('/', storeOf({ today: '2026-12-01' }));
  const places = [
    '<h1',
    'skyline"',
    'class="situations"',
    'class="notification"',
    'id="home-search"',
  ];
  const found = places.map((place) => html.indexOf(place));
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(html.split('skyline"').length).toBe(2);
});

test('each audience has its own drawing in its tile', async () => {
  const tiles = section(await answerAt('/', storeOf()), 'Scegli chi sei');
  expect(tiles.match(/class="drawing"/g)).toHaveLength(6);
});

test('three texts that somebody reads, or prints for another, stand before the audiences', async () => {
  const html = await answerAt('/', storeOf());
  const [, list = ''] = /Da leggere o stampare:(.*?)<\/p>/s.exec(html) ?? [];
  expect(list.match(/href="\/articoli\/[^"]+\/"/g)).toHaveLength(3);
  expect(html.indexOf('Da leggere o stampare:')).toBeLessThan(html.indexOf('>Scegli chi sei<'));
});

test('who makes the portal is text: institutions, associations, firms', async () => {
  const makers = section(await answerAt('/', storeOf()), 'Chi partecipa al progetto');
  expect(makers.match(/<a /g)).toHaveLength(1);
  expect(makers.match(/<dt>/g)).toHaveLength(3);
  expect(textOf(makers)).toMatch(
    /Istituzioni.*Comune di Milano.*Associazioni.*Assolombarda.*Imprese.*A2A/s,
  );
});

describe('the figures', () => {
  test('say what they count once', async () => {
    const home = fixture('home');
    const changed = {
      ...home,
      locales: {
        it: {
          ...home.locales.it,
          figures: [
            {
              value: '12',
              label: 'utenti',
              counts: 'Utenti del primo anno.',
              source: 'Un giornale',
            },
            { value: '34', label: 'visite', counts: 'Contate di notte.', source: 'Un giornale' },
            { value: '56', label: 'corsi', counts: 'Anche finiti.', source: 'Un ufficio' },
          ],
        },
      },
    };
    const text = textOf(section(await answerAt('/', storeOf({ changed: [changed] })), 'I numeri'));
    for (const once of [/utenti/gi, /visite/g, /Un giornale/g, /Un ufficio/g]) {
      expect(text.match(once), String(once)).toHaveLength(1);
    }
  });

  test('of the demonstration name each source once', async () => {
    const text = textOf(section(await answerAt('/', storeOf()), 'I numeri'));
    for (const { source } of fixture('home').locales.it.figures) {
      expect(text.split(source).length).toBe(2);
    }
  });
});

test('a portal without organisations, events and figures has no empty section', async () => {
  const without = fixtures
    .filter(({ type }) => type === 'organisation' || type === 'home' || type === 'event')
    .map(({ id }) => id);
  const text = textOf(await answerAt('/', storeOf({ without })));
  expect(text).not.toContain('Chi partecipa al progetto');
  expect(text).not.toContain('I numeri');
});

describe('one tap from the first page', () => {
  const linksOf = (html: string): string[] =>
    [
      ...(/<nav class="quick-links".*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/href="([^"]+)"/g),
    ].map(([, path = '']) => path);

  test('are the next event, material for teachers, who makes the portal, texts to print, help in every language', async () => {
    const links = linksOf(await answerAt('/', storeOf({ today: '2026-12-01' })));
    expect(links.slice(0, 3)).toEqual([
      '/eventi/primo-aiuto-telefono/',
      '/materiali/',
      '/informazioni/',
    ]);
    expect(links).toEqual([
      ...links.slice(0, 3),
      expect.stringMatching('/articoli/'),
      expect.stringMatching('/articoli/'),
      expect.stringMatching('/articoli/'),
      ...HELP_LOCALES.filter((l) => l !== 'it').map(helpPath),
    ]);
  });

  test('no event is promised when none is to come', async () => {
    const html = await answerAt('/', storeOf({ today: '2030-01-01' }));
    expect(linksOf(html)[0]).toBe('/materiali/');
    expect(html).not.toContain('Prossimo evento:');
  });

  test('who chooses an audience reads at its top when its next event is', async () => {
    const html = await answerAt('/per/over-65/', storeOf({ today: '2026-12-01' }));
    const [head = ''] = html.split('Il tuo percorso');
    expect(textOf(head)).toMatch(/Prossimo evento:.*Il mio telefono.*11 marzo 2027/s);
  });
});

test('the menu begins with what has no topic: learning, events, material for teachers, the portal', async () => {
  const menu = /<div class="menu-wrapper">.*?<\/details>/s.exec(
    await answerAt('/eventi/', storeOf()),
  )?.[0];
  const links = [...(menu ?? '').matchAll(/href="([^"]+)"/g)].map(([, path]) => path);
  expect(links.slice(0, 4)).toEqual(['/impara/', '/eventi/', '/materiali/', '/informazioni/']);
});
