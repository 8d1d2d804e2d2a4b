// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig } from 'payload';
import { findFolded, foldedColumn } from '../records/find-folded.ts';
import type { CmsEnv } from '../values/env.ts';
import { FORMATS } from './formats.ts';
import { KEPT_BY_HASH, UPLOAD_ADMIN, UPLOAD_RULES } from './upload-collection.ts';
import { INTERNAL, madeByServer, noteAuthor, ownerFields } from './upload-fields.ts';
import { serveUpload } from './blob-answer.ts';
import { MEDIA_MESSAGES } from './picture-messages.ts';
import { uploadsOf } from './upload.ts';

/** Pictures. A file is never replaced in place: a new file is a new row. */
export function media(env: CmsEnv): CollectionConfig {
  const { endpoint, check, describe } = uploadsOf(env.DATA_DIR, {
    collection: 'media',
    kind: 'picture',
    writable: ['alt', 'decorative', 'credits', 'creditsEn'],
    say: MEDIA_MESSAGES,
    // It comes from another process, as plain bytes.
    file: ({ file }) => ({ ...file, data: Buffer.from(file.data) }),
    row: ({ original, renditions }) => ({ original, renditions }),
  });
  return {
    slug: 'media',
    labels: {
      singular: { it: 'Immagine', en: 'Picture' },
      plural: { it: 'Immagini', en: 'Pictures' },
    },
    admin: {
      ...UPLOAD_ADMIN,
      useAsTitle: 'alt',
      defaultColumns: ['filename', 'alt', 'credits', 'createdAt'],
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
      beforeOperation: [check, findFolded('alt', 'folded')],
      beforeChange: [describe],
      afterChange: [noteAuthor],
    },
    fields: [
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
      {
        name: 'credits',
        label: { it: 'Autore e licenza', en: 'Author and licence' },
        type: 'text',
        admin: {
          description: {
            it: 'Per esempio: «Foto di Maria Rossi, CC BY 4.0».',
            en: 'For example: “Photo by Maria Rossi, CC BY 4.0”.',
          },
        },
      },
      {
        name: 'creditsEn',
        label: { it: 'Autore e licenza, in inglese', en: 'Author and licence, in English' },
        type: 'text',
        admin: {
          description: {
            it: 'Per le pagine in inglese, se ci sono parole da tradurre: «Photo by Maria Rossi, CC BY 4.0». Se manca, vale quello sopra.',
            en: 'For English pages, where there are words to translate: “Photo by Maria Rossi, CC BY 4.0”. Without it the one above holds.',
          },
        },
      },
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
