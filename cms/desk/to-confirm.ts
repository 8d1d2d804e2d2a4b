// SPDX-License-Identifier: AGPL-3.0-or-later
import { approves } from '../access/rights.ts';
import { type AnnouncementRow, announcements, openAnnouncement } from '../records/announcements.ts';
import type { Db } from '../records/table.ts';
import type { Act } from './history.ts';
import { actor } from './history.ts';
import { MAX_ITEMS } from '../values/max-items.ts';
import type { Asker } from './permissions.ts';

/** A change of an event that went online at once, and that no second person has looked at. */
export interface Announcement extends Act {
  /** Of the change itself: a decision names it. */
  readonly id: string;
  /** The event. */
  readonly document: string;
  readonly title: string;
  readonly kind: AnnouncementRow['kind'];
  readonly reason: string;
  /** When it begins, and when it was to begin before the change; the same where that did not change. */
  readonly start: string;
  readonly formerStart: string;
  /** By then somebody should have confirmed it. */
  readonly until: string;
  readonly late: boolean;
  /** May the person decide on it? Those who made it do not. */
  readonly decides: boolean;
}

function announcementOf(row: AnnouncementRow, { person }: Asker): Announcement {
  const { id, document, title, kind, reason, announced, former, until, authors } = row;
  return {
    id,
    document,
    title,
    kind,
    reason,
    at: row.at,
    by: actor(row.by, row.byName),
    start: announced.start,
    formerStart: former.start,
    until,
    late: until <= new Date().toISOString(),
    decides: approves(person.role) && !authors.includes(person.id),
  };
}

/** For those who decide, what should be looked at first on top. */
export async function announcementItems(db: Db, asker: Asker): Promise<Announcement[]> {
  if (!approves(asker.person.role)) return [];
  const where = { state: { equals: 'open' } };
  const rows = await announcements.find(db, { where, sort: 'until', limit: MAX_ITEMS });
  return rows.map((row) => announcementOf(row, asker));
}

/** What waits for a second person on one event; `null` when nothing does. */
export async function announcementOn(
  db: Db,
  asker: Asker,
  document: string,
): Promise<Announcement | null> {
  const row = await openAnnouncement(db, document);
  return row ? announcementOf(row, asker) : null;
}
