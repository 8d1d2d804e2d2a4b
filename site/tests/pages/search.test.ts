// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { documentPath, portalPath } from '@portico/shared/paths';
import { expect, onTestFinished, test, vi } from 'vitest';
import { inItalian } from '../../src/search/in-italian.ts';
import { meanings } from '../../src/search/misspellings.ts';
import { nearest } from '../../src/search/nearest.ts';
import { filesAhead } from '../../src/search/ahead.ts';
import { type SearchResult, shownResults } from '../../src/search/find.ts';
import { PAGE } from '../../src/search/meant.ts';
import { pagefind } from '../../src/search/pagefind.ts';
import { freshMatches } from '../../src/search/state.ts';
import { normalise } from '../../src/search/words.ts';
import { answerAt } from './compiled.ts';
import { fixture, storeOf } from './portal.ts';

const ALIASES = [
  { words: ['pishing', 'fishing'], means: 'phishing' },
  { words: ['messaggio della banca'], means: 'finta telefonata della banca' },
  { words: ['ai'], means: 'intelligenza artificiale' },
];

test('a mistyped or everyday word also means what the portal calls it', () => {
  expect(meanings('PÍSHING!', ALIASES, 'it')).toEqual(['phishing']);
  expect(meanings('ho avuto un messaggio  della Banca', ALIASES, 'it')).toHaveLength(1);
  expect(meanings('è colpa dell’AI', ALIASES, 'it')).toEqual(['intelligenza artificiale']);
  expect(meanings('pi-shing', ALIASES, 'it')).toEqual(['phishing']);
  expect(meanings('pi\u00ADshing', ALIASES, 'it')).toEqual(['phishing']);
});

test('an alias is a whole word, and adds nothing that was asked already', () => {
  expect(meanings('mai', ALIASES, 'it')).toEqual([]);
  expect(meanings('fishing o phishing', ALIASES, 'it')).toEqual([]);
  expect(meanings('   ', ALIASES, 'it')).toEqual([]);
});

test('a word with a wrong letter is taken for the nearest that the alias list knows', () => {
  expect(nearest('finta telefomata', ALIASES, 'it')).toBe('finta telefonata');
  expect(nearest('phisching', ALIASES, 'it')).toBe('phishing');
  expect(nearest('xyzzy', ALIASES, 'it')).toBeUndefined();
  expect(nearest('mela', ALIASES, 'it')).toBeUndefined();
  expect(nearest('phishing', ALIASES, 'it')).toBeUndefined();
});

test.each([
  ['two-factor authentication', 'passaggio'],
  ['two factor code', 'passaggio codice'],
  ['an e-mail from my bank', 'posta banca'],
  ['phone-scam', 'telefonata truffa'],
  ['Wi-Fi in a bar', 'wifi bar'],
])('a compound in English is one word in Italian, or its parts: «%s»', (query, italian) => {
  expect(inItalian(query)).toBe(italian);
});

test('the demonstration has twenty aliases or more, each with a meaning of its own', () => {
  const { searchAliases } = fixture('settings').locales.it;
  expect(searchAliases.length).toBeGreaterThanOrEqual(20);
  for (const { words, means } of searchAliases) {
    for (const word of words) expect(normalise(word)).not.toBe(normalise(means));
  }
});

test('pages that the index does not know yet are found by every word, in their own language', () => {
  const fresh = [
    { path: '/articoli/a/', title: 'Truffe al telefono', summary: 'Chiudi.', type: 'article' },
    { path: '/articoli/b/', title: 'E-mail dell’Agenzia', summary: 'Il 112.', type: 'article' },
    { path: '/en/articles/a/', title: 'Phone scams', summary: 'Hang up.', type: 'article' },
  ];
  const found = (query: string, locale: string) =>
    freshMatches(fresh, [query], locale).map(({ path }) => path);
  expect(found('truffa telefono', 'it')).toEqual(['/articoli/a/']);
  expect(found('truffa banca', 'it')).toEqual([]);
  expect(found('l’e-mail', 'it')).toEqual(['/articoli/b/']);
  expect(found('email agenzia', 'it')).toEqual(['/articoli/b/']);
  expect(found('1125', 'it')).toEqual([]);
  expect(found('phone', 'it')).toEqual([]);
  expect(found('phone', 'en')).toEqual(['/en/articles/a/']);
});

const result = (url: string) => ({
  id: url,
  score: 1,
  data: async () => ({ url, excerpt: 'x', meta: { title: 'T' }, filters: { type: ['article'] } }),
});

test('C05, I10: a result leads to this site only, and never to what was withdrawn', async () => {
  const results = ['/a/', '/gone/', '//evil.example/', '/\\evil.example', 'https://evil.example/'];
  const hidden = {
    pages: new Set(['/gone/']),
    superseded: new Set<string>(),
    current: new Set<string>(),
  };
  const lines: SearchResult[] = [];
  for await (const line of shownResults(results.map(result), hidden)) lines.push(line);
  expect(lines.map((line) => line.path)).toEqual(['/a/']);
});

const SOURCES = path.resolve(import.meta.dirname, '../../src');

/** The one place that keeps something, for a reader who asked for it; `scripts/e2e/learner.test.ts` tries it. */
const KEEPS = path.join('progress', 'storage.ts');

