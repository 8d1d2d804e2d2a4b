// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_NOTE } from '@portico/shared/contract/change-note';
import type { DocumentOf } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { instantIn } from '../fields/codec/values.ts';
import { readTypedDate } from '../fields/simple/typed-date.ts';
import type { AnnouncedFields } from '../records/announcements.ts';
import type { PublishedRow } from '../records/rows.ts';
import { inTransaction } from '../records/transaction.ts';
import { VerbError } from '../records/verb-error.ts';
import { announce } from '../workflow/announce/announce.ts';
import { type Event, eventIn } from '../workflow/announce/fields.ts';
import { beginVerb } from '../workflow/subject.ts';
import { requireReason } from '../workflow/verbs/reason.ts';
import { CHANGE_MESSAGES } from './change-messages.ts';

/** What may become of an event that was announced. */
export const CHANGES = ['moved', 'cancelled', 'online'] as const;

/** Why, by language. */
type Reasons = Readonly<Partial<Record<ActiveLocale, string | undefined>>>;

/** Why, in the languages of the page. */
type Told = AnnouncedFields['reasons'];

export interface Changing {
  readonly id: string;
  /** Of the text online that the person looked at: another one is not changed unread. */
  readonly digest?: string | undefined;
  readonly status: (typeof CHANGES)[number];
  /** Shown to readers, in Italian. */
  readonly reason: string;
  /** The same in other languages. */
  readonly reasons?: Reasons | undefined;
  /** Of a moved one: the new beginning as somebody types it; a bare hour keeps the day. */
  readonly start?: string | undefined;
  /** Of one that goes online: where to follow it; absent where the event has an address already. */
  readonly onlineUrl?: string | undefined;
}

interface Row {
  readonly start?: string | null | undefined;
  readonly end?: string | null | undefined;
  readonly formerStart?: string | null | undefined;
  readonly status?: string | null | undefined;
  readonly onlineUrl?: string | null | undefined;
}

/** What readers were told first: the beginning that is online, or that from which it was moved before. */
function firstAnnounced(row: Row, online: PublishedRow | undefined): string | null {
  if (row.status === 'moved' && row.formerStart) return row.formerStart;
  if (!online || online.withdrawn) return row.start ?? null;
  const { formerStart, start } = JSON.parse(online.canonical) as DocumentOf<'event'>;
  return new Date(formerStart ?? start).toISOString();
}

/** A reason that goes online at once, as the page shows it. @throws VerbError `bad-request` when it is too long */
function requireLine(reason: string): string {
  const shown = reason.replaceAll(/\s+/g, ' ');
  if (shown.length > MAX_NOTE)
    throw new VerbError('bad-request', CHANGE_MESSAGES.tooLong(shown.length));
  return shown;
}

function newStart(row: Row, typed: string): string {
  const read = readTypedDate(typed, true, row.start ?? undefined);
  if (read && 'iso' in read && !('lacks' in read)) return read.iso;
  throw new VerbError('bad-request', CHANGE_MESSAGES.notAMoment(typed));
}

/** It lasts as long as before. */
const endAfter = ({ start, end }: Row, moved: string): string | null =>
  start && end
    ? new Date(Date.parse(moved) + Date.parse(end) - Date.parse(start)).toISOString()
    : (end ?? null);

const AS_ANNOUNCED = { formerStart: null, status: 'scheduled' } as const;

function changed(
  row: Row,
  online: PublishedRow | undefined,
  { status, start = '', onlineUrl }: Changing,
) {
  if (status === 'moved') {
    const moved = newStart(row, start);
    if (Date.parse(moved) === Date.parse(row.start ?? ''))
      throw new VerbError('unchanged', CHANGE_MESSAGES.sameMoment);
    const former = firstAnnounced(row, online);
    const times = { start: moved, end: endAfter(row, moved) };
    // It is again when it was announced for: it has not moved.
    if (former && Date.parse(moved) === Date.parse(former))
      return { ...times, ...AS_ANNOUNCED, statusReason: null };
    return { ...times, formerStart: former, status };
  }
  if (status === 'cancelled') return { status };
  const address = onlineUrl?.trim() || row.onlineUrl;
  if (!address) throw new VerbError('bad-request', CHANGE_MESSAGES.noAddress);
  return { onlineUrl: address, status };
}

