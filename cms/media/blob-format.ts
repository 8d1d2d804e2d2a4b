// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BlobFormat } from '@portico/shared/contract/blob';

/** Signs that stand at a place of a file, each byte as one sign. */
type Sign = readonly [at: number, signs: string];

/** How each format begins. */
const BEGINS: readonly (readonly [BlobFormat, ...Sign[]])[] = [
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['pdf', [0, '%PDF-']],
  ['mp4', [4, 'ftyp']],
  ['webm', [0, '\x1a\x45\xdf\xa3']],
];

/** Captions may begin with the mark of UTF-8; a space or the end of the line follows their name. */
const CAPTIONS = /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/;

/** The format of bytes by how they begin; `undefined` when it is none that readers get. */
export function formatOf(data: Uint8Array): BlobFormat | undefined {
  const start = Buffer.from(data.subarray(0, 16)).toString('latin1');
  if (CAPTIONS.test(start)) return 'vtt';
  const found = BEGINS.find(([, ...signs]) =>
    signs.every(([at, sign]) => start.startsWith(sign, at)),
  );
  return found?.[0];
}
