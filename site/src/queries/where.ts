// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { type Attendance, attendanceOf, type Place } from './attendance.ts';
import { contentOrItalian } from './content.ts';
import { shownIn } from './list-language.ts';
import type { Entry, Query } from './query.ts';

/** Where to follow an event online, as long as it takes place. */
export const joiningLinkOf = ({ onlineUrl, status }: Place): string | undefined =>
  status === 'cancelled' ? undefined : onlineUrl;

/** A venue, whole. */
export const venueOf: Query<{ readonly id: string }, Entry<'venue'> | null> = {
  name: 'venue-of-event',
  answer: (store, { id }) => store.get('venue', id) ?? null,
};

/** «Via Roma 1, 20121 Milano». */
export const addressOf = ({ document: { address } }: Entry<'venue'>): string =>
  `${address.street}, ${address.postcode} ${address.city}`;

/** Its place on OpenStreetMap: a link, nothing is loaded from there. By address while the place is not known. */
export function mapOf(venue: Entry<'venue'>): string {
  const { position } = venue.document;
  if (!position) {
    return `https://www.openstreetmap.org/search?query=${encodeURIComponent(addressOf(venue))}`;
  }
  const { latitude, longitude } = position;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`;
}

/** Its name, in Italian where the language lacks it: a venue is needed in every language. */
export const venueName = (venue: Entry<'venue'>, locale: ActiveLocale): string =>
  contentOrItalian(venue, locale).name;

/** Where an event takes place, for pages. */
export interface Where {
  readonly attendance: Attendance;
  /** Name of the venue; absent online, and while it is not known. */
  readonly venue?: { readonly name: string; readonly language: ActiveLocale };
}

export const whereOf = (
  event: Place,
  venue: Entry<'venue'> | null,
  locale: ActiveLocale,
): Where => ({
  attendance: attendanceOf(event),
  ...(venue && {
    venue: {
      name: venueName(venue, locale),
      language: shownIn(venue, locale),
    },
  }),
});
