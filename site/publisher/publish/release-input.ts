// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Release } from '@portico/shared/contract/release';
import type { Row } from '../../release/table.ts';
import type { SearchState } from '../../src/search/state.ts';
import type { AcceptedSet } from '../accepted/accepted-set.ts';
import type { Hold } from '../accepted/hold.ts';
import type { Media } from '../intake/media.ts';
import type { Site } from '../render/site.ts';
import { upcomingEntries } from '../schedule/upcoming.ts';
import type { Search } from '../search/search.ts';
import type { Sheets } from '../sheets/sheets.ts';

/** Where rows of a release come from besides the pages. */
export interface ReleaseSources {
  readonly media: Pick<Media, 'rows' | 'owners'>;
  readonly assets: Readonly<Record<string, Row>>;
  readonly search: Search;
  readonly sheets: Sheets;
}

/** The state from which a release is made. */
interface Moment {
  readonly at: string;
  readonly set: AcceptedSet;
  readonly hold: Hold | null;
  readonly site: Site;
}

function* pageRows({ cache }: Site): Generator<readonly [string, Row]> {
  for (const { path, content, status, type, bytes } of cache.pages.values()) {
    yield [path, [content, status, type, bytes]];
  }
}

/** Does the small index bring all that the other one lacks? */
const isAllKnown = ({ delta, fresh, hidden }: SearchState): boolean =>
  delta !== null && fresh.length === 0 && hidden.length === 0;

/** The text of each document that is shown, and since when. */
const documentsOf = ({ entries }: Site, set: AcceptedSet): Release['documents'] =>
  Object.fromEntries(
    [...entries.values()].map(({ id, digest, modified }) => {
      const accepted = set.entries.get(id);
      const since = accepted?.digest === digest ? accepted.since : modified;
      return [id, { digest, since }];
    }),
  );

const settingsOf = ({ store }: Site) => store.all('settings')[0]?.document;

/** Gathers everything that goes into a release. */
export function releaseInput(
  { at, site, set, hold }: Moment,
  { media, assets, search, sheets }: ReleaseSources,
) {
  const searchState = search.state(site, set.revision);
  return {
    at,
    set,
    hold,
    pages: pageRows(site),
    /** Documents as shown; see `releaseJson`. */
    documents: documentsOf(site, set),
    /** Ids of the documents that were withdrawn. */
    gone: [...site.withdrawals.keys()],
    /** Pictures and files. */
    media: media.rows(site.entries.values()),
    sheets: sheets.rows(site),
    /** Files of the code. */
    assets,
    search: search.rows,
    /** A small index of what the search index does not know yet. */
    delta: search.deltaRows(site),
    searchRevision: isAllKnown(searchState) ? set.revision : search.revisionFor(site, set.revision),
    /** Days for which ratings are kept. */
    ratingDays: settingsOf(site)?.ratingRetentionDays,
    /** `/search-state.json`. */
    searchState,
    /** Ids of the documents that use a picture or file, by its address. */
    owners: media.owners(site.entries.values()),
    /** What an index knows of a page that is gone must not stay in the former ones either. */
    dropFormerSearch: search.mustDropFormer(site) || searchState.hidden.length > 0,
  };
}
export type ReleaseInput = Readonly<ReturnType<typeof releaseInput>>;

/** Contents that the next release will name: when one could not be written, none that is online names them yet. */
export function contentsOf(site: Site, { media, search, sheets }: ReleaseSources): string[] {
  const soon = upcomingEntries(site.upcoming);
  const blobs = Object.values(media.rows([...site.entries.values(), ...soon]));
  const pages = [...site.cache.pages.values()].map(({ content }) => content);
  return [...pages, ...blobs.map(([hash]) => hash), ...search.contents(), ...sheets.contents(site)];
}

/** The text of `/release.json`. */
export function releaseJson(input: ReleaseInput): Release {
  const { at, set, documents, hold, searchRevision, ratingDays } = input;
  return {
    lineage: set.lineage,
    revision: set.revision,
    at,
    documents,
    refused: set.refused.map(({ id, digest, page, reason }) => ({ id, digest, page, reason })),
    searchRevision,
    ...(ratingDays !== undefined && { ratingDays }),
    hold: hold && { reason: hold.reason, detail: hold.detail, since: hold.since },
  };
}
