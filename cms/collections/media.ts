// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig } from 'payload';

export const media: CollectionConfig = {
  slug: 'media',
  upload: true,
  fields: [{ name: 'alt', type: 'text', localized: true }],
};
