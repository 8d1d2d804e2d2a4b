// SPDX-License-Identifier: AGPL-3.0-or-later
import { contentCollection } from './content-collection.ts';

export const settings = contentCollection({
  type: 'settings',
  labels: { singular: 'Impostazioni', plural: 'Impostazioni' },
  title: 'portalName',
  columns: ['portalName', 'updatedAt'],
  fields: [
    { name: 'portalName', type: 'text', localized: true },
    { name: 'slug', type: 'text', localized: true },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
  ],
});
