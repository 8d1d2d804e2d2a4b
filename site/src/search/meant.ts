// SPDX-License-Identifier: AGPL-3.0-or-later
import { shown } from './cut.ts';
import type { PagefindData, PagefindResult, SearchedIndex } from './pagefind-types.ts';
import type { areMeant } from './words.ts';

/**
 * Pagefind shortens a word that it does not know until it knows something: «xyzzy» finds «X», «1125» finds «112». What
 * it marked, or title or summary, must have to do with what was asked.
 */
function isMeant({ excerpt, meta }: PagefindData, wording: string, are: typeof areMeant): boolean {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word);
  const found = [...marks, meta['title'] ?? '', meta['summary'] ?? ''];
  return are(found.map(shown), wording);
}

/** The results of one wording in one index, best first: they are meant when the best of them is. */
export interface Found {
  readonly wording: string;
  readonly results: readonly PagefindResult[];
}

/**
 * What a wording finds: in the small index of recent changes, then in the other. Each index has its own words and
 * their frequency, so their scores cannot be compared.
 */
export async function lookFor(
  search: SearchedIndex,
  wording: string,
  filters: Readonly<Record<string, string>>,
  current: ReadonlySet<string>,
): Promise<Found[]> {
  const { results } = await search.search(wording === '' ? null : wording, { filters });
  return [
    { wording, results: results.filter(({ id }) => current.has(id)) },
    { wording, results: results.filter(({ id }) => !current.has(id)) },
  ];
}

/** Each result once, as it comes first. */
function merged(found: readonly Found[]): PagefindResult[] {
  const results = new Map<string, PagefindResult>();
  for (const result of found.flatMap(({ results: some }) => some)) {
    if (!results.has(result.id)) results.set(result.id, result);
  }
  return [...results.values()];
}

/** How many results are shown at once. */
export const PAGE = 10;

/**
 * Fetches what {@link meantOf} looks at. Pages are asked for at once and read afterwards in
 * turn: Pagefind has one object for each page, which has the excerpt of whoever asked last.
 */
export async function fetchBest(found: readonly Found[]): Promise<void> {
  const needed = found.flatMap(({ results }) => results.slice(0, 1));
  await Promise.all(needed.map((result) => result.data()));
}

/** What is meant of what was found. @param are says whether found words are what was asked */
export async function meantOf(
  found: readonly Found[],
  are: typeof areMeant,
): Promise<PagefindResult[]> {
  const meant: Found[] = [];
  for (const group of found) {
    const [best] = group.results;
    if (best && (group.wording === '' || isMeant(await best.data(), group.wording, are)))
      meant.push(group);
  }
  return merged(meant);
}
