// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig } from 'payload';
import { findFolded, foldedColumn } from '../records/find-folded.ts';
import type { CmsEnv } from '../values/env.ts';
import { tidiedName } from '../values/picture-name.ts';
import { CENTRE } from './focus.ts';
import { FORMATS } from './formats.ts';
import { KEPT_BY_HASH, UPLOAD_ADMIN, UPLOAD_RULES } from './upload-collection.ts';
import { INTERNAL, madeByServer, noteAuthor, ownerFields } from './upload-fields.ts';
import { focusFields, nameFields, rightsFields } from './picture-fields.ts';
import { serveUpload } from './blob-answer.ts';
import { uploadedOn } from './older-names.ts';
import { MEDIA_MESSAGES } from './picture-messages.ts';
import { uploadsOf } from './upload.ts';

/** Fields that a person writes. */
const WRITABLE = [
  'name',
  'alt',
  'decorative',
  'licence',
  'permittedUntil',
  'credits',
  'creditsEn',
  'source',
];

/** Pictures. A file is never replaced in place: a new file is a new row. */
export function media(env: CmsEnv): CollectionConfig {
  const { endpoint, check, describe } = uploadsOf(env.DATA_DIR, {
    collection: 'media',
    kind: 'picture',
    writable: WRITABLE,
    say: MEDIA_MESSAGES,
    // It comes from another process, as plain bytes.
    file: ({ file }) => ({ ...file, data: Buffer.from(file.data) }),
    row: ({ original, renditions, cut }, { name, alt }) => ({
      original,
      renditions,
      cut,
      focusX: CENTRE.x,
      focusY: CENTRE.y,
      name: tidiedName(String(name || alt || '')) || uploadedOn(Date.now()),
    }),
  });
  return {
    slug: 'media',
    labels: {
      singular: { it: 'Immagine', en: 'Picture' },
      plural: { it: 'Immagini', en: 'Pictures' },
    },
    admin: {
      ...UPLOAD_ADMIN,
      useAsTitle: 'name',
      listSearchableFields: ['name', 'alt'],
      defaultColumns: ['filename', 'licence', 'credits', 'createdAt'],
    },
    upload: {
      ...KEPT_BY_HASH,
      mimeTypes: Object.keys(FORMATS),
      handlers: [serveUpload(env.DATA_DIR, 'media', 'original')],
      adminThumbnail: ({ doc }) => thumbnailOf(doc['renditions']),
    },
    ...UPLOAD_RULES,
    endpoints: [endpoint],
    hooks: {
      beforeOperation: [check, findFolded('alt', 'folded'), findFolded('name', 'foldedName')],
      beforeChange: [describe],
      afterChange: [noteAuthor],
    },
    fields: [
      ...nameFields(),
      {
        name: 'alt',
        label: { it: 'Testo alternativo', en: 'Alternative text' },
        type: 'text',
        localized: true,
        admin: {
          description: {
            it: 'Che cosa mostra l’immagine, per chi non la vede.',
            en: 'What the picture shows, for those who do not see it.',
          },
          condition: (data) => data['decorative'] !== true,
        },
      },
      foldedColumn('alt', true),
      {
        name: 'decorative',
        label: { it: 'È solo decorativa', en: 'It is only decorative' },
        type: 'checkbox',
        defaultValue: false,
        admin: {
          description: {
            it: 'Non dice niente che non sia già nel testo.',
            en: 'It says nothing that is not in the text already.',
          },
        },
      },
      ...rightsFields(),
      { name: 'original', type: 'text', access: madeByServer, admin: INTERNAL },
      {
        name: 'renditions',
        type: 'array',
        access: madeByServer,
        admin: INTERNAL,
        fields: [
          { name: 'sha256', type: 'text', required: true, index: true },
          { name: 'width', type: 'number', required: true },
          { name: 'height', type: 'number', required: true },
          { name: 'bytes', type: 'number', required: true },
        ],
      },
      ...focusFields(),
      ...ownerFields({ it: 'Caricata da', en: 'Uploaded by' }),
    ],
  };
}

/** The address of the smallest size. */
function thumbnailOf(renditions: unknown): string | null {
  const smallest: unknown = Array.isArray(renditions) ? renditions[0] : undefined;
  if (typeof smallest !== 'object' || smallest === null || !('sha256' in smallest)) return null;
  return `/media/${String(smallest.sha256)}.webp`;
}
