// SPDX-License-Identifier: AGPL-3.0-or-later
import { contentCollection } from './content-collection.ts';

export const organisations = contentCollection({
  type: 'organisation',
  labels: { singular: 'Organizzazione', plural: 'Organizzazioni' },
  title: 'name',
  columns: ['name', 'updatedAt'],
  fields: [
    { name: 'name', type: 'text', localized: true },
    { name: 'slug', type: 'text', localized: true },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
  ],
});
