// SPDX-License-Identifier: AGPL-3.0-or-later
import { TZDate } from '@date-fns/tz';
import type { Event } from '@portico/shared/contract/event';
import { type ActiveLocale, TIME_ZONE } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { dayAfter, isRepeatedHour } from '../i18n/dates.ts';
import { messages } from '../i18n/index.ts';
import { requiredDocument } from '../queries/document.ts';
import { attendanceOf, venueIdOf } from '../queries/attendance.ts';
import { whereWords } from '../queries/event-line.ts';
import { frame } from '../queries/frame.ts';
import type { Ask, Entry } from '../queries/query.ts';
import { whenOf } from '../queries/when.ts';
import { addressOf, joiningLinkOf, venueOf, whereOf } from '../queries/where.ts';
import { ended } from './ended.ts';
import type { FileMaker } from './file.ts';

/** Europe/Rome as a calendar file says it, so that a calendar without its own table is right too (RFC 5545, 3.6.5). */
const ROME = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Rome',
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** The library writes a plain `Date` in the time zone of the machine, not in that of the event. */
const inRome = (moment: string | number): Date => new TZDate(new Date(moment), TIME_ZONE);

/** A calendar needs an end: an event without one is given an hour. */
const HOUR = 3_600_000;

/** One line: a calendar field with a line break could begin another field (C04). */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

function venueEntry(ask: Ask, event: Event): Entry<'venue'> | null {
  const id = venueIdOf(event);
  return id === undefined ? null : ask(venueOf, { id });
}

/** Where to go, with the address; of an event that is only online the link, which calendars make one to press. */
function placeOf(ask: Ask, event: Event, locale: ActiveLocale): string {
  const venue = venueEntry(ask, event);
  const link = joiningLinkOf(event);
  if (attendanceOf(event) === 'Online' && link !== undefined) return link;
  const words = whereWords(whereOf(event, venue, locale), locale);
  return oneLine(venue ? `${words}, ${addressOf(venue)}` : words);
}

/** What changed, and why: whoever has the event in their calendar reads it there. */
function changeOf({ status, locales }: Event, locale: ActiveLocale): string {
  const { cancelled, moved, movedOnline } = messages(locale).event;
  const changed = { cancelled, moved, online: movedOnline, scheduled: undefined }[status];
  const reason = locales[locale]?.statusReason;
  return changed === undefined ? '' : `${ended(reason ? `${changed}: ${reason}` : changed)} `;
}

/** What changed, summary, where to join online, and the address of the page. */
function descriptionOf(event: Event, summary: string, url: string, locale: ActiveLocale): string {
  const link = joiningLinkOf(event);
  const join = link === undefined ? '' : `${messages(locale).event.follow}: ${link} `;
  return oneLine(`${changeOf(event, locale)}${ended(summary)} ${join}${url}`);
}

function statusOf(event: Event): ICalEventStatus {
  return event.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
}

/** Whole days are dates, of which the end is the day after the last (RFC 5545, 3.6.1). */
function timesOf(event: Event): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  const { firstDay, lastDay, start, end } = whenOf(event);
  if (start === undefined) {
    const dates = {
      start: inRome(`${firstDay}T12:00Z`),
      end: inRome(`${dayAfter(lastDay)}T12:00Z`),
    };
    return { ...dates, allDay: true, timezone: TIME_ZONE };
  }
  // An hour that the clocks show twice names two instants, and calendars take the first: then all is said in UTC.
  const timezone = [start, end ?? start].some(isRepeatedHour) ? null : TIME_ZONE;
  return { start: inRome(start), end: inRome(end ?? Date.parse(start) + HOUR), timezone };
}

/**
 * The calendar file of an event. The UID is the document's id: it never changes, whatever the host is
 * called (RFC 7986, 5.3); SEQUENCE rises with each
 * approved edit, so that a calendar that has the event takes the change, a cancellation too (RFC 5545, 3.8.7.4).
 */
export const calendar: FileMaker<'calendar'> = (ask, { id, locale }, origin) => {
  const event = requiredDocument(ask, 'event', { id, locale });
  const { content } = event;
  const { document } = event.entry;
  const { portalName, city } = ask(frame, { locale });
  const file = ical({
    prodId: { company: oneLine(city), product: oneLine(portalName), language: locale },
    method: ICalCalendarMethod.PUBLISH,
    // Without a time zone of the whole calendar: DTSTAMP must be in UTC.
    timezone: { name: null, generator: () => ROME },
  });
  const url = origin + documentPath('event', content.slug, locale);
  file.createEvent({
    id,
    sequence: event.version - 1,
    stamp: new Date(event.modified),
    created: new Date(event.firstPublished),
    lastModified: new Date(event.modified),
    ...timesOf(document),
    status: statusOf(document),
    summary: oneLine(content.title),
    description: descriptionOf(document, content.summary, url, locale),
    location: placeOf(ask, document, locale),
    url,
  });
  return { body: `${file.toString()}\r\n`, type: 'text/calendar; charset=utf-8' };
};
