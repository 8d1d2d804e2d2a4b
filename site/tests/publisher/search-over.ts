// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { vi } from 'vitest';
import { IndexBuild } from '../../publisher/search/run-pagefind.ts';
import { Contents } from '../../release/contents.ts';
import type { Store } from '../../src/queries/query.ts';
import type { SearchRequest } from '../../src/search/asking.ts';
import type { SearchIndex } from '../../src/search/open-index.ts';
import { find, type SearchResult, shownResults } from '../../src/search/find.ts';
import { PAGE } from '../../src/search/meant.ts';
import type { Alias } from '../../src/search/misspellings.ts';
import type { Pagefind } from '../../src/search/pagefind.ts';
import { answerAt } from '../pages/compiled.ts';

/** The search of a reader over some pages, as the publisher makes its index. */
export interface SearchOver {
  /** The index of a language. */
  readonly index: (locale: string) => SearchIndex;
  /** Addresses that were fetched since it was made. */
  readonly fetched: readonly string[];
  readonly found: (asked: SearchRequest, aliases?: readonly Alias[]) => Promise<SearchResult[]>;
  readonly stop: () => Promise<void>;
}

const STATE = { revision: 1, hidden: [], fresh: [], delta: null, index: 'x', meta: [], chunks: {} };

/** @param urls addresses of the pages that it finds */
export async function searchOver(urls: readonly string[], store: Store): Promise<SearchOver> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portico-search-'));
  const contents = new Contents(path.join(folder, 'contents'));
  const fetched: string[] = [];
  const searches = new Map<string, Pagefind>();
  const pages = [];
  for (const url of urls)
    pages.push({ url, content: await contents.put(Buffer.from(await answerAt(url, store))) });
  const taking = { prefix: '/', wants: () => true };
  const rows = await new IndexBuild({ pages, contents, taking, timeoutMs: 60_000 }).make(folder);
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
    const instance = createInstance({ basePath: '/pagefind/', noWorker: true });
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
    fetched,
    found: async (asked, aliases = []) => {
      const { results, hidden, first } = await find(asked, aliases, index(asked.locale));
      const lines: SearchResult[] = [];
      // As the page shows them.
      for (let from = 0; from < results.length; from += PAGE)
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
