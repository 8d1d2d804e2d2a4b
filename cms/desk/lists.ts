// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { approves } from '../access/rights.ts';
import { type BehindItem, behindItems } from './behind.ts';
import { organisationNames } from './cells.ts';
import { draftItems } from './drafts.ts';
import type { ListItem } from './list-item.ts';
import { askerOf } from './permissions.ts';
import { type VerifyItem, verifyItems } from './verify.ts';
import { type Announcement, announcementItems } from './to-confirm.ts';
import { type PublishedItem, publishedItems } from './published.ts';
import {
  type PendingItem,
  pendingItems,
  type ReturnedItem,
  returnedItems,
  type ScheduledItem,
  scheduledItems,
} from './submissions.ts';

/** `GET /api/desk`: the lists of the first page, for the person who asks. */
export interface DeskLists {
  /** To approve, for those who approve; oldest first. */
  readonly waiting: readonly PendingItem[];
  /** Changed online at once, for those who approve: a second person looks. */
  readonly toConfirm: readonly Announcement[];
  readonly returned: readonly ReturnedItem[];
  /** In review, for those who do not approve. */
  readonly pending: readonly PendingItem[];
  /** To check again: within two weeks, for those who approve only what is overdue or theirs alone; overdue first. */
  readonly verify: readonly VerifyItem[];
  /** Approved for later, the next one first. */
  readonly scheduled: readonly ScheduledItem[];
  /** Their English is older than their Italian, that which waits longest first. */
  readonly behind: readonly BehindItem[];
  readonly drafts: readonly ListItem[];
  readonly online: readonly PublishedItem[];
  readonly withdrawn: readonly PublishedItem[];
}

export async function deskLists(req: PayloadRequest): Promise<DeskLists> {
  const asker = askerOf(req);
  const { person } = asker;
  const named = async <T extends ListItem>(items: readonly T[]): Promise<T[]> => {
    const ids = items.flatMap(({ organisation }) => organisation ?? []);
    const names = await organisationNames(req, ids);
    return items.map((item) => ({
      ...item,
      organisation: names.get(item.organisation ?? '') ?? null,
    }));
  };
  const pending = await named(await pendingItems(req, asker));
  return {
    waiting: approves(person.role) ? pending : [],
    toConfirm: await announcementItems(req, asker),
    returned: await named(await returnedItems(req, person)),
    pending: approves(person.role) ? [] : pending,
    verify: await named(await verifyItems(req, person)),
    scheduled: await named(await scheduledItems(req, person)),
    behind: await named(await behindItems(req, person)),
    drafts: await named(await draftItems(req, person)),
    online: await named(await publishedItems(req, person, 'online')),
    withdrawn: await named(await publishedItems(req, person, 'withdrawn')),
  };
}
