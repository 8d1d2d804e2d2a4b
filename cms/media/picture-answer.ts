// SPDX-License-Identifier: AGPL-3.0-or-later
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isMissingFile } from '../values/missing-file.ts';
import { blobPath } from './blob-store.ts';

/** For uploaded bytes: the browser takes them as the type that we name, and runs nothing in them. */
export const UNTRUSTED_CONTENT_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** All renditions are WebP. */
export const PICTURE_HEADERS = {
  ...UNTRUSTED_CONTENT_HEADERS,
  'Content-Type': 'image/webp',
} as const;

/** The bytes of a rendition. @returns `undefined` when it is not in the store */
export async function pictureFrom(
  dataDir: string,
  hash: string,
): Promise<{ readonly bytes: number; readonly open: () => BodyInit } | undefined> {
  const file = blobPath(dataDir, hash);
  try {
    const { size } = await stat(file);
    // Node's web stream is the platform's under another name in its types.
    return { bytes: size, open: () => Readable.toWeb(createReadStream(file)) as BodyInit };
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}
