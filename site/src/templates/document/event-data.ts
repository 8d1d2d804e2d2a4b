// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import { civilDate, hasHour } from '../../i18n/dates.ts';
import { type LocalizedView, signature } from '../../queries/document.ts';
import type { Ask, Entry } from '../../queries/query.ts';
import { formerStartOf, whenOf } from '../../queries/when.ts';
import { attendanceOf, joiningLinkOf, venueName } from '../../queries/where.ts';

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

function place(venue: Entry<'venue'>, locale: ActiveLocale): Record<string, unknown> {
  const { address, position } = venue.document;
  return {
    '@type': 'Place',
    name: venueName(venue, locale),
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      postalCode: address.postcode,
      addressLocality: address.city,
      addressCountry: 'IT',
    },
    ...(position && { geo: { '@type': 'GeoCoordinates', ...position } }),
  };
}

/** Where it takes place: the venue, and the address to join at, or else the page that will say it. */
function locationsOf(
  event: Event,
  venue: Entry<'venue'> | null,
  page: string,
  locale: ActiveLocale,
): Record<string, unknown>[] {
  const online = { '@type': 'VirtualLocation', url: joiningLinkOf(event) ?? page };
  const isOnline = attendanceOf(event) !== 'Offline';
  return [...(venue ? [place(venue, locale)] : []), ...(isOnline ? [online] : [])];
}

/** schema.org data of an event. */
export function eventData(
  ask: Ask,
  { entry, content }: LocalizedView<'event'>,
  venue: Entry<'venue'> | null,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const event = entry.document;
  const url = origin + documentPath('event', content.slug, locale);
  const attendance = attendanceOf(event);
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
    organizer: event.organisers.flatMap(({ id }) => {
      const organiser = ask(signature, { id, locale });
      return organiser ? [{ '@type': 'Organization', name: organiser.title }] : [];
    }),
    ...(content.sponsors && {
      sponsor: content.sponsors.map(({ name, url }) => ({
        '@type': 'Organization',
        name,
        ...(url && { url }),
      })),
    }),
    isAccessibleForFree: event.free,
    ...(content.speakers.length > 0 && {
      performer: content.speakers.map(({ name }) => ({ '@type': 'Person', name })),
    }),
  };
}
