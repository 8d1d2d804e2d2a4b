// SPDX-License-Identifier: AGPL-3.0-or-later
import { contentCollection } from './content-collection.ts';

export const home = contentCollection({
  type: 'home',
  labels: { singular: 'Pagina iniziale', plural: 'Pagina iniziale' },
  title: 'claim',
  columns: ['claim', 'updatedAt'],
  fields: [
    { name: 'claim', type: 'text', localized: true },
    { name: 'slug', type: 'text', localized: true },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
  ],
});
