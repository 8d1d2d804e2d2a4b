// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import type { UploadConfig } from 'payload';
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

/**
 * The bytes of a rendition: a few hundred kilobytes. Read whole, since a stream that nobody reads (an answer to HEAD, a
 * request that was given up) would keep its file open.
 * @returns `undefined` when it is not in the store
 */
export async function pictureFrom(
  dataDir: string,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(blobPath(dataDir, hash)));
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

type FileHandler = NonNullable<UploadConfig['handlers']>[number];

/**
 * `GET /api/media/file/<name>`: the cleaned original, for those who may read its row. With the type that the server
 * found, never sniffed, never run (U09).
 */
export function serveOriginal(dataDir: string): FileHandler {
  return async (req, { params }) => {
    const { docs } = await req.payload.find({
      collection: 'media',
      where: { filename: { equals: params.filename } },
      overrideAccess: false,
      depth: 0,
      req,
    });
    const [row] = docs;
    if (typeof row?.['original'] !== 'string' || typeof row['mimeType'] !== 'string')
      return Response.json({ errors: [{ message: 'Not found' }] }, { status: 404 });
    return new Response(new Uint8Array(await readFile(blobPath(dataDir, row['original']))), {
      headers: {
        'Content-Type': row['mimeType'],
        'Content-Disposition': `inline; filename="${params.filename}"`,
        'Cache-Control': 'private, max-age=3600',
        ...UNTRUSTED_CONTENT_HEADERS,
      },
    });
  };
}
