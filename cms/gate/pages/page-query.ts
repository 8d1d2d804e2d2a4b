// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_ROWS } from '../query/query.ts';

/**
 * The query of a page of the desk with its `limit` bounded (A19): the lists of the admin read it without passing the
 * API. `undefined` when it is within bounds already.
 */
export function boundPage(query: URLSearchParams): string | undefined {
  const limit = query.get('limit');
  if (limit === null || /^(?:[1-9]\d?|100)$/.test(limit)) return undefined;
  const bounded = new URLSearchParams(query);
  bounded.set('limit', String(MAX_ROWS));
  return bounded.toString();
}
