// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { managesAccounts } from '../access/roles.ts';
import { type SavedSearch, savedSearches, type SharedWith } from '../records/saved-searches.ts';
import type { Db } from '../records/table.ts';
import { inTransaction } from '../records/transaction.ts';
import { VerbError } from '../records/verb-error.ts';
import { fold } from '../values/fold.ts';
import { currentPerson } from '../workflow/subject.ts';
import { SEARCH_MESSAGES } from './messages.ts';
import { readSearch, writtenSearch } from './query.ts';
import { MAX_OWN, ownSearches, sharesOf } from './own-and-shared.ts';

/** Searches that one person shares, of their own, at most. */
const MAX_SHARES = 10;

export interface Naming {
  readonly name: string;
  readonly sharedWith: SharedWith | null;
}

/**
 * @param id of the search that is shared, once it has one
 * @throws VerbError `forbidden` when the person cannot share with these, `too-many-searches` when they share enough
 */
async function requireShare(
  db: Db,
  person: Person,
  sharedWith: SharedWith | null,
  id: string | undefined,
): Promise<void> {
  if (sharedWith === null) return;
  if (!sharesOf(person).includes(sharedWith))
    throw new VerbError(
      'forbidden',
      sharedWith === 'organisation'
        ? SEARCH_MESSAGES.noOrganisation
        : SEARCH_MESSAGES.notWithEverybody,
    );
  const shared = (await ownSearches(db, person)).filter((one) => one.sharedWith !== null);
  // One that is shared keeps its place, and can be renamed.
  if (shared.length >= MAX_SHARES && !shared.some((one) => one.id === id))
    throw new VerbError('too-many-searches', SEARCH_MESSAGES.tooManyShared(MAX_SHARES));
}

const keyOf = (owner: string, name: string): string => `${owner}/${fold(name)}`;

/**
 * The columns that a name and its sharing make.
 * @throws VerbError `name-taken` when the person has another of this name, and as {@link requireShare}
 */
async function named(
  db: Db,
  person: Person,
  { name, sharedWith }: Naming,
  id?: string,
): Promise<Pick<SavedSearch, 'key' | 'name' | 'sharedWith' | 'organisation'>> {
  await requireShare(db, person, sharedWith, id);
  const key = keyOf(person.id, name);
  const other = await savedSearches.first(db, { key: { equals: key } });
  if (other && other.id !== id) throw new VerbError('name-taken', SEARCH_MESSAGES.taken(name));
  const organisation = sharedWith === 'organisation' ? (person.organisation ?? null) : null;
  return { key, name, sharedWith, organisation };
}

/** Keeps a search under a name. */
export async function saveSearch(
  req: PayloadRequest,
  { query, ...naming }: Naming & { readonly query: string },
): Promise<{ readonly id: string }> {
  const { asked, wrong } = readSearch(query);
  if (wrong) throw new VerbError('bad-request', wrong);
  return inTransaction(req, async ({ now }) => {
    const person = await currentPerson(req);
    if ((await ownSearches(req, person)).length >= MAX_OWN)
      throw new VerbError('too-many-searches', SEARCH_MESSAGES.tooMany(MAX_OWN));
    const { id } = await savedSearches.create(req, {
      ...(await named(req, person, naming)),
      owner: person.id,
      ownerName: person.name,
      // A search is kept, not a page of its results.
      query: writtenSearch({ ...asked, page: undefined }),
      at: now,
    });
    return { id };
  });
}

/** Gives a saved search of one's own another name, or shares it with others. */
export async function renameSearch(
  req: PayloadRequest,
  id: string,
  naming: Naming,
): Promise<{ readonly id: string }> {
  return inTransaction(req, async ({ now }) => {
    const person = await currentPerson(req);
    const row = await savedSearches.first(req, { id: { equals: id } });
    if (row?.owner !== person.id) throw new VerbError('not-found', SEARCH_MESSAGES.noSuch);
    await savedSearches.update(req, id, {
      ...(await named(req, person, naming, id)),
      ownerName: person.name,
      // To those with whom it is shared now it is new.
      ...(row.sharedWith === null && naming.sharedWith !== null && { at: now }),
    });
    return { id };
  });
}

/** Deletes a saved search: one's own; administrators also those that others share. */
export async function removeSearch(
  req: PayloadRequest,
  id: string,
): Promise<{ readonly id: string }> {
  return inTransaction(req, async () => {
    const person = await currentPerson(req);
    const row = await savedSearches.first(req, { id: { equals: id } });
    const isShared = row?.sharedWith != null && managesAccounts(person);
    if (row === undefined || (row.owner !== person.id && !isShared))
      throw new VerbError('not-found', SEARCH_MESSAGES.noSuch);
    await savedSearches.remove(req, { id: { equals: id } });
    return { id };
  });
}
