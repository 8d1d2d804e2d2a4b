// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the next one of a series begins with: who writes ten of the same project chooses it once. Lists of references. */
export const CARRIED_FIELDS = ['projects'] as const;

export type CarriedField = (typeof CARRIED_FIELDS)[number];

/** More are no series of one subject. */
const MAX_CARRIED = 20;

/** The ids of a list in the query of an address, and back: no id has a comma. */
export const carriedQuery = (ids: readonly string[]): string => ids.slice(0, MAX_CARRIED).join(',');

export const carriedIds = (query: unknown): readonly string[] =>
  typeof query === 'string' ? query.split(',').filter(Boolean).slice(0, MAX_CARRIED) : [];
