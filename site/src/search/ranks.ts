// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SearchFilters } from './setup.ts';

/**
 * What says where a page ranks, as values of the filter `rank` of the index: known of every page before the first of them
 * is fetched. `inward` is what the city and its allies do and count: nobody looks for it who does not say so. `named` are
 * they themselves: whoever looks for them says some word of their name. `current` are alerts in force: what goes round now
 * stands before what always holds.
 */
export const RANKS = ['current', 'overdue', 'inward', 'named'] as const;
export type Rank = (typeof RANKS)[number];

const OF_TYPES: Readonly<Record<string, Rank>> = {
  project: 'inward',
  report: 'inward',
  organisation: 'named',
  pillar: 'named',
};

/** The ranks of a page. */
export const ranksOf = ({
  type,
  overdue,
  past,
}: Pick<SearchFilters, 'type' | 'overdue' | 'past'>): Rank[] => [
  ...(OF_TYPES[type] ? [OF_TYPES[type]] : []),
  ...(overdue ? (['overdue'] as const) : []),
  ...(type === 'alert' && !overdue && !past ? (['current'] as const) : []),
];
