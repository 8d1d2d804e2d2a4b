// SPDX-License-Identifier: AGPL-3.0-or-later
import { Refusal } from '../../http/refusal.ts';
import { readSearch, writtenSearch } from '../../search/query.ts';

/** Checks the filters of the search in an address, and gives the query to pass on: only what was understood (A16, A19). */
export function checkSearch(search: string): string {
  const { asked, wrong } = readSearch(search.replace(/^\?/, ''));
  if (wrong) throw new Refusal('bad-request', wrong);
  return `?${writtenSearch(asked)}`;
}
