// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IndexChunk, SearchState } from './state.ts';
import { normalise } from './words.ts';

/** The addresses of the chunks that have words which begin like these. */
function chunksFor(chunks: readonly IndexChunk[], wordings: readonly string[]): string[] {
  const names = wordings
    .flatMap((wording) => normalise(wording).trim().split(' '))
    .filter((word) => word !== '')
    .map((word) => chunks.find(([last]) => word <= last)?.[1]);
  return [...new Set(names)].flatMap((name) =>
    name === undefined ? [] : [`/pagefind/index/${name}.pf_index`],
  );
}

/**
 * The files of the index that Pagefind will ask for one after the other: its list of files, its lists of words and of
 * pages that rank otherwise, the chunk of the words that are looked for. Asked for at once, a slow line brings them while
 * its program is still coming.
 */
export function filesAhead(
  { index, meta, chunks }: SearchState,
  locale: string,
  wordings: readonly string[],
): string[] {
  return [
    `/pagefind/pagefind-entry.json?ts=${index}`,
    ...meta.filter((file) => file.includes(`.${locale}_`) || file.includes(`/${locale}_`)),
    ...chunksFor(chunks[locale] ?? [], wordings),
  ];
}
