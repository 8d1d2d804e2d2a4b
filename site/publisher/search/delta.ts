// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Row } from '../../release/table.ts';
import type { SearchState } from '../../src/search/state.ts';
import type { Version } from './index-version.ts';
import { type SearchPage, signatureOf } from './searchable-pages.ts';

export interface DeltaRequest {
  readonly revision: number;
  readonly pages: readonly SearchPage[];
}

/** A small index of what the whole one does not know yet. */
export interface Delta extends DeltaRequest {
  /** Folder of its files on the site. */
  readonly path: string;
  readonly rows: Readonly<Record<string, Row>>;
}

/** The pages whose documents the whole index knows in another text, or not at all. */
export function changedSince(
  { pages: known }: Version,
  pages: readonly SearchPage[],
): SearchPage[] {
  return pages.filter(({ url, digest }) => digest !== null && known[url]?.[1] !== digest);
}

/** Another address for other pages: a reader who has the former one open gets a 404 and loads the new one. */
export const pathFor = (pages: readonly SearchPage[]): string =>
  `/search-delta/${signatureOf(pages).slice(0, 16)}/`;

/** The part of `/search-state.json` about it: ids of its results, and the pages whose other results they replace. */
export function deltaState(made: Delta | undefined): SearchState['delta'] {
  if (!made) return null;
  const ids = Object.keys(made.rows).flatMap(
    (file) => /\/fragment\/([^/]+)\.pf_fragment$/.exec(file)?.[1] ?? [],
  );
  return { path: made.path, ids, pages: made.pages.map(({ url }) => url) };
}
