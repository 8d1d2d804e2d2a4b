// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PAGE_TYPES } from '@portico/shared/contract/types';
import { LEVELS } from '@portico/shared/levels';
import { documentPath } from '@portico/shared/paths';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Contents } from '../../release/contents.ts';
import { IndexBuild } from '../../publisher/search/run-pagefind.ts';
import { find, type SearchResult, shownResults } from '../../src/search/find.ts';
import type { Pagefind } from '../../src/search/pagefind.ts';
import { answerAt } from '../pages/compiled.ts';
import { fixture, fixtures, storeOf } from '../pages/portal.ts';

/** The search over every document of the demonstration in Italian. */
let folder: string;
let search: Pagefind;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portico-demo-search-'));
  const contents = new Contents(path.join(folder, 'contents'));
  const store = storeOf();
  const urls = PAGE_TYPES.flatMap((type) =>
    store.all(type).map(({ document }) => documentPath(type, document.locales.it.slug, 'it')),
  );
  const pages = [];
  for (const url of urls)
    pages.push({ url, content: await contents.put(Buffer.from(await answerAt(url, store))) });
  const taking = { prefix: '/', wants: () => true };
  const rows = await new IndexBuild({ pages, contents, taking, timeoutMs: 60_000 }).make(folder);
  const bodyOf = async (address: string) => contents.read(rows[address]?.[0] ?? '');
  const library = path.join(folder, 'pagefind.mjs');
  await writeFile(library, await bodyOf('/pagefind.js'));
  const { createInstance } = await import(pathToFileURL(library).href);
  // Pagefind fetches its files; here they stand on the disk.
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address, 'http://index');
    return new Response(new Uint8Array(await bodyOf(pathname.replace('/pagefind/', '/'))));
  });
  search = createInstance({ basePath: '/pagefind/', language: 'it', noWorker: true });
}, 60_000);
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

const state = { revision: 1, hidden: [], fresh: [], delta: null, index: 'x', meta: [], chunks: {} };
const aliases = fixture('settings').locales.it.searchAliases;

async function found(query: string, filters = {}): Promise<SearchResult[]> {
  const asked = { query, filters, locale: 'it' };
  const index = { searchState: async () => state, pagefind: async () => search };
  const { results, hidden } = await find(asked, aliases, index);
  const lines: SearchResult[] = [];
  for await (const line of shownResults(results, hidden)) lines.push(line);
  return lines;
}

const typesOf = (results: readonly SearchResult[]) => results.map(({ type }) => type);

test.each(['phishing', 'ransomware', 'SPID', 'cookie', 'VPN', 'malware', 'IBAN', 'browser'])(
  'a word of the glossary typed alone finds what it means first: «%s»',
  async (word) => {
    const [first] = await found(word);
    expect(first?.type).toBe('term');
    expect(first?.title.toLowerCase()).toContain(word.toLowerCase());
  },
);

test.each(['phishing', 'banca', 'telefono', 'password', 'email falsa', 'messaggio', 'truffa'])(
  'terms that only mention a word do not stand before what tells of it at length: «%s»',
  async (word) => {
    const first = typesOf((await found(word)).slice(0, 3));
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
