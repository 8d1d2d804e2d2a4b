// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Answer, questionName } from '../../src/search/answers.ts';
import { find, shownResults } from '../../src/search/find.ts';
import { PAGE } from '../../src/search/meant.ts';
import type { Alias } from '../../src/search/misspellings.ts';
import type { Pagefind } from '../../src/search/pagefind-types.ts';
import type { SearchState } from '../../src/search/state.ts';
import { askedOften, type NamedPage } from './asked-often.ts';
import { askedOnce, openIn, recorded } from './recorded-index.ts';

/** A larger answer saves little: the index itself is loaded for it. Characters. */
const MAX_LENGTH = 60_000;

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
  /** Ends the work. */
  readonly signal: AbortSignal;
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
  const { out, pages, aliases, signal } = answering;
  const folder = path.join(out, 'answers');
  await mkdir(folder);
  for (const locale of new Set(pages.map((page) => page.locale))) {
    const pagefind = await openIn(out, locale);
    const asked = askedOnce(pagefind);
    const words: string[] = [];
    for (const word of askedOften(pages, aliases[locale] ?? [], locale)) {
      const text = JSON.stringify(await answerOf(word, locale, answering, asked));
      signal.throwIfAborted();
      if (text.length > MAX_LENGTH) continue;
      await writeFile(path.join(folder, `${locale}-${words.length}.json`), text);
      words.push(word);
    }
    await writeFile(path.join(folder, `${locale}.json`), JSON.stringify(words.join(' ')));
    await pagefind.destroy();
  }
}
