// SPDX-License-Identifier: AGPL-3.0-or-later
import { approves } from '../access/rights.ts';
import type { Role } from '../access/roles.ts';

/** Searches that nobody has to save: the key names their words in `i18n/desk/search.ts`. */
const WRITING = [
  { key: 'my-returned', query: 'state=returned&mine=1' },
  { key: 'english-behind', query: 'language=en-behind' },
] as const;

const REVIEWING = [
  { key: 'waiting-long', query: 'waiting=3&order=oldest' },
  { key: 'english-behind', query: 'state=live&language=en-behind' },
] as const;

export type DefaultSearch = (typeof WRITING)[number] | (typeof REVIEWING)[number];

/** What a role begins with. */
export const defaultsFor = (role: Role): readonly DefaultSearch[] =>
  approves(role) ? REVIEWING : WRITING;
