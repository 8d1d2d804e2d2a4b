// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { managesAccounts } from '../access/roles.ts';
import { type Said, spoken } from '../i18n/said.ts';
import type { SharedWith } from '../records/saved-searches.ts';
import { requirePerson } from '../workflow/subject.ts';
import { type DefaultSearch, defaultsFor } from './defaults.ts';
import { type Asked, readSearch } from './query.ts';
import { countFor, goneIn, organisationsFor } from './search.ts';
import { ownSearches, sharedWithPerson, sharesOf } from './own-and-shared.ts';

/** Searches that others share with one person, at most. */
const MAX_SHARED = 30;

/** Of so many of a list the results are counted: each looks through every text. */
const MAX_COUNTED = 10;

/** A saved search, or one that every person of a role begins with. */
export interface ShownSearch {
  /** `null`: its name is a word of the desk. */
  readonly id: string | null;
  /** … with this key. */
  readonly key: DefaultSearch['key'] | null;
  readonly name: string;
  readonly query: string;
  /** How many results it has now; `null` when it cannot be made, too many search, or others before it were counted. */
  readonly count: number | null;
  /** Why it cannot be made as it is: a filter that is not there any more. */
  readonly broken: string | null;
  readonly sharedWith: SharedWith | null;
  /** Whose it is, of another person's. */
  readonly by: string | null;
  readonly mayRename: boolean;
  readonly mayRemove: boolean;
}

/** `GET /api/search/saved` */
export interface SavedSearches {
  readonly searches: readonly ShownSearch[];
  /** How many more others share with this person than are shown: the older ones. */
  readonly older: number;
  /** With whom this person can share. */
  readonly shares: readonly SharedWith[];
}

/** What a saved search asks for, or why it cannot any more. */
function askedIn(
  query: string,
  organisations: Awaited<ReturnType<typeof organisationsFor>>,
): { readonly asked: Asked } | { readonly broken: Said } {
  const { asked, wrong } = readSearch(query);
  if (wrong) return { broken: wrong };
  const gone = goneIn(asked, organisations);
  return gone ? { broken: gone } : { asked };
}

/** The saved searches that a person sees, the first with their numbers of results. */
export async function savedFor(req: PayloadRequest): Promise<SavedSearches> {
  const person = requirePerson(req);
  const organisations = await organisationsFor(req, person);
  let left = MAX_COUNTED;
  const counted = async (query: string) => {
    const read = askedIn(query, organisations);
    if ('broken' in read)
      return { query, count: null, broken: spoken(read.broken, req.i18n.language) };
    left -= 1;
    return {
      query,
      count: left < 0 ? null : await countFor(req, person, read.asked),
      broken: null,
    };
  };
  const searches: ShownSearch[] = [];
  const none = { id: null, key: null, sharedWith: null, by: null };
  for (const { key, query } of defaultsFor(person.role))
    searches.push({
      ...none,
      key,
      name: '',
      ...(await counted(query)),
      mayRename: false,
      mayRemove: false,
    });
  const shared = await sharedWithPerson(req, person);
  const others = shared.slice(0, MAX_SHARED);
  for (const row of [...(await ownSearches(req, person)), ...others]) {
    const isOwn = row.owner === person.id;
    searches.push({
      ...none,
      id: row.id,
      name: row.name,
      ...(await counted(row.query)),
      sharedWith: row.sharedWith,
      by: isOwn ? null : row.ownerName,
      mayRename: isOwn,
      mayRemove: isOwn || managesAccounts(person),
    });
  }
  return { searches, older: shared.length - others.length, shares: sharesOf(person) };
}
