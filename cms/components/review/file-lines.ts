// SPDX-License-Identifier: AGPL-3.0-or-later
import type { StoredFile } from '@portico/shared/contract/file';
import { fileWords } from '../../i18n/file.ts';
import { spoken } from '../../i18n/said.ts';
import { labelAt } from '../../i18n/words/index.ts';
import { type Around, lineIn, type Reading, type TextLine } from './lines.ts';
import { tokensOf, wholeToken } from './tokens.ts';

/** All that the contract says of the content, to the byte: two files may be told of in the same words. */
function exactly(file: StoredFile): string {
  const size = 'width' in file ? [`${file.width} × ${file.height}`] : [];
  return [file.format.toUpperCase(), ...size, `${file.bytes} B`].join(', ');
}

/** What a file is called, what readers are told of it, and its content, which is named where it changed. */
export function fileLines(
  file: StoredFile,
  around: Around,
  { language }: Reading,
): readonly TextLine[] {
  const content = spoken(labelAt('block', 'sha256'), language);
  const told = spoken(fileWords(file), language);
  return [
    ...('title' in file ? [lineIn(around, 'text', undefined, tokensOf(file.title))] : []),
    lineIn(around, 'text', undefined, wholeToken(told)),
    { ...lineIn(around, 'file', content, wholeToken(exactly(file))), sha256: file.sha256 },
  ];
}
