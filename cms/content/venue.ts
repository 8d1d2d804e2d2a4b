// SPDX-License-Identifier: AGPL-3.0-or-later
import { STEP_FREE } from '@portico/shared/contract/venue';
import { STATE_COLUMN } from './components.ts';
import { choice, number } from '../fields/choice.ts';
import { group } from '../fields/list.ts';
import { ownerOrganisation } from '../fields/reference.ts';
import { line, plainLine, prose } from '../fields/text.ts';
import { contentCollection } from './collection.ts';

export const venues = contentCollection({
  type: 'venue',
  group: 'group.programme',
  title: 'name',
  columns: ['name', STATE_COLUMN, 'address.city', 'updatedAt'],
  fields: [
    line('name', 'name'),
    group('address', 'venue.address', [
      plainLine('street', 'venue.street'),
      plainLine('postcode', 'venue.postcode'),
      plainLine('city', 'venue.city'),
    ]),
    group('position', 'venue.position', [
      number('latitude', 'venue.latitude'),
      number('longitude', 'venue.longitude'),
    ]),
    {
      ...choice('stepFree', 'venue.stepFree', STEP_FREE, 'venue.stepFree'),
      defaultValue: 'unknown',
    },
    prose('directions', 'venue.directions'),
    prose('accessibility', 'venue.accessibility'),
    line('slug', 'slug'),
    ownerOrganisation(),
  ],
});
