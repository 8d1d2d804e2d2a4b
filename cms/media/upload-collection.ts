// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig } from 'payload';
import { personOf } from '../access/person.ts';
import { uploadReaders, uploadWriters } from '../access/uploads.ts';
import { GROUPS } from '../i18n/vocabulary.ts';
import { component } from '../values/import-map.ts';

/** How the desk shows a collection of uploads. */
export const UPLOAD_ADMIN = {
  hideAPIURL: true,
  disableCopyToLocale: true,
  components: { edit: { SaveButton: component('saving/SaveButton.tsx', 'SaveButton') } },
  group: GROUPS.content,
} satisfies CollectionConfig['admin'];

/** Our own store by content hash keeps the bytes: whole or not at all, and never overwritten. */
export const KEPT_BY_HASH = {
  disableLocalStorage: true,
  crop: false,
  focalPoint: false,
  pasteURL: false,
  bulkUpload: false,
  hideRemoveFile: true,
} satisfies CollectionConfig['upload'];

/** Who may do what with an upload, one at a time. */
export const UPLOAD_RULES = {
  access: {
    create: ({ req }) => personOf(req.user) !== undefined,
    read: uploadReaders,
    update: uploadWriters,
    delete: uploadWriters,
  },
  disableDuplicate: true,
  disableBulkEdit: true,
} satisfies Partial<CollectionConfig>;
