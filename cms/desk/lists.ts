// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { approves } from '../access/rights.ts';
import { draftItems } from './drafts.ts';
import type { ListItem } from './list-item.ts';
import { organisationNames } from './organisation-names.ts';
import { askerOf } from './permissions.ts';
import { type PublishedItem, publishedItems } from './published.ts';
import { type PendingItem, pendingItems, type ReturnedItem, returnedItems } from './submissions.ts';

/** `GET /api/desk`: the lists of the first page, for the person who asks. */
export interface DeskLists {
  /** To approve, for those who approve; oldest first. */
  readonly waiting: readonly PendingItem[];
  readonly returned: readonly ReturnedItem[];
  /** In review, for those who do not approve. */
  readonly pending: readonly PendingItem[];
  readonly drafts: readonly ListItem[];
  readonly online: readonly PublishedItem[];
  readonly withdrawn: readonly PublishedItem[];
}

export async function deskLists(req: PayloadRequest): Promise<DeskLists> {
  const asker = askerOf(req);
  const { person } = asker;
  const pending = await pendingItems(req, asker);
  const lists: DeskLists = {
    waiting: approves(person.role) ? pending : [],
    returned: await returnedItems(req, person),
    pending: approves(person.role) ? [] : pending,
    drafts: await draftItems(req, person),
    online: await publishedItems(req, person, 'online'),
    withdrawn: await publishedItems(req, person, 'withdrawn'),
  };
  const ids = Object.values(lists)
    .flat()
    .flatMap(({ organisation }: ListItem) => organisation ?? []);
  const names = await organisationNames(req, [...new Set(ids)]);
  const named = <T extends ListItem>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, organisation: names.get(item.organisation ?? '') ?? null }));
  return {
    waiting: named(lists.waiting),
    returned: named(lists.returned),
    pending: named(lists.pending),
    drafts: named(lists.drafts),
    online: named(lists.online),
    withdrawn: named(lists.withdrawn),
  };
}
