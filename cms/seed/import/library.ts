// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { BLOB_TYPES } from '@portico/shared/contract/blob';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { Said } from '../../i18n/said.ts';
import { CENTRE } from '../../media/focus.ts';
import { fold } from '../../values/fold.ts';
import { tidiedName } from '../../values/picture-name.ts';
import { transliterated } from '../../values/transliterated.ts';
import type { LibraryFile } from '../../present/import/files.ts';
import type { LibraryPicture } from '../../present/import/pictures.ts';

const fileName = ({ key }: LibraryPicture): string => `${key.slice(0, 32)}.webp`;

/** What a picture of the demo is called: what it shows, else where it stands. */
function namesOf({ alt, credits }: LibraryPicture) {
  const name = tidiedName(alt.it ?? alt.en ?? `Decorazione. ${credits ?? ''}`);
  return { name, foldedName: fold(name) };
}

const rightsOf = ({ credits, creditsEn, source, licence, permittedUntil }: LibraryPicture) => ({
  credits: credits ?? null,
  creditsEn: creditsEn ?? null,
  source: source ?? null,
  licence: licence ?? null,
  permittedUntil: permittedUntil ? `${permittedUntil}T12:00:00.000Z` : null,
});

/**
 * The media row of an imported picture, made when it is not there. It is written past the upload: an imported picture
 * comes as the sizes that it was published in, and making it again would give it other content hashes.
 */
export async function mediaRowFor(req: PayloadRequest, picture: LibraryPicture): Promise<string> {
  const filename = fileName(picture);
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { filename: { equals: filename } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  });
  if (docs[0]) return docs[0].id;
  const largest = picture.renditions.at(-1);
  const now = new Date().toISOString();
  const row = await req.payload.db.create({
    collection: 'media',
    data: {
      filename,
      mimeType: 'image/webp',
      filesize: largest?.bytes,
      width: largest?.width,
      height: largest?.height,
      original: largest?.sha256,
      // Rows of a list have an id that Payload gives above the database.
      renditions: picture.renditions.map((one) => ({
        ...one,
        id: randomBytes(12).toString('hex'),
      })),
      decorative: picture.decorative,
      ...namesOf(picture),
      ...rightsOf(picture),
      cut: picture.cut ?? {},
      focusX: CENTRE.x,
      focusY: CENTRE.y,
      alt: Object.fromEntries(
        ACTIVE_LOCALES.map((locale) => [locale, picture.alt[locale] ?? null]),
      ),
      createdAt: now,
      updatedAt: now,
    },
    req,
  });
  return String(row.id);
}

const CAPTIONS = { it: 'Sottotitoli', en: 'Captions' } as const satisfies Said;

/** The row of an imported file, made when it is not there. */
export async function fileRowFor(
  req: PayloadRequest,
  { key, file, titles }: LibraryFile,
): Promise<string> {
  const { format, bytes } = file;
  const name = transliterated(titles.it ?? CAPTIONS.it) ?? 'file';
  const filename = `${name}-${key.slice(0, 8)}.${format}`;
  const { docs } = await req.payload.find({
    collection: 'files',
    where: { filename: { equals: filename } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  });
  if (docs[0]) return docs[0].id;
  const now = new Date().toISOString();
  const row = await req.payload.db.create({
    collection: 'files',
    data: {
      filename,
      mimeType: BLOB_TYPES[format].split(';')[0],
      filesize: bytes,
      ...file,
      title: Object.fromEntries(
        ACTIVE_LOCALES.map((locale) => [
          locale,
          // The contract has no name for captions; the library has.
          titles[locale] ?? (format === 'vtt' ? CAPTIONS[locale] : null),
        ]),
      ),
      ...('width' in file && { shownWidth: file.width, shownHeight: file.height }),
      createdAt: now,
      updatedAt: now,
    },
    req,
  });
  return String(row.id);
}
