// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { BLOB_TYPES } from '@portico/shared/contract/blob';
import type { StoredFile } from '@portico/shared/contract/file';
import type { CollectionConfig, Field } from 'payload';
import { spoken } from '../i18n/said.ts';
import { findFolded, foldedColumn } from '../records/find-folded.ts';
import type { CmsEnv } from '../values/env.ts';
import { transliterated } from '../values/transliterated.ts';
import { aboutFile } from './about-file.ts';
import { serveUpload } from './blob-answer.ts';
import { FILE_MESSAGES } from './file-messages.ts';
import { MAX_PDF_BYTES, MAX_VIDEO_BYTES, MIB } from './limits.ts';
import { KEPT_BY_HASH, UPLOAD_ADMIN, UPLOAD_RULES } from './upload-collection.ts';
import { INTERNAL, madeByServer, noteAuthor, ownerFields } from './upload-fields.ts';
import { uploadsOf } from './upload.ts';

/** MIME types without their parameters. */
const MIME = (format: StoredFile['format']): string => BLOB_TYPES[format].split(';')[0] ?? '';

/** A name that says what it is and that nobody else has: «Scheda per la classe» → `scheda-per-la-classe-1f2e3d4c.pdf`. */
const nameOf = (title: unknown, format: StoredFile['format']): string =>
  `${transliterated(String(title ?? '')) ?? 'file'}-${randomUUID().slice(0, 8)}.${format}`;

/** What the server knows of a file: a column for each thing that the contract says. */
const facts: Field[] = [
  { name: 'sha256', type: 'text', index: true },
  { name: 'format', type: 'text', index: true },
  { name: 'bytes', type: 'number' },
  { name: 'pages', type: 'number' },
  { name: 'tagged', type: 'checkbox' },
  { name: 'seconds', type: 'number' },
  { name: 'language', type: 'text' },
  { name: 'shownWidth', type: 'number' },
  { name: 'shownHeight', type: 'number' },
].map((field) => ({ ...field, access: madeByServer, admin: INTERNAL }) as Field);

/** Files to download and videos with their captions. A file is never replaced in place: a new file is a new row. */
export function files(env: CmsEnv): CollectionConfig {
  const { endpoint, check, describe } = uploadsOf(env.DATA_DIR, {
    collection: 'files',
    kind: 'file',
    writable: ['title'],
    say: FILE_MESSAGES,
    file: ({ facts: { format }, bytes }, data, title) => ({
      data,
      mimetype: MIME(format),
      name: nameOf(title, format),
      size: bytes,
    }),
    row: ({ sha256, bytes, facts: { format, ...rest } }) => {
      const {
        width: shownWidth,
        height: shownHeight,
        ...others
      } = {
        width: undefined,
        height: undefined,
        ...rest,
      };
      return { sha256, bytes, format, shownWidth, shownHeight, ...others };
    },
  });
  return {
    slug: 'files',
    labels: {
      singular: { it: 'File o video', en: 'File or video' },
      plural: { it: 'File e video', en: 'Files and videos' },
    },
    admin: {
      ...UPLOAD_ADMIN,
      description: {
        it: `PDF fino a ${MAX_PDF_BYTES / MIB} MB, video MP4 o WebM fino a ${MAX_VIDEO_BYTES / MIB} MB, sottotitoli WebVTT (.vtt).`,
        en: `PDFs up to ${MAX_PDF_BYTES / MIB} MB, MP4 or WebM videos up to ${MAX_VIDEO_BYTES / MIB} MB, WebVTT captions (.vtt).`,
      },
      useAsTitle: 'title',
      defaultColumns: ['title', 'about', 'createdAt'],
    },
    upload: {
      ...KEPT_BY_HASH,
      mimeTypes: (['pdf', 'mp4', 'webm', 'vtt'] as const).map(MIME),
      handlers: [serveUpload(env.DATA_DIR, 'files', 'sha256')],
      // A file is never replaced: its address needs no sign of its age.
      cacheTags: false,
    },
    ...UPLOAD_RULES,
    endpoints: [endpoint],
    hooks: {
      beforeOperation: [check, findFolded('title', 'folded')],
      beforeChange: [describe],
      afterChange: [noteAuthor],
    },
    fields: [
      {
        name: 'title',
        label: { it: 'Nome', en: 'Name' },
        type: 'text',
        localized: true,
        admin: {
          description: {
            it: 'Che cos’è, per chi decide se scaricarlo: «Scheda per la classe».',
            en: 'What it is, for those who decide whether to download it: “Sheet for the class”.',
          },
        },
      },
      foldedColumn('title', true),
      {
        name: 'about',
        label: { it: 'Che cosa leggerà chi lo scarica', en: 'What readers are told of it' },
        type: 'textarea',
        virtual: true,
        // It is in no column: nobody searches or sorts by it.
        access: { ...madeByServer, read: () => true },
        admin: {
          readOnly: true,
          disableListFilter: true,
          condition: (data) => Boolean(data['about']),
        },
        hooks: {
          afterRead: [
            ({ siblingData, req }) => {
              const said = aboutFile(siblingData);
              return said && spoken(said, req.i18n.language);
            },
          ],
        },
      },
      ...facts,
      ...ownerFields({ it: 'Caricato da', en: 'Uploaded by' }),
    ],
  };
}
