// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { BLOB_TYPES, type BlobFormat } from '@portico/shared/contract/blob';
import type { UploadConfig } from 'payload';
import { isMissingFile } from '../values/missing-file.ts';
import { formatOf } from './blob-format.ts';
import { blobPath } from './blob-store.ts';

/** For uploaded bytes: the browser takes them as the type that we name, and runs nothing in them. */
export const UNTRUSTED_CONTENT_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** One size of a picture, or a file. */
interface StoredBlob {
  readonly format: BlobFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its type by its content, never sniffed, never run; a PDF is saved and not opened here (U09). */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What readers get of the store: a few megabytes at most. Read whole, since a stream that nobody reads (an answer to
 * HEAD, a request that was given up) would keep its file open.
 * @returns `undefined` when it is not in the store, or is no format of theirs
 */
export async function blobFrom(dataDir: string, hash: string): Promise<StoredBlob | undefined> {
  try {
    const bytes = new Uint8Array(await readFile(blobPath(dataDir, hash)));
    const format = formatOf(bytes);
    if (!format) return undefined;
    const headers = {
      ...UNTRUSTED_CONTENT_HEADERS,
      'Content-Type': BLOB_TYPES[format],
      ...(format === 'pdf' && { 'Content-Disposition': 'attachment' }),
    };
    return { format, bytes, headers };
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

type FileHandler = NonNullable<UploadConfig['handlers']>[number];

/**
 * `GET /api/<collection>/file/<name>`: what was uploaded, a picture cleaned, for those who may read its row. With the
 * type that the server found, never sniffed, never run (U09).
 * @param hashField of the row: content hash of the file
 */
export function serveUpload(
  dataDir: string,
  collection: 'media' | 'files',
  hashField: string,
): FileHandler {
  const disposition = collection === 'media' ? 'inline' : 'attachment';
  return async (req, { params }) => {
    const { docs } = await req.payload.find({
      collection,
      where: { filename: { equals: params.filename } },
      overrideAccess: false,
      depth: 0,
      req,
    });
    const row: Readonly<Record<string, unknown>> = { ...docs[0] };
    const { [hashField]: hash, mimeType } = row;
    if (typeof hash !== 'string' || typeof mimeType !== 'string')
      return Response.json({ errors: [{ message: 'Not found' }] }, { status: 404 });
    return new Response(new Uint8Array(await readFile(blobPath(dataDir, hash))), {
      headers: {
        'Content-Type': mimeType,
        'Content-Disposition': `${disposition}; filename="${params.filename}"`,
        'Cache-Control': 'private, max-age=3600',
        ...UNTRUSTED_CONTENT_HEADERS,
      },
    });
  };
}
