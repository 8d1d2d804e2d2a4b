// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import type { UploadConfig } from 'payload';
import { blobPath } from './blob-store.ts';
import { UNTRUSTED_CONTENT_HEADERS } from './picture-answer.ts';

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
