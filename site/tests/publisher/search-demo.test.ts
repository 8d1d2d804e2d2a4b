// SPDX-License-Identifier: AGPL-3.0-or-later
import { PAGE_TYPES } from '@portico/shared/contract/types';
import { LEVELS } from '@portico/shared/levels';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { documentPath, portalPath } from '@portico/shared/paths';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEARCHABLE_PORTAL } from '../../publisher/search/searchable-pages.ts';
import { inItalian } from '../../src/search/in-italian.ts';
import { find, type SearchAnswer, type SearchResult, shownResults } from '../../src/search/find.ts';
import type { SearchIndex } from '../../src/search/open-index.ts';
import { PAGE } from '../../src/search/meant.ts';
import { groupOf } from '../../src/search/groups.ts';
import { pinned } from '../../src/search/pinned.ts';
import { pinsOf } from '../../src/components/search/pins.ts';
import { ASKED, ASKED_IN_ENGLISH } from './asked.ts';
import { ASKED_IN_TROUBLE, IN_TROUBLE_IN_ENGLISH } from './asked-in-trouble.ts';
import { fixture, fixtures, storeOf } from '../pages/portal.ts';
import { type SearchOver, searchOver } from './search-over.ts';

const { locales } = fixture('settings');
const aliases = {
  it: locales.it.searchAliases,
  en: locales.en?.searchAliases ?? [],
};

/** The search over every document of the demonstration. */
let demo: SearchOver;
beforeAll(async () => {
  const store = storeOf();
  const urls = [
    ...PAGE_TYPES.flatMap((type) =>
      store
        .all(type)
        .flatMap(({ document: { locales } }) =>
          ACTIVE_LOCALES.flatMap((locale) =>
            locales[locale] ? [documentPath(type, locales[locale].slug, locale)] : [],
          ),
        ),
    ),
    ...ACTIVE_LOCALES.flatMap((locale) =>
      SEARCHABLE_PORTAL.map((page) => portalPath(page, locale)),
    ),
  ];
  demo = await searchOver(urls, store, aliases);
});
afterAll(() => demo.stop());

const found = (query: string, filters = {}): Promise<SearchResult[]> =>
  demo.found({ query, filters, locale: 'it' }, aliases.it);

/** The results that are shown first: those after them are fetched by nobody who does not ask for them. */
const foundFirst = async (query: string, locale: ActiveLocale = 'it'): Promise<SearchResult[]> =>
  (await demo.found({ query, filters: {}, locale }, aliases[locale], PAGE)).slice(0, PAGE);

const typesOf = (results: readonly SearchResult[]) => results.map(({ type }) => type);

test('how results rank is known before most of their pages are fetched', async () => {
  const asked = { query: 'banca', filters: {}, locale: 'it' };
  const former = demo.fetched.length;
  const { results } = await find(asked, [], demo.index('it'));
  const pages = demo.fetched.slice(former).filter((file) => file.endsWith('.pf_fragment'));
  expect(results.length).toBeGreaterThan(PAGE);
  expect(new Set(pages).size).toBeLessThanOrEqual(PAGE / 2);
});

test.each(ACTIVE_LOCALES)(
  'a word that is asked for often is answered as the index answers it, which is not loaded for the first page: %s',
  async (locale) => {
    const words = demo.answered[locale]?.split(' ') ?? [];
    expect(words.length).toBeGreaterThan(100);
    if (locale === 'it') {
      expect(words).toEqual(expect.arrayContaining(['banca', 'password', 'truffa', 'spid', 'otp']));
      // It begins many others: what the index says of it depends on what it has loaded.
      expect(words).not.toContain('chi');
    }
    let loaded = 0;
    let hasMore = false;
    const { searchState, pagefind } = demo.answers(locale);
    const counted: SearchIndex = {
      searchState,
      pagefind: (...request) => {
        loaded += 1;
        return pagefind(...request);
      },
    };
    const pageOf = async ({ results, hidden, first }: SearchAnswer, from: number) => {
      const lines: SearchResult[] = [];
      for await (const line of shownResults(results.slice(from, from + PAGE), hidden, first))
        lines.push(line);
      return lines;
    };
    for (const query of words.filter((_, at) => at % 4 === 0)) {
      const asked = { query, filters: {}, locale };
      const said = await find(asked, aliases[locale], counted);
      const meant = await find(asked, aliases[locale], demo.index(locale));
      expect(await pageOf(said, 0), query).toEqual(await pageOf(meant, 0));
      expect([said.also, said.results.length]).toEqual([meant.also, meant.results.length]);
      expect(loaded).toBe(0);
      if (hasMore || said.results.length <= PAGE) continue;
      hasMore = true;
      // More results than the file has come from the index.
      const more = await pageOf(said, PAGE);
      expect(more.length).toBeGreaterThan(0);
      expect(more).toEqual(await pageOf(meant, PAGE));
      expect(loaded).toBeGreaterThan(0);
      loaded = 0;
    }
    expect(hasMore).toBe(true);
  },
);

