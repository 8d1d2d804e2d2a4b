// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { portalPath, RATED_PATHS, RATING_PATH } from '@portico/shared/paths';
import type { Counted } from './tally.ts';

/** An answer, as the file server sees it and as a log of nginx tells it. */
export interface Answered {
  readonly method: string;
  readonly status: number;
  readonly pathname: string;
  readonly query: string | undefined;
}

const SEARCHES = new Set(ACTIVE_LOCALES.map((locale) => portalPath('search', locale)));

/** Words to search for stand in the address. */
const HAS_WORDS = /(?:^|&)q=[^&]/;

const SEARCH: Pick<Counted, 'action'> = { action: 'search' };
const RATING: Counted = { action: 'rating' };
const DOWNLOAD: Counted = { action: 'download' };
const CALENDAR: Counted = { action: 'calendar' };

/**
 * What an answer counts as; `undefined` for most. A page ends in `/`: it counts when it was sent (200) and when the reader
 * still had it (304). A file counts when it was sent whole.
 */
export function countedAs({ method, status, pathname, query }: Answered): Counted | undefined {
  if (method === 'POST') return status === 303 && pathname === RATING_PATH ? RATING : undefined;
  if (method !== 'GET') return undefined;
  if (pathname.endsWith('/')) {
    if ((status !== 200 && status !== 304) || RATED_PATHS.has(pathname)) return undefined;
    const isSearch = query !== undefined && SEARCHES.has(pathname) && HAS_WORDS.test(query);
    return { view: pathname, ...(isSearch && SEARCH) };
  }
  if (status !== 200) return undefined;
  if (pathname.endsWith('.pdf') || pathname.endsWith('.csv')) return DOWNLOAD;
  return pathname.endsWith('.ics') ? CALENDAR : undefined;
}