/** @throws VerbError `stale` when something else is online than the person looked at */
function requireSeen({ digest }: Changing, online: PublishedRow | undefined): void {
  if (digest === undefined || (online?.digest === digest && !online.withdrawn)) return;
  throw new VerbError('stale', CHANGE_MESSAGES.changedMeanwhile);
}

/** What became of it: `until` of one that is online at once, until when a second person should confirm it. */
export interface Changed {
  readonly changed: true;
  readonly until?: string;
}

/** An address that nobody has approved does not go online unread. */
const isAtOnce = ({ status, onlineUrl = '' }: Changing, event: Event): boolean =>
  status !== 'online' ||
  (event.onlineUrl !== undefined && ['', event.onlineUrl].includes(onlineUrl.trim()));

const inRome = (instant: string): string => String(instantIn(instant));

/** The reasons in the languages of the page beside Italian, as it shows them. */
const otherReasons = ({ reasons = {} }: Changing, { locales }: Event): Told =>
  Object.fromEntries(
    ACTIVE_LOCALES.filter((language) => language !== DEFAULT_LOCALE && locales[language]).flatMap(
      (language) => {
        const reason = requireLine(reasons[language]?.trim() ?? '');
        return reason === '' ? [] : [[language, reason]];
      },
    ),
  );

/** What is announced of an event that is online, and nothing of what somebody wrote since. */
function announcedOf(event: Event, online: PublishedRow, changing: Changing, reasons: Told) {
  const after = changed(event, online, changing);
  const { start, end, formerStart }: Row = { ...event, ...after };
  return {
    status: after.status,
    start: inRome(start ?? event.start),
    ...(end && { end: inRome(end) }),
    ...(formerStart && { formerStart: inRome(formerStart) }),
    reasons: 'statusReason' in after ? {} : reasons,
  } satisfies AnnouncedFields;
}

/**
 * Moves, cancels or puts online an event: the former time is filled in, the reason is asked for. One that is online
 * changes there at once, and a second person confirms it. Any other, and one with an address that nobody has read,
 * changes in its working copy, which goes to the reviewers as any change does.
 * @throws VerbError `stale` when another text is online than the one that was looked at
 */
export async function changeEvent(req: PayloadRequest, changing: Changing): Promise<Changed> {
  const reason = requireReason(changing.reason, CHANGE_MESSAGES.why);
  const { id, status } = changing;
  return inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'update', { type: 'event', id });
    const { published: online } = found.standing;
    requireSeen(changing, online);
    const event = online && !online.withdrawn ? eventIn(online) : undefined;
    if (online && event && isAtOnce(changing, event)) {
      const shown = requireLine(reason);
      const reasons = { ...otherReasons(changing, event), [DEFAULT_LOCALE]: shown };
      const fields = announcedOf(event, online, changing, reasons);
      const announcing = { kind: status, reason: shown, reasons, fields };
      const { until } = await announce(work, person, found, announcing);
      return { changed: true, until };
    }
    const at = { collection: 'events', id, depth: 0, overrideAccess: true, req } as const;
    const row: Row = await req.payload.findByID({ ...at, locale: DEFAULT_LOCALE });
    const data = { statusReason: reason, ...changed(row, online, changing) };
    // A form that has it open takes the change over at its next look.
    await req.payload.update({ ...at, locale: DEFAULT_LOCALE, overrideLock: true, data });
    const others = event ? Object.entries(otherReasons(changing, event)) : [];
    for (const [locale, statusReason] of others as [ActiveLocale, string][])
      await req.payload.update({ ...at, locale, overrideLock: true, data: { statusReason } });
    return { changed: true };
  });
}
