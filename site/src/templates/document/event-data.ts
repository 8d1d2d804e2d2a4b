// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import { civilDate, hasHour } from '../../i18n/dates.ts';
import { messages } from '../../i18n/index.ts';
import { imageData } from '../../layouts/image-data.ts';
import { frame } from '../../queries/frame.ts';
import { licenceId } from '../../queries/licence.ts';
import type { LocalizedView } from '../../queries/document.ts';
import type { Ask, Entry } from '../../queries/query.ts';
import { formerStartOf, whenOf } from '../../queries/when.ts';
import { attendanceOf } from '../../queries/attendance.ts';
import { joiningLinkOf } from '../../queries/where.ts';
import type { PageLink } from '../../route.ts';
import { organisationsData } from './organisation-data.ts';
import { placeData } from './place-data.ts';

const STATUS: Readonly<Record<Event['status'], string>> = {
  scheduled: 'https://schema.org/EventScheduled',
  moved: 'https://schema.org/EventRescheduled',
  cancelled: 'https://schema.org/EventCancelled',
  online: 'https://schema.org/EventMovedOnline',
};

/** What the event's state is called; one that was moved to another day and put online is both. */
function statusOf(event: Event): string | string[] {
  const status = STATUS[event.status];
  const moved = event.status === 'online' && formerStartOf(event) !== undefined;
  return moved ? [status, STATUS.moved] : status;
}

/** Dates without hours when only the days are known. */
function times(event: Event): Record<string, string> {
  const { firstDay, lastDay, start, end } = whenOf(event);
  const former = formerStartOf(event);
  return {
    startDate: start ?? firstDay,
    ...(start === undefined ? { endDate: lastDay } : end !== undefined && { endDate: end }),
    ...(former !== undefined && {
      previousStartDate: hasHour(former) ? former : civilDate(former),
    }),
  };
}

type Booking = Event['booking']['kind'];

const AVAILABILITY: Readonly<Record<Booking, string>> = {
  none: 'https://schema.org/InStock',
  link: 'https://schema.org/InStock',
  seats: 'https://schema.org/InStock',
  closed: 'https://schema.org/SoldOut',
};

/** How to get in: where to book, whether one still can, and what it costs when that is nothing. */
function offerOf({ booking, free, status }: Event, cost: string | undefined, page: string) {
  return {
    '@type': 'Offer',
    url: booking.kind === 'link' ? booking.url : page,
    availability:
      status === 'cancelled' ? 'https://schema.org/Discontinued' : AVAILABILITY[booking.kind],
    ...(free && { price: '0', priceCurrency: 'EUR' }),
    ...(cost !== undefined && { description: cost }),
  };
}

/** Where it takes place: the venue, or that it is to be confirmed; the address to join at, or else the page that will say it. */
function locationsOf(
  event: Event,
  venue: Entry<'venue'> | null,
  page: string,
  locale: ActiveLocale,
): Record<string, unknown>[] {
  const online = { '@type': 'VirtualLocation', url: joiningLinkOf(event) ?? page };
  const attendance = attendanceOf(event);
  const unknown = { '@type': 'Place', name: messages(locale).event.placeUnknown };
  const place = venue ? placeData(venue, locale) : unknown;
  return [
    ...(attendance === 'Online' ? [] : [place]),
    ...(attendance === 'Offline' ? [] : [online]),
  ];
}

/** schema.org data of an event. */
export function eventData(
  ask: Ask,
  { entry, content }: LocalizedView<'event'>,
  venue: Entry<'venue'> | null,
  edition: PageLink | null,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const event = entry.document;
  const url = origin + documentPath('event', content.slug, locale);
  const attendance = attendanceOf(event);
  const { licence } = ask(frame, { locale });
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: content.title,
    description: content.summary,
    url,
    inLanguage: event.languages,
    ...times(event),
    eventStatus: statusOf(event),
    eventAttendanceMode: `https://schema.org/${attendance}EventAttendanceMode`,
    location: locationsOf(event, venue, url, locale),
    organizer: organisationsData(ask, event.organisers, locale, origin),
    image: [
      imageData(content.picture, { title: content.title, origin, licence: licenceId(licence) }),
    ],
    offers: offerOf(event, content.cost, url),
    ...(content.sponsors && {
      sponsor: content.sponsors.map(({ name, url }) => ({
        '@type': 'Organization',
        name,
        ...(url && { url }),
      })),
    }),
    ...(edition && {
      superEvent: { '@type': 'EventSeries', name: edition.title, url: origin + edition.path },
    }),
    isAccessibleForFree: event.free,
    ...(content.speakers.length > 0 && {
      performer: content.speakers.map(({ name, role }) => ({
        '@type': 'Person',
        name,
        ...(role !== undefined && { jobTitle: role }),
      })),
    }),
  };
}
