// SPDX-License-Identifier: AGPL-3.0-or-later
import { Sha256 } from '@portico/shared/contract/values';
import type { Payload } from 'payload';
import { blobFrom } from '../media/blob-answer.ts';
import { blobUses } from '../records/rows.ts';
import { gone, revalidated } from './answers.ts';

/** `GET /published/blobs/<sha256>`: one size of a picture, or a file, while a published document names it. */
export async function blobAnswer(
  payload: Payload,
  request: Request,
  dataDir: string,
  hash: string,
): Promise<Response> {
  if (!Sha256.safeParse(hash).success) return gone();
  if (!(await blobUses.first({ payload }, { blob: { equals: hash } }))) return gone();
  const blob = await blobFrom(dataDir, hash);
  if (!blob) return gone();
  return revalidated(request, `"${hash}"`, () => blob.bytes, {
    ...blob.headers,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Length': String(blob.bytes.length),
  });
}
