// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { Entry } from '../../queries/query.ts';
import { venueName } from '../../queries/where.ts';

/** schema.org data of a venue, inside other data or on its own page. */
export function placeData(venue: Entry<'venue'>, locale: ActiveLocale): Record<string, unknown> {
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
