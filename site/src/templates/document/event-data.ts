// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import { civilDate, hasHour } from '../../i18n/dates.ts';
import { contentOrItalian } from '../../queries/content.ts';
import { type LocalizedView, signature } from '../../queries/document.ts';
import type { Ask, Entry } from '../../queries/query.ts';

const STATUS: Readonly<Record<Event['status'], string>> = {
  scheduled: 'https://schema.org/EventScheduled',
  moved: 'https://schema.org/EventRescheduled',
  cancelled: 'https://schema.org/EventCancelled',
  online: 'https://schema.org/EventMovedOnline',
};

function attendance({ venue, onlineUrl, status }: Event): string {
  if (venue === undefined || status === 'online') {
    return 'https://schema.org/OnlineEventAttendanceMode';
  }
  return onlineUrl === undefined
    ? 'https://schema.org/OfflineEventAttendanceMode'
    : 'https://schema.org/MixedEventAttendanceMode';
}

function place(venue: Entry<'venue'>, locale: ActiveLocale): Record<string, unknown> {
  const { address, position } = venue.document;
  return {
    '@type': 'Place',
    name: contentOrItalian(venue, locale).name,
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
  const online = { '@type': 'VirtualLocation', url: event.onlineUrl ?? url };
  const isOnlineOnly = event.venue === undefined || event.status === 'online';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: content.title,
    description: content.summary,
    url,
    inLanguage: event.languages,
    startDate: hasHour(event.start) ? event.start : civilDate(event.start),
    ...(event.end && { endDate: event.end }),
    ...(event.formerStart && { previousStartDate: event.formerStart }),
    eventStatus: STATUS[event.status],
    eventAttendanceMode: attendance(event),
    location: [
      ...(venue ? [place(venue, locale)] : []),
      ...(isOnlineOnly || event.onlineUrl ? [online] : []),
    ],
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
