// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import type { DocumentOf } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { Author } from './contributors.ts';
import { internal, json, long, number, type RowOf, text } from './internal.ts';
import type { Db } from './table.ts';
import type { Work } from './transaction.ts';

type Event = DocumentOf<'event'>;

/** What an announcement changes of an event, as in the contract; what is absent is absent there. */
export interface AnnouncedFields extends Pick<Event, 'status' | 'start' | 'end' | 'formerStart'> {
  /** Why, by language. */
  readonly reasons: Readonly<Partial<Record<ActiveLocale, string>>>;
}

export type AnnouncementState =
  /** Online, and no second person has looked at it. */
  | 'open'
  | 'confirmed'
  | 'undone'
  /** Another announcement, or an approved text, says something else since. */
  | 'replaced'
  | 'withdrawn';

/** Changes of events that went online at once: a second person confirms each, or undoes it. */
export const announcements = internal('announcements', {
  /** `<document>` while it is open, `<document>/<id>` afterwards: unique, so that one is open at most. */
  slot: text({ unique: true }),
  document: text({ index: true }),
  state: text<AnnouncementState>({ index: true }),
  title: text(),
  organisation: text<string | null>({ index: true }),
  kind: text<'moved' | 'cancelled' | 'online'>(),
  reason: long(),
  by: text(),
  byName: text(),
  /** Ids of all who changed it since the last confirmation. */
  authors: json<readonly string[]>(),
  at: text(),
  /** By then somebody should have confirmed it, ISO 8601 in UTC. */
  until: text({ index: true }),
  /** When reviewers were told that nobody did. */
  remindedAt: text<string | null | undefined>(),
  /** As it was before the first change that nobody confirmed. */
  former: json<AnnouncedFields>(),
  announced: json<AnnouncedFields>(),
  revision: number(),
  closedBy: text<string | null | undefined>(),
  closedByName: text<string | null | undefined>(),
  closedAt: text<string | null | undefined>(),
  /** Why it was undone. */
  closedReason: long<string | null>(),
});

export type AnnouncementRow = RowOf<typeof announcements>;

/** The announcement of a document that waits for a second person. */
export const openAnnouncement = (db: Db, document: string): Promise<AnnouncementRow | undefined> =>
  announcements.first(db, { slot: { equals: document } });

export async function closeAnnouncement(
  { req, now }: Work,
  row: AnnouncementRow,
  by: Author,
  how: { readonly state: Exclude<AnnouncementState, 'open'>; readonly reason?: string },
): Promise<void> {
  await announcements.update(req, row.id, {
    slot: `${row.document}/${row.id}`,
    state: how.state,
    closedBy: by.id,
    closedByName: by.name,
    closedAt: now,
    closedReason: how.reason ?? null,
  });
}

/** What announcements change, as an event has it. */
export function announcedIn({ status, start, end, formerStart, locales }: Event): AnnouncedFields {
  const reasons = ACTIVE_LOCALES.flatMap((language) => {
    const reason = locales[language]?.statusReason;
    return reason === undefined ? [] : [[language, reason]];
  });
  return {
    status,
    start,
    ...(end !== undefined && { end }),
    ...(formerStart !== undefined && { formerStart }),
    reasons: Object.fromEntries(reasons),
  };
}

export const sameAnnounced = (a: AnnouncedFields, b: AnnouncedFields): boolean =>
  canonicalJson(a) === canonicalJson(b);
