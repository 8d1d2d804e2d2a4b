// SPDX-License-Identifier: AGPL-3.0-or-later
import { contentCollection } from './content-collection.ts';

export const events = contentCollection({
  type: 'event',
  labels: { singular: 'Evento', plural: 'Eventi' },
  title: 'title',
  columns: ['title', 'updatedAt'],
  fields: [
    { name: 'title', type: 'text', localized: true },
    { name: 'slug', type: 'text', localized: true },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
  ],
});
