// SPDX-License-Identifier: AGPL-3.0-or-later
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Answer, type KnownResult, questionName } from '../../src/search/answers.ts';
import { find, shownResults } from '../../src/search/find.ts';
import { PAGE } from '../../src/search/meant.ts';
import type { Alias } from '../../src/search/misspellings.ts';
import {
  EXCERPT_WORDS,
  type Pagefind,
  type PagefindData,
  type PagefindResult,
} from '../../src/search/pagefind.ts';
import type { SearchState } from '../../src/search/state.ts';
import { askedOften, type NamedPage } from './asked-often.ts';

/** A larger answer saves little: the index itself is loaded for it. Characters. */
const MAX_LENGTH = 60_000;

/** Opens an index that stands in a folder, as a browser opens one on a site. */
async function openIn(folder: string, locale: string): Promise<Pagefind> {
  // Pagefind fetches its files and asks the page for its language; here is neither. This process does nothing else.
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) },
    fetch: async (address: string) => {
      const { pathname } = new URL(address, 'http://index');
      return new Response(new Uint8Array(await readFile(path.join(folder, pathname))));
    },
  });
  // Under this name Node takes it for a module: one for each language, because it keeps the first program that it loads.
  const library = path.join(folder, `pagefind-answers-${locale}.mjs`);
  await copyFile(path.join(folder, 'pagefind.js'), library);
  const { createInstance } = await import(pathToFileURL(library).href);
  return createInstance({
    basePath: '/',
    noWorker: true,
    excerptLength: EXCERPT_WORDS,
  });
}

/** An index that is asked once for all its pages, or for those of a filter: each word asks for them. */
function askedOnce(pagefind: Pagefind): Pick<Pagefind, 'search'> {
  const lists = new Map<string, ReturnType<Pagefind['search']>>();
  return {
    search: (query, options) => {
      if (query !== null) return pagefind.search(query, options);
      const name = questionName(query, options.filters);
      const list = lists.get(name) ?? pagefind.search(query, options);
      lists.set(name, list);
      return list;
    },
  };
}

/** What was asked of an index, and what it said. */
function recorded(search: Pick<Pagefind, 'search'>) {
  const asked = new Map<string, Promise<readonly PagefindResult[]>>();
  const data = new Map<PagefindResult, PagefindData>();
  let turn: Promise<unknown> = Promise.resolve();
  /** Reads pages in turn: Pagefind has one object for each, which has the excerpt of whoever asked last. */
  const read = (result: PagefindResult, of: PagefindResult): Promise<PagefindData> => {
    const said = turn.then(async () => {
      const { url, excerpt, meta, filters } = data.get(result) ?? (await of.data());
      const copy = { url, excerpt, meta, filters };
      data.set(result, copy);
      return copy;
    });
    turn = said;
    return said;
  };
  const record = async (query: string | null, filters: Readonly<Record<string, string>>) => {
    const { results } = await search.search(query, { filters });
    return results.map((of) => {
      const result: PagefindResult = { ...of, data: () => read(result, of) };
      return result;
    });
  };
  const known = (result: PagefindResult): KnownResult => {
    const { id, score, matchedMetaFields = [] } = result;
    const said = data.get(result);
    return said ? [id, score, matchedMetaFields, said] : [id, score, matchedMetaFields];
  };
  return {
    search: async (query: string | null, { filters }: Parameters<Pagefind['search']>[1]) => {
      const name = questionName(query, filters);
      const results = asked.get(name) ?? record(query, filters);
      asked.set(name, results);
      return { results: await results };
    },
    found: async (): Promise<Answer['found']> => {
      const found: Record<string, readonly KnownResult[]> = {};
      for (const [name, results] of asked) found[name] = (await results).map(known);
      return found;
    },
  };
}

/** An index of what is online. */
const NOTHING_NEW: Omit<SearchState, 'index'> = {
  revision: 0,
  hidden: [],
  fresh: [],
  delta: null,
  meta: [],
  chunks: {},
  answers: {},
};

/** What a search for one word does not do. */
const NOT_LOADED = { mergeIndex: async () => {}, destroy: async () => {} };

/** The question for all pages. */
const ALL = questionName(null, {});

interface Answering {
  /** Folder of the files of the index. */
  readonly out: string;
  /** Names the index. */
  readonly index: string;
  readonly pages: readonly NamedPage[];
  /** By language. */
  readonly aliases: Readonly<Record<string, readonly Alias[]>>;
}

/** What an index says of a word, asked by the program of the search page. */
async function answerOf(
  word: string,
  locale: string,
  { index, aliases }: Answering,
  asked: Pick<Pagefind, 'search'>,
): Promise<Answer> {
  const { search, found } = recorded(asked);
  const { results, hidden, first } = await find(
    { query: word, filters: {}, locale },
    aliases[locale] ?? [],
    {
      searchState: async () => ({ ...NOTHING_NEW, index }),
      pagefind: async () => ({ ...NOT_LOADED, search }),
    },
  );
  // As the page shows them.
  for await (const _ of shownResults(results.slice(0, PAGE), hidden, first));
  // All pages are counted, not listed.
  const { [ALL]: all = [], ...others } = await found();
  return { index, pages: all.length, found: others };
}

/**
 * Writes beside an index what it says of the words that are asked for most: a file each, and a list of the words of each
 * language in the order of the files.
 */
export async function writeAnswers(answering: Answering): Promise<void> {
  const { out, pages, aliases } = answering;
  const folder = path.join(out, 'answers');
  await mkdir(folder);
  for (const locale of new Set(pages.map((page) => page.locale))) {
    const pagefind = await openIn(out, locale);
    const asked = askedOnce(pagefind);
    const words: string[] = [];
    for (const word of askedOften(pages, aliases[locale] ?? [], locale)) {
      const text = JSON.stringify(await answerOf(word, locale, answering, asked));
      if (text.length > MAX_LENGTH) continue;
      await writeFile(path.join(folder, `${locale}-${words.length}.json`), text);
      words.push(word);
    }
    await writeFile(path.join(folder, `${locale}.json`), JSON.stringify(words.join(' ')));
    await pagefind.destroy();
  }
}
