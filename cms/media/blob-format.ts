// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BlobFormat } from '@portico/shared/contract/blob';

/** How each format begins; `.` is any byte. */
const BEGINS: Readonly<Record<BlobFormat, RegExp>> = {
  webp: /^RIFF[^]{4}WEBP/,
  pdf: /^%PDF-/,
  mp4: /^[^]{4}ftyp/,
  webm: /^\x1a\x45\xdf\xa3/,
  vtt: /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/,
};

/** The format of bytes by how they begin; `undefined` when it is none that readers get. */
export function formatOf(data: Uint8Array): BlobFormat | undefined {
  const start = Buffer.from(data.subarray(0, 16)).toString('latin1');
  const found = Object.entries(BEGINS).find(([, begins]) => begins.test(start));
  return found?.[0] as BlobFormat | undefined;
}