test('I8: no source of the site sets a cookie, writes storage or asks another origin by itself', () => {
  const sources = readdirSync(SOURCES, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:ts|astro|css)$/.test(name));
  const forbidden =
    /document\.cookie|localStorage|sessionStorage|indexedDB|sendBeacon|innerHTML|caches\.open|url\(["']?(?:https?:)?\/\//;
  const found = sources.filter((name) =>
    forbidden.test(readFileSync(path.join(SOURCES, name), 'utf8')),
  );
  expect(found).toEqual([KEEPS]);
});

test('no script takes the table of types or schemas to the browser', () => {
  const assets = path.resolve(SOURCES, '../dist/client/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts).not.toEqual([]);
  for (const name of scripts) {
    expect(readFileSync(path.join(assets, name), 'utf8')).not.toMatch(/organizzazioni|ZodError/);
  }
});

test('the search asks in the language in which its page was built, whatever a translator writes on <html>', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/search');
  for (const name of readdirSync(folder))
    expect(readFileSync(path.join(folder, name), 'utf8'), name).not.toMatch(
      /documentElement\.lang/,
    );
});

test('an index that could not be loaded is loaded anew by the next search', async () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  const append = vi.fn();
  vi.stubGlobal('location', { pathname: '/en/search/' });
  vi.stubGlobal('document', { createElement: () => ({}), head: { append } });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('No line')));
  const state = { revision: 1, hidden: [], fresh: [], delta: null, index: 'x' };
  const search = () => pagefind({ ...state, meta: [], chunks: {}, answers: {} }, 'it', ['banca']);
  // There is no Pagefind beside this test.
  const first = search();
  expect(search()).toBe(first);
  await expect(first).rejects.toThrow();
  const second = search();
  expect(second).not.toBe(first);
  await expect(second).rejects.toThrow();
});

test('of the words of an index only the chunks are asked for that have those of the question', () => {
  const state = {
    ...{ revision: 1, hidden: [], fresh: [], delta: null, index: 'abc', answers: {} },
    meta: [
      '/pagefind/pagefind.en_1.pf_meta',
      '/pagefind/pagefind.it_2.pf_meta',
      '/pagefind/filter/en_1.pf_filter',
      '/pagefind/filter/it_2.pf_filter',
    ],
    chunks: {
      it: [['dito', 'it_a'] as const, ['notizi', 'it_b'] as const, ['zucc', 'it_c'] as const],
    },
  };
  const list = [
    '/pagefind/pagefind-entry.json?ts=abc',
    '/pagefind/pagefind.it_2.pf_meta',
    '/pagefind/filter/it_2.pf_filter',
  ];
  const chunk = (name: string): string => `/pagefind/index/it_${name}.pf_index`;
  expect(filesAhead(state, 'it', ['Banca', 'carta di credito'])).toEqual([...list, chunk('a')]);
  expect(filesAhead(state, 'it', ['identità rubata'])).toEqual([...list, chunk('b'), chunk('c')]);
  expect(filesAhead(state, 'it', ['zzz', ''])).toEqual(list);
  expect(filesAhead(state, 'en', ['bank'])).toEqual([
    list[0],
    '/pagefind/pagefind.en_1.pf_meta',
    '/pagefind/filter/en_1.pf_filter',
  ]);
});

test('the search page has one style sheet besides that of every page, and a script that waits for nothing', async () => {
  const html = await answerAt(portalPath('search', 'it'), storeOf());
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, at]) => at);
  expect(new Set(sheets).size).toBe(2);
  expect(html).not.toMatch(/<script type="module" src/);
  // A parser waits at the sheet in the body, and reaches no script behind it.
  const [beforeSheets = ''] = html.split('<link rel="stylesheet"');
  expect(beforeSheets).toMatch(/<script async type="module" src="[^"]+"/);
});

test.each([
  ['project', 'inward'],
  ['report', 'inward'],
  ['organisation', 'named'],
  ['pillar', 'named'],
  ['article', undefined],
] as const)('the index is told by each page of a %s how it ranks', async (type, rank) => {
  const one = fixture(type);
  const { it } = one.locales;
  // Its type, with the same text in English.
  const changed = [{ ...one, locales: { it, en: it } } as PublishedDocument];
  const store = storeOf({ changed });
  for (const locale of ACTIVE_LOCALES) {
    const html = await answerAt(documentPath(type, it.slug, locale), store);
    const [, said] = /content="([^"]*)" data-pagefind-filter="rank\[content\]"/.exec(html) ?? [];
    expect(said, locale).toBe(rank);
  }
});

test('an event that matches best is shown with the first results, below the texts; texts do not wait for it', async () => {
  const page = (type: string, n: number, past = false) => ({
    id: `${type} ${n}`,
    score: 1,
    data: async () => ({
      url: `/${type}/${n}/`,
      excerpt: 'x',
      meta: { title: 'T' },
      filters: { type: [type], ...(past && { when: ['past'] }) },
    }),
  });
  const weak = Array.from({ length: 40 }, (_, n) => page('article', n));
  const results = [page('event', 0, true), page('event', 1), ...weak];
  const hidden = {
    pages: new Set<string>(),
    superseded: new Set<string>(),
    current: new Set<string>(),
  };
  const shownOf = async (first: 'article' | 'event'): Promise<string[]> => {
    const paths: string[] = [];
    for await (const line of shownResults(results.slice(0, PAGE), hidden, first))
      paths.push(line.path);
    return paths;
  };
  const texts = Array.from({ length: PAGE - 2 }, (_, n) => `/article/${n}/`);
  expect(await shownOf('article')).toEqual([...texts, '/event/1/', '/event/0/']);
  expect(await shownOf('event')).toEqual(['/event/1/', '/event/0/', ...texts]);
});
