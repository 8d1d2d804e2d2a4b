// SPDX-License-Identifier: AGPL-3.0-or-later
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Answer, type KnownResult, questionName } from '../../src/search/answers.ts';
import type { Pagefind, PagefindData, PagefindResult } from '../../src/search/pagefind-types.ts';
import { EXCERPT_WORDS } from '../../src/search/pagefind.ts';

/** Opens an index that stands in a folder, as a browser opens one on a site. */
export async function openIn(folder: string, locale: string): Promise<Pagefind> {
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
export function askedOnce(pagefind: Pagefind): Pick<Pagefind, 'search'> {
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
export function recorded(search: Pick<Pagefind, 'search'>) {
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
