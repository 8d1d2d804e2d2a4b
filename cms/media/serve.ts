// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import type { UploadConfig } from 'payload';
import { blobPath } from './blobs.ts';

type FileHandler = NonNullable<UploadConfig['handlers']>[number];

/**
 * `GET /api/media/file/<name>`: the cleaned original, for whoever may read its row. With the type that the server
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

/** For bytes that somebody uploaded: shown as what they are, and nothing in them runs. */
export const UNTRUSTED_CONTENT_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
