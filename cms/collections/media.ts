// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Access, CollectionConfig, FieldAccess } from 'payload';
import { personOf } from '../access/person.ts';
import type { CmsEnv } from '../env.ts';
import { FORMATS } from '../media/formats.ts';
import { serveOriginal } from '../media/serve.ts';
import { checkUpload, describeUpload, uploadEndpoint } from '../media/upload.ts';
import { noteAuthorOfPicture } from '../workflow/contributors.ts';

/** Editors and organisers read the pictures of their organisation, their own, and those of the Comune. */
const readable: Access = ({ req }) => {
  const person = personOf(req.user);
  if (!person) return false;
  if (person.role === 'administrator' || person.role === 'reviewer') return true;
  const own = [{ uploadedBy: { equals: person.id } }, { organisation: { exists: false } }];
  if (person.organisation === undefined) return { or: own };
  return { or: [...own, { organisation: { equals: person.organisation } }] };
};

/** They change and remove those of their organisation and their own. */
const writable: Access = ({ req }) => {
  const person = personOf(req.user);
  if (!person) return false;
  if (person.role === 'administrator' || person.role === 'reviewer') return true;
  const own = { uploadedBy: { equals: person.id } };
  if (person.organisation === undefined) return own;
  return { or: [own, { organisation: { equals: person.organisation } }] };
};

const madeByServer: { create: FieldAccess; update: FieldAccess } = {
  create: () => false,
  update: () => false,
};

/** Pictures. A file is never replaced in place: a new file is a new row. */
export function media(env: CmsEnv): CollectionConfig {
  return {
    slug: 'media',
    labels: { singular: 'Immagine', plural: 'Immagini' },
    admin: { useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'credits', 'createdAt'] },
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
      read: readable,
      update: writable,
      delete: writable,
    },
    disableDuplicate: true,
    disableBulkEdit: true,
    endpoints: [uploadEndpoint(env.DATA_DIR)],
    hooks: {
      beforeOperation: [checkUpload(env.DATA_DIR)],
      beforeChange: [describeUpload],
      afterChange: [noteAuthorOfPicture],
    },
    fields: [
      {
        name: 'alt',
        label: 'Testo alternativo',
        type: 'text',
        localized: true,
        admin: {
          description: 'Che cosa mostra l’immagine, per chi non la vede.',
          condition: (data) => data['decorative'] !== true,
        },
      },
      {
        name: 'decorative',
        label: 'È solo decorativa',
        type: 'checkbox',
        defaultValue: false,
        admin: { description: 'Non dice niente che non sia già nel testo.' },
      },
      {
        name: 'credits',
        label: 'Autore e licenza',
        type: 'text',
        admin: { description: 'Per esempio: «Foto di Maria Rossi, CC BY 4.0».' },
      },
      { name: 'original', type: 'text', access: madeByServer, admin: { hidden: true } },
      {
        name: 'renditions',
        type: 'array',
        access: madeByServer,
        admin: { hidden: true },
        fields: [
          { name: 'sha256', type: 'text', required: true, index: true },
          { name: 'width', type: 'number', required: true },
          { name: 'height', type: 'number', required: true },
          { name: 'bytes', type: 'number', required: true },
        ],
      },
      {
        name: 'organisation',
        label: 'Organizzazione',
        type: 'relationship',
        relationTo: 'organisations',
        access: madeByServer,
        admin: { readOnly: true },
      },
      {
        name: 'uploadedBy',
        label: 'Caricata da',
        type: 'relationship',
        relationTo: 'users',
        access: madeByServer,
        admin: { hidden: true },
      },
    ],
  };
}

/** The smallest size, from the CMS's own `/media/<sha256>.webp`. */
function thumbnailOf(renditions: unknown): string | null {
  const smallest: unknown = Array.isArray(renditions) ? renditions[0] : undefined;
  if (typeof smallest !== 'object' || smallest === null || !('sha256' in smallest)) return null;
  return `/media/${String(smallest.sha256)}.webp`;
}
