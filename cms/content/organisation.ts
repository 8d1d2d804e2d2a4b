// SPDX-License-Identifier: AGPL-3.0-or-later
import { ORGANISATION_KINDS } from '@portico/shared/contract/organisation';
import { STATE_COLUMN } from './components.ts';
import { checkbox, choice, number } from '../fields/choice.ts';
import { line, plainLine, prose } from '../fields/text.ts';
import { contentCollection } from './collection.ts';

export const organisations = contentCollection({
  type: 'organisation',
  group: 'group.portal',
  title: 'name',
  columns: ['name', STATE_COLUMN, 'kind', 'updatedAt'],
  fields: [
    line('name', 'name'),
    choice('kind', 'organisation.kind', ORGANISATION_KINDS, 'organisation.kind'),
    prose('description', 'organisation.description'),
    plainLine('website', 'website'),
    number('memberSince', 'organisation.memberSince'),
    checkbox('fictional', 'organisation.fictional'),
    line('slug', 'slug'),
  ],
});
