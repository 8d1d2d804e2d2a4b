// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { vi } from 'vitest';
import { answeredWords } from '../../publisher/search/index-chunks.ts';
import { IndexBuild } from '../../publisher/search/run-pagefind.ts';
import { Contents } from '../../release/contents.ts';
import type { Store } from '../../src/queries/query.ts';
import type { SearchRequest } from '../../src/search/asking.ts';
import type { SearchIndex } from '../../src/search/open-index.ts';
import { find, type SearchResult, shownResults } from '../../src/search/find.ts';
import { PAGE } from '../../src/search/meant.ts';
import type { SearchState } from '../../src/search/state.ts';
import type { Alias } from '../../src/search/misspellings.ts';
import type { Pagefind } from '../../src/search/pagefind-types.ts';
import { EXCERPT_WORDS } from '../../src/search/pagefind.ts';
import { answerAt } from '../pages/compiled.ts';

/** The search of a reader over some pages, as the publisher makes its index. */
export interface SearchOver {
  /** The index of a language. */
  readonly index: (locale: string) => SearchIndex;
  /** The same before it is loaded: files say what it finds of the words that are asked for most. */
  readonly answers: (locale: string) => SearchIndex;
  /** Those words, by language. */
  readonly answered: SearchState['answers'];
  /** Addresses that were fetched since it was made. */
  readonly fetched: readonly string[];
  /** @param most how many results are shown, a whole page of them at a time; all of them without it */
  readonly found: (
    asked: SearchRequest,
    aliases?: readonly Alias[],
    most?: number,
  ) => Promise<SearchResult[]>;
  readonly stop: () => Promise<void>;
}

const STATE = {
  revision: 1,
  hidden: [],
  fresh: [],
  delta: null,
  index: 'x',
  meta: [],
  chunks: {},
  answers: {},
};

/**
 * @param urls addresses of the pages that it finds
 * @param aliases with which files answer, by language; without them none does
 */
export async function searchOver(
  urls: readonly string[],
  store: Store,
  aliases?: Readonly<Record<string, readonly Alias[]>>,
): Promise<SearchOver> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portico-search-'));
  const contents = new Contents(path.join(folder, 'contents'));
  const fetched: string[] = [];
  const searches = new Map<string, Pagefind>();
  const pages = [];
  for (const url of urls)
    pages.push({ url, content: await contents.put(Buffer.from(await answerAt(url, store))) });
  const taking = { prefix: '/', wants: () => true };
  const rows = await new IndexBuild({
    pages,
    contents,
    taking,
    ...(aliases && { answering: { index: STATE.index, aliases } }),
    timeoutMs: 60_000,
  }).make(folder);
  const answers = aliases ? await answeredWords(rows, contents) : {};
  const bodyOf = async (address: string) => contents.read(rows[address]?.[0] ?? '');
  // Pagefind fetches its files; here they stand on the disk.
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address, 'http://index');
    fetched.push(pathname);
    return new Response(new Uint8Array(await bodyOf(pathname.replace('/pagefind/', '/'))));
  });
  for (const language of ACTIVE_LOCALES) {
    // Pagefind asks the page for its language and its place.
    vi.stubGlobal('location', { origin: 'http://index', href: 'http://index/' });
    vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => language }) });
    const library = path.join(folder, `pagefind-${language}.mjs`);
    await writeFile(library, await bodyOf('/pagefind.js'));
    const { createInstance } = await import(pathToFileURL(library).href);
    const instance = createInstance({
      basePath: '/pagefind/',
      noWorker: true,
      excerptLength: EXCERPT_WORDS,
    });
    await instance.init();
    searches.set(language, instance);
  }
  const index = (locale: string): SearchIndex => {
    const search = searches.get(locale);
    if (!search) throw new Error(`There is no index in ${locale}.`);
    return { searchState: async () => STATE, pagefind: async () => search };
  };
  return {
    index,
    answers: (locale) => ({ ...index(locale), searchState: async () => ({ ...STATE, answers }) }),
    answered: answers,
    fetched,
    found: async (asked, meanings = [], most = Number.POSITIVE_INFINITY) => {
      const { results, hidden, first } = await find(asked, meanings, index(asked.locale));
      const lines: SearchResult[] = [];
      // As the page shows them.
      for (let from = 0; from < Math.min(most, results.length); from += PAGE)
        for await (const line of shownResults(results.slice(from, from + PAGE), hidden, first))
          lines.push(line);
      return lines;
    },
    stop: async () => {
      vi.unstubAllGlobals();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