test.each(['phishing', 'ransomware', 'SPID', 'cookie', 'VPN', 'malware', 'IBAN', 'browser'])(
  'a word of the glossary typed alone finds what it means first: «%s»',
  async (word) => {
    const [first] = await foundFirst(word);
    expect(first?.type).toBe('term');
    expect(first?.title.toLowerCase()).toContain(word.toLowerCase());
  },
);

test.each(['phishing', 'banca', 'telefono', 'password', 'email falsa', 'messaggio', 'truffa'])(
  'terms that only mention a word do not stand before what tells of it at length: «%s»',
  async (word) => {
    const first = typesOf((await foundFirst(word)).slice(0, 3));
    expect(first.some((type) => type !== 'term')).toBe(true);
    expect(first.filter((type) => type === 'term').length).toBeLessThanOrEqual(2);
  },
);

test('the filter by level finds courses, their lessons and paths of that level, and nothing else', async () => {
  const courses = fixtures.filter(({ type }) => type === 'course');
  for (const level of LEVELS) {
    const results = await found('', { level });
    const types = new Set(typesOf(results));
    expect([...types].sort()).toEqual(['course', 'lesson', 'path']);
    const titles = results.map(({ title }) => title);
    for (const course of courses)
      if (course.type === 'course')
        expect(titles.includes(course.locales.it.title)).toBe(course.level === level);
  }
});

test('each new type can be filtered for, and its row says level and minutes', async () => {
  for (const type of ['course', 'lesson', 'quiz', 'path', 'kit', 'term']) {
    const results = await found('', { type });
    expect(new Set(typesOf(results))).toEqual(new Set([type]));
    for (const { facts } of results) {
      if (type === 'term') expect(facts).toBeUndefined();
      else expect(facts).toMatch(/(?:minut|or[ae])/);
      if (['course', 'lesson', 'path'].includes(type))
        expect(facts).toMatch(/^(?:Base|Intermedio|Avanzato) · /);
    }
  }
});

/** Events that are over. */
const PAST = new Set(
  fixtures.flatMap((document) =>
    document.type === 'event' &&
    Date.parse(document.end ?? document.start) < Date.parse('2026-06-01')
      ? [documentPath('event', document.locales.it.slug, 'it')]
      : [],
  ),
);

test.each(['truffe', 'telefono', 'spid', 'intelligenza artificiale', 'milano', ''])(
  'of the results that are shown together what can be read stands before events, and past events stand last: «%s»',
  async (query) => {
    const results = await found(query);
    const places = results.map(({ type, path: address }) =>
      PAST.has(address) ? 2 : groupOf(type) === 'events' ? 1 : 0,
    );
    for (let from = 0; from < places.length; from += PAGE) {
      const together = places.slice(from, from + PAGE);
      expect(together).toEqual([...together].sort());
    }
    expect(new Set(places).size).toBeGreaterThan(1);
  },
);

test.each(ACTIVE_LOCALES)(
  'an event whose title is what was typed is among the first results: %s',
  async (locale) => {
    const missed: string[] = [];
    for (const document of fixtures) {
      if (document.type !== 'event' || !document.locales[locale]) continue;
      const { title, slug } = document.locales[locale];
      const paths = (await foundFirst(title, locale)).map((one) => one.path);
      if (!paths.includes(documentPath('event', slug, locale))) missed.push(title);
    }
    expect(missed).toEqual([]);
  },
);

test('whoever asks for events finds them first, those to come before past ones', async () => {
  const results = await found('eventi sulle truffe');
  const events = results.filter(({ type }) => groupOf(type) === 'events');
  expect(results.slice(0, events.length)).toEqual(events);
  const past = events.map(({ path: address }) => PAST.has(address));
  expect(past).toEqual([...past].sort((a, b) => Number(a) - Number(b)));
  expect(past).toContain(false);
});

test.each([
  ['it', ASKED],
  ['it', ASKED_IN_TROUBLE],
  ['en', ASKED_IN_ENGLISH],
  ['en', IN_TROUBLE_IN_ENGLISH],
] as const)(
  'what people type finds one of the pages that it means among the first three, or pins it: %s',
  async (locale, asked) => {
    const missed: string[] = [];
    for (const [query, ...pages] of asked) {
      const { told, named } = pinned(query, locale);
      const pins = [...told, ...named].map((name) => pinsOf(locale)[name]?.path ?? '');
      const best = await foundFirst(query, locale);
      // A quiz is no answer, and no material is for somebody who does not teach.
      const [first, ...others] = typesOf(best);
      if (first === 'quiz' && !named.includes('quizzes') && others.some((type) => type !== 'quiz'))
        missed.push(`«${query}»: a quiz`);
      const results = best.slice(0, 3).map((one) => one.path);
      if (![...pins, ...results].some((address) => pages.includes(address)))
        missed.push(`«${query}»: ${[...pins, ...results].join(' ')}, not ${pages.join(' ')}`);
    }
    expect(missed).toEqual([]);
  },
);

