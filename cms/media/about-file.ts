// SPDX-License-Identifier: AGPL-3.0-or-later
import { StoredFile } from '@portico/shared/contract/file';
import type { FileRow } from '../fields/codec/presenting.ts';
import { fileIn } from '../fields/simple/file.ts';
import { fileWords } from '../i18n/file.ts';
import type { Said } from '../i18n/said.ts';

/** What a row of the library says of its file; `undefined` for one without. */
export function aboutFile(row: Partial<FileRow>): Said | undefined {
  // Whether it has a name yet does not matter here.
  const file = StoredFile.safeParse(fileIn(row, '–')).data;
  return file && fileWords(file);
}
