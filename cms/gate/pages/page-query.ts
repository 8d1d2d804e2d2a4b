// SPDX-License-Identifier: AGPL-3.0-or-later

/** Rows that a list of the desk shows at most. */
const MOST_ROWS = 100;

/**
 * The query that a page of the desk is asked with, when it asks for more than there is to give (A19): the lists of the
 * admin read it without passing the API. `undefined` when it is fine as it is.
 */
export function boundPage(query: URLSearchParams): string | undefined {
  const limit = query.get('limit');
  if (limit === null || /^(?:[1-9]\d?|100)$/.test(limit)) return undefined;
  const bounded = new URLSearchParams(query);
  bounded.set('limit', String(MOST_ROWS));
  return bounded.toString();
}
