// SPDX-License-Identifier: AGPL-3.0-or-later
import type { StoredFile } from '@portico/shared/contract/file';
import type { UploadField } from 'payload';
import { said } from '../../i18n/words/index.ts';
import type { Said } from '../../i18n/said.ts';
import { idIn } from '../../values/relation-id.ts';
import { type Codec, type Place, single } from '../codec/codec.ts';
import { named } from '../codec/named.ts';
import { type FileRow, noteIssue, type Presenting } from '../codec/presenting.ts';
import { line } from '../codec/values.ts';
import { refersTo } from './refers-to.ts';

type Format = StoredFile['format'];

const FILE_GONE: Said = said([
  'Il file non c’è più nella raccolta: sceglierne un altro.',
  'The file is not in the library any more: choose another one.',
]);

/**
 * A row of the library by value. What it lacks is absent, and the contract says so.
 * @param called its name in the language of the document
 */
export function fileIn(row: Partial<FileRow>, called: string | null | undefined): object {
  const { format, sha256, bytes } = row;
  const stored = { format, sha256, bytes };
  if (format === 'vtt') {
    const { seconds, language } = row;
    return { ...stored, ...(seconds && { seconds }), ...(language && { language }) };
  }
  const title = line(called);
  const withTitle = { ...stored, ...(title !== undefined && { title }) };
  return format === 'pdf'
    ? { ...withTitle, pages: row.pages, tagged: row.tagged === true }
    : { ...withTitle, seconds: row.seconds, width: row.shownWidth, height: row.shownHeight };
}

function fileAt(value: unknown, at: Presenting): object | undefined {
  const id = idIn(value);
  if (id === undefined) return undefined;
  const row = at.lookup.file(id);
  if (row) return fileIn(row, row.title?.[at.locale]);
  noteIssue(at, 'file-gone', FILE_GONE);
  return undefined;
}

const uploadField = (place: Place, formats: readonly Format[]) =>
  ({
    ...named(place),
    type: 'upload',
    relationTo: 'files',
    filterOptions: { format: { in: [...formats] } },
    validate: refersTo('files', { format: { in: [...formats] } }),
  }) as const;

/** A file of one of some formats, from the library. */
export const file = <F extends Format>(
  ...formats: readonly F[]
): Codec<Extract<StoredFile, { format: F }>> =>
  single<Extract<StoredFile, { format: F }>>({
    field: (place): UploadField => uploadField(place, formats),
    present: fileAt,
    store: (value, { fileId }) => (value ? fileId(value) : null),
  });

/** Files of some formats, in order. */
export const files = <F extends Format>(
  ...formats: readonly F[]
): Codec<readonly Extract<StoredFile, { format: F }>[]> =>
  single<readonly Extract<StoredFile, { format: F }>[]>({
    field: (place): UploadField => {
      const { admin, ...rest } = uploadField(place, formats);
      return { ...rest, hasMany: true, admin: { ...admin, isSortable: true } };
    },
    present: (value, at) => {
      const found = (Array.isArray(value) ? value : [])
        .map((one) => fileAt(one, at))
        .filter((one) => one !== undefined);
      return found.length > 0 ? found : undefined;
    },
    store: (value, { fileId }) => (value ?? []).map(fileId),
  });
