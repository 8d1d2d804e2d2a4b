// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Pagefind, PagefindResult } from './pagefind.ts';

/** Types that take place on a day. Whoever asks what to do reads first, and goes there later. */
const EVENTS = ['event', 'edition'] as const;

/** The groups in which results stand below each other. */
export type Group = 'texts' | 'events';

export const groupOf = (type: string | undefined): Group =>
  (EVENTS as readonly (string | undefined)[]).includes(type) ? 'events' : 'texts';

type Filters = Parameters<Pagefind['search']>[1]['filters'];

/**
 * Results by group, each in its order; past events last. Pagefind tells which are events without fetching any of them.
 * @param eventsFirst the query asks for events
 */
export async function inGroups(
  search: Pagefind,
  results: readonly PagefindResult[],
  eventsFirst: boolean,
): Promise<PagefindResult[]> {
  if (results.length < 2) return [...results];
  const idsOf = async (filters: Filters): Promise<ReadonlySet<string>> =>
    new Set((await search.search(null, { filters })).results.map(({ id }) => id));
  const [events, past] = await Promise.all([
    idsOf({ type: { any: EVENTS } }),
    idsOf({ when: 'past' }),
  ]);
  const place = ({ id }: PagefindResult): number => {
    if (!events.has(id)) return eventsFirst ? 2 : 0;
    return past.has(id) ? 1.5 : 1;
  };
  return [...results].sort((a, b) => place(a) - place(b));
}
