// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterChangeHook, CollectionConfig, FieldAccess } from 'payload';
import { pictureReaders, pictureWriters } from '../access/media.ts';
import { personOf } from '../access/person.ts';
import { findFolded, foldedColumn } from '../records/find-folded.ts';
import type { CmsEnv } from '../values/env.ts';
import { FORMATS } from './formats.ts';
import { component } from '../values/import-map.ts';
import { GROUPS } from '../i18n/vocabulary.ts';
import { serveOriginal } from './picture-answer.ts';
import { checkUpload, describeUpload, uploadEndpoint } from './upload.ts';
import { noteContribution } from '../records/contributors.ts';

const madeByServer: { create: FieldAccess; update: FieldAccess } = {
  create: () => false,
  update: () => false,
};

/** Of fields that no person reads, in a form or in a list. */
const INTERNAL = { hidden: true, disableListColumn: true, disableListFilter: true } as const;

/** A picture is part of what is approved: who uploads it or writes its alternative text becomes one of the authors. */
const noteAuthorOfPicture: CollectionAfterChangeHook = async ({ doc, req }) => {
  const person = personOf(req.user);
  if (person) await noteContribution(req, person, String(doc.id), new Date().toISOString());
};

/** Pictures. A file is never replaced in place: a new file is a new row. */
export function media(env: CmsEnv): CollectionConfig {
  return {
    slug: 'media',
    labels: {
      singular: { it: 'Immagine', en: 'Picture' },
      plural: { it: 'Immagini', en: 'Pictures' },
    },
    admin: {
      useAsTitle: 'alt',
      hideAPIURL: true,
      disableCopyToLocale: true,
      components: { edit: { SaveButton: component('saving/SaveButton.tsx', 'SaveButton') } },
      group: GROUPS.content,
      defaultColumns: ['filename', 'alt', 'credits', 'createdAt'],
    },
    upload: {
      mimeTypes: Object.keys(FORMATS),
      // Our own store by content hash keeps the bytes: whole or not at all, and never overwritten.
      disableLocalStorage: true,
      handlers: [serveOriginal(env.DATA_DIR)],
      adminThumbnail: ({ doc }) => thumbnailOf(doc['renditions']),
      crop: false,
      focalPoint: false,
      pasteURL: false,
      bulkUpload: false,
      hideRemoveFile: true,
    },
    access: {
      create: ({ req }) => personOf(req.user) !== undefined,
      read: pictureReaders,
      update: pictureWriters,
      delete: pictureWriters,
    },
    disableDuplicate: true,
    disableBulkEdit: true,
    endpoints: [uploadEndpoint(env.DATA_DIR)],
    hooks: {
      beforeOperation: [checkUpload(env.DATA_DIR), findFolded('alt', 'folded')],
      beforeChange: [describeUpload],
      afterChange: [noteAuthorOfPicture],
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
      {
        name: 'organisation',
        label: { it: 'Organizzazione', en: 'Organisation' },
        type: 'relationship',
        relationTo: 'organisations',
        access: madeByServer,
        admin: {
          readOnly: true,
          // The server fills it in; until then there is nothing to see.
          condition: (data) => Boolean(data['organisation']),
        },
      },
      {
        name: 'uploadedBy',
        label: { it: 'Caricata da', en: 'Uploaded by' },
        type: 'relationship',
        relationTo: 'users',
        access: madeByServer,
        admin: { hidden: true },
      },
    ],
  };
}

/** The address of the smallest size. */
function thumbnailOf(renditions: unknown): string | null {
  const smallest: unknown = Array.isArray(renditions) ? renditions[0] : undefined;
  if (typeof smallest !== 'object' || smallest === null || !('sha256' in smallest)) return null;
  return `/media/${String(smallest.sha256)}.webp`;
}
