// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Presenter } from './presented.ts';
import { chosen, compactOrNothing, line, number, prose } from './values.ts';

export const venue: Presenter<'venue'> = {
  shared: (row) => ({
    address: compactOrNothing({
      street: line(row.address?.street),
      postcode: line(row.address?.postcode),
      city: line(row.address?.city),
    }),
    position: compactOrNothing({
      latitude: number(row.position?.latitude),
      longitude: number(row.position?.longitude),
    }),
    stepFree: chosen(row.stepFree),
  }),
  content: (row) => ({
    slug: line(row.slug),
    name: line(row.name),
    directions: prose(row.directions),
    accessibility: prose(row.accessibility),
  }),
};
