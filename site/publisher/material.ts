// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AcceptedSet } from './accepted.ts';
import type { Hold } from './hold.ts';
import type { Page } from './notebook.ts';
import type { Material, Online } from './online.ts';
import type { Parts } from './parts.ts';
import type { Row } from '../release/table.ts';
import type { SearchState } from './search-state.ts';
import type { Site } from './site.ts';

/** What is accepted and rendered, at some moment. */
interface Moment {
  readonly at: string;
  readonly site: Site;
  readonly set: AcceptedSet;
  readonly hold: Hold | null;
}

function* pageRows({ book }: Site): Generator<readonly [string, Row]> {
  for (const { path, content, status, type, bytes } of book.pages.values()) {
    yield [path, [content, status, type, bytes]];
  }
}

/** Does the small index bring all that the other one lacks? */
const isAllKnown = ({ delta, fresh, hidden }: SearchState): boolean =>
  delta !== null && fresh.length === 0 && hidden.length === 0;

/** Gathers everything that goes into a release. */
export function materialOf({ at, site, set, hold }: Moment, parts: Parts): Material {
  const { media, assets, search } = parts;
  const searchState = search.state(site, set.revision);
  return {
    at,
    set,
    hold,
    pages: pageRows(site),
    pictures: media.rows(site.entries.values()),
    assets,
    search: search.rows,
    delta: search.deltaRows(site),
    searchRevision: isAllKnown(searchState) ? set.revision : search.revision,
    searchState,
    owners: media.owners(site.entries.values()),
    // What an index knows of a page that is gone must not stay in the former ones either.
    dropFormerSearch: search.knowsOfWithdrawals() || searchState.hidden.length > 0,
  };
}

/** Contents that the next release will name: when one could not be written, none that is online names them yet. */
export function contentsOf(site: Site, { media, search }: Parts): string[] {
  const pictures = Object.values(media.rows(site.entries.values()));
  const pages = [...site.book.pages.values()].map(({ content }) => content);
  return [...pages, ...pictures.map(([hash]) => hash), ...search.contents()];
}

/** What stands at an address in the release that is online, as a page that could not be rendered anew. */
export function keptPage(
  { table }: Online,
  path: string,
  kept: NonNullable<Page['kept']>,
): Page | undefined {
  const row = table?.rows[path];
  if (!row) return undefined;
  const [content, status, type, bytes] = row;
  // Whoever keeps it knows its route, and what it asked.
  return { path, route: { kind: 'sitemap' }, content, status, type, bytes, asked: new Set(), kept };
}
