// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Query } from './query.ts';

/**
 * An instant that is between six and twelve months away: RFC 9116 recommends less than a year for `Expires`. It
 * moves twice a year, so that the file does not change every night.
 */
export const expiry: Query<Record<string, never>, string> = {
  name: 'security-expiry',
  answer: (store) => {
    const [year = '', month = ''] = store.today.split('-');
    const next = Number(year) + 1;
    return Number(month) <= 6 ? `${year}-12-31T23:00:00Z` : `${next}-06-30T22:00:00Z`;
  },
};