test.each([
  ['it', 'rapporto clusit'],
  ['it', 'rapporto di lavoro falso'],
  ['it', 'protocollo informatico'],
  ['it', 'statistiche truffe'],
  ['en', 'report phishing'],
  ['en', 'how to report'],
  ['en', 'report blackmail'],
  ['en', 'report stolen phone'],
] as const)(
  'yearly figures and projects are not first where nobody asks for them: in %s, «%s»',
  async (locale, query) => {
    const [first] = typesOf(await foundFirst(query, locale));
    expect(['report', 'project']).not.toContain(first);
  },
);

test.each(['stampare', 'il corriere vuole 2 euro'])(
  'firms are not among the first where nobody names them: «%s»',
  async (query) => {
    const best = (await foundFirst(query)).slice(0, 5);
    expect(best.length).toBeGreaterThan(2);
    expect(typesOf(best)).not.toContain('organisation');
  },
);

test('what has just the name that was typed stands first, whatever the word means besides', async () => {
  const missed: string[] = [];
  for (const document of fixtures) {
    if (document.type !== 'term') continue;
    const { title, slug, alsoCalled = [] } = document.locales.it;
    for (const name of [title, ...alsoCalled]) {
      const [first] = await foundFirst(name);
      const isNamed =
        first?.title.toLowerCase().replace(/^(?:il|i|la|le) /, '') === name.toLowerCase();
      if (first?.path !== documentPath('term', slug, 'it') && !isNamed)
        missed.push(`${name}: ${first?.path}`);
    }
  }
  expect(missed).toEqual([]);
});

test('an alias adds to the words that were typed, and takes nothing from them', async () => {
  const paths = async (query: string) => (await found(query)).map((one) => one.path);
  expect((await paths('aggiorna android')).slice(0, 3).join(' ')).toContain('aggiorna');
  expect(await paths('android')).toContain('/percorsi/percorso-telefono/');
});

test('a word that is Italian is never taken for another; the words of another language neither', async () => {
  const also = async (query: string): Promise<readonly string[]> => {
    const index = demo.index('it');
    return (await find({ query, filters: {}, locale: 'it' }, locales.it.searchAliases, index)).also;
  };
  for (const query of [
    'quando',
    'quando è il corso',
    'controllo',
    'casa',
    'cosa',
    'mario',
    'massaggio',
    'foglio',
    'protocollo d’intesa',
    'intesa tra comuni',
    'a che età si può andare in pensione',
    'mia moglie è sempre al telefono',
    'il mio primo telefono',
  ])
    expect(await also(query), query).toEqual([]);
  expect(await also('stolen phone what to do')).toEqual([]);
  expect(await also('parlare ai figli')).not.toContain('intelligenza artificiale');
  expect(await also('usare l’ai')).toContain('intelligenza artificiale');
  expect(await also('fatura')).toEqual(['fattura']);
});

test('what is no sentence of a page is in no excerpt: costs, buttons, labels, who signs, how long it takes', async () => {
  const texts: string[] = [];
  for (const query of [
    'corso',
    'evento',
    'biblioteca',
    'telefono',
    'truffe',
    'gratuito',
    'inventata',
    'insegna',
    'ho cliccato su un link',
  ])
    texts.push(...(await found(query)).map(({ excerpt }) => excerpt.replace(/<\/?mark>/g, '')));
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts)
    expect(text).not.toMatch(
      /Costo e condizioni|Chi insegna\.|organizzazione inventata per|Apri la mappa|Aggiungi al calendario|A cura di|Comincia la prima|Letta|Ricontrollato \d/,
    );
});

test.each([
  ['bank called me', 'La finta telefonata della banca'],
  ['my son is bullied', 'Cyberbullismo: come fermarlo'],
  ['fake job offer', 'Offerte di lavoro false'],
  ['fake shop', 'Negozi online falsi: come comprare tranquilli'],
  ['an invoice with another IBAN', 'Fatture false, cambio di IBAN e «frode del capo»'],
  ['someone stole my WhatsApp', 'Mi hanno rubato WhatsApp: che cosa fare'],
  ['wifi in a bar', 'Wi-Fi pubblico: che cosa si può fare e che cosa no'],
  ['ransomware', 'Copie di sicurezza contro il ransomware'],
])(
  'what stands in Italian only is found for those who ask in English: «%s»',
  async (query, title) => {
    const results = await found(inItalian(query), { only: 'it' });
    expect(results.slice(0, 3).map((result) => result.title)).toContain(title);
    // «Come riconoscere un messaggio falso» is in English too: it stands among the results in English.
    expect(results.map((result) => result.path)).not.toContain(
      '/articoli/riconoscere-un-messaggio-falso/',
    );
  },
);
