// SPDX-License-Identifier: AGPL-3.0-or-later
import { asciiWay } from '../../values/ascii-way.ts';
import { MAX_ROWS } from '../query/query.ts';

/**
 * The query of a page of the desk with its `limit` bounded (A19), which the lists of the admin read without passing the
 * API, and with a `redirect` that can stand in a header, where Payload and Next put it as it is. `undefined` when it is
 * within bounds already.
 */
export function boundPage(query: URLSearchParams): string | undefined {
  const bounded = new URLSearchParams(query);
  const limit = query.get('limit');
  if (limit !== null && !/^(?:[1-9]\d?|100)$/.test(limit)) bounded.set('limit', String(MAX_ROWS));
  const to = query.get('redirect');
  if (to !== null && to !== asciiWay(to)) bounded.set('redirect', asciiWay(to));
  const said = bounded.toString();
  return said === query.toString() ? undefined : said;
}
