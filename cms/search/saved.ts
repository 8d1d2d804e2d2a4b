// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest, Where } from 'payload';
import type { Person } from '../access/person.ts';
import { approves } from '../access/rights.ts';
import { managesAccounts } from '../access/roles.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { type SavedSearch, savedSearches, type SharedWith } from '../records/saved-searches.ts';
import type { Db } from '../records/table.ts';
import { inTransaction } from '../records/transaction.ts';
import { VerbError } from '../records/verb-error.ts';
import { fold } from '../values/fold.ts';
import { currentPerson, personWith, requirePerson } from '../workflow/subject.ts';
import { type DefaultSearch, defaultsFor } from './defaults.ts';
import { SEARCH_MESSAGES } from './messages.ts';
import { type Asked, readSearch, writtenSearch } from './query.ts';
import { countFor, goneIn, organisationsFor } from './search.ts';

/** Searches that one person keeps, and of these shares, and that others share with one person, at most. */
const MAX_OWN = 30;
const MAX_SHARES = 10;
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

/** With whom a person can share what they save. */
const sharesOf = ({ role, organisation }: Person): SharedWith[] => [
  ...(organisation === undefined ? [] : ['organisation' as const]),
  ...(approves(role) ? ['everybody' as const] : []),
];

/** Searches that a person sees: their own, those of their organisation, those of everybody. */
const seenBy = ({ id, organisation }: Person): Where => ({
  and: [
    { owner: { not_equals: id } },
    {
      or: [
        { sharedWith: { equals: 'everybody' } },
        ...(organisation === undefined
          ? []
          : [
              {
                and: [
                  { sharedWith: { equals: 'organisation' } },
                  { organisation: { equals: organisation } },
                ],
              },
            ]),
      ],
    },
  ],
});

/** May its owner still share it as they did? They approve, or work for that organisation. */
function isStillShared(
  { sharedWith, organisation }: SavedSearch,
  owner: Person | undefined,
): boolean {
  if (!owner || sharedWith === null || !sharesOf(owner).includes(sharedWith)) return false;
  return sharedWith === 'everybody' || owner.organisation === organisation;
}

/** What others share with a person, the newest first. */
async function sharedWithPerson(db: Db, person: Person): Promise<SavedSearch[]> {
  const rows = await savedSearches.find(db, { where: seenBy(person), sort: '-at' });
  const owners = new Map<string, Person | undefined>();
  const shared: SavedSearch[] = [];
  for (const row of rows) {
    const { owner } = row;
    if (!owners.has(owner)) owners.set(owner, await personWith(db, owner));
    if (isStillShared(row, owners.get(owner))) shared.push(row);
  }
  return shared;
}

const ownOf = (db: Db, { id }: Pick<Person, 'id'>): Promise<SavedSearch[]> =>
  savedSearches.find(db, { where: { owner: { equals: id } }, sort: 'at', limit: MAX_OWN });

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
  for (const row of [...(await ownOf(req, person)), ...others]) {
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
  const shared = (await ownOf(db, person)).filter((one) => one.sharedWith !== null);
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
    if ((await ownOf(req, person)).length >= MAX_OWN)
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
