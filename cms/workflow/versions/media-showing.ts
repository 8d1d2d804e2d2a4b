// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { LibraryPicture } from '../../present/import/pictures.ts';

/** The media row with the file of a picture; empty when the library has it no more. */
export async function mediaShowing(
  req: PayloadRequest,
  { renditions }: LibraryPicture,
): Promise<string> {
  const largest = renditions.at(-1);
  if (!largest) return '';
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { 'renditions.sha256': { equals: largest.sha256 } },
    depth: 0,
    limit: 1,
    sort: '-updatedAt',
    overrideAccess: true,
    req,
  });
  return docs[0]?.id ?? '';
}

/** The row of a file with this content; empty when the library has it no more. */
export async function fileWith(req: PayloadRequest, sha256: string): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'files',
    where: { sha256: { equals: sha256 } },
    depth: 0,
    limit: 1,
    sort: '-updatedAt',
    overrideAccess: true,
    req,
  });
  return docs[0]?.id ?? '';
}
