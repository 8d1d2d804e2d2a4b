// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig } from 'payload';

export const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  fields: [
    { name: 'name', type: 'text' },
    { name: 'role', type: 'select', options: ['administrator', 'reviewer', 'editor', 'organiser'] },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
  ],
};
