// SPDX-License-Identifier: AGPL-3.0-or-later
import { Sha256 } from '@portico/shared/contract/values';
import type { Payload } from 'payload';
import { PICTURE_HEADERS, pictureFrom } from '../media/picture-answer.ts';
import { blobUses } from '../records/rows.ts';
import { gone, revalidated } from './answers.ts';

/** `GET /published/blobs/<sha256>`: a picture, while a published document shows it. */
export async function blobAnswer(
  payload: Payload,
  request: Request,
  dataDir: string,
  hash: string,
): Promise<Response> {
  if (!Sha256.safeParse(hash).success) return gone();
  if (!(await blobUses.first({ payload }, { blob: { equals: hash } }))) return gone();
  const picture = await pictureFrom(dataDir, hash);
  if (!picture) return gone();
  return revalidated(request, `"${hash}"`, () => picture, {
    ...PICTURE_HEADERS,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Length': String(picture.length),
  });
}
