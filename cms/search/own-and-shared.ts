// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Where } from 'payload';
import type { Person } from '../access/person.ts';
import { approves } from '../access/rights.ts';
import { type SavedSearch, savedSearches, type SharedWith } from '../records/saved-searches.ts';
import type { Db } from '../records/table.ts';
import { personWith } from '../workflow/subject.ts';

/** Searches that one person keeps at most. */
export const MAX_OWN = 30;

/** With whom a person can share what they save. */
export const sharesOf = ({ role, organisation }: Person): SharedWith[] => [
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
export async function sharedWithPerson(db: Db, person: Person): Promise<SavedSearch[]> {
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

/** What a person keeps, the oldest first. */
export const ownSearches = (db: Db, { id }: Pick<Person, 'id'>): Promise<SavedSearch[]> =>
  savedSearches.find(db, { where: { owner: { equals: id } }, sort: 'at', limit: MAX_OWN });
