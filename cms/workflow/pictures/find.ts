// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest, Where } from 'payload';
import { uploadWriters } from '../../access/uploads.ts';
import type { MediaRow } from '../../fields/codec/presenting.ts';
import { VerbError } from '../../records/verb-error.ts';
import { PICTURE_MESSAGES } from './messages.ts';

async function first(
  req: PayloadRequest,
  where: Where,
  overrideAccess: boolean,
): Promise<MediaRow> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where,
    locale: 'all',
    depth: 0,
    limit: 1,
    overrideAccess,
    req,
  });
  // With `locale: 'all'` a localised field is an object by language, which the generated types do not know.
  const [row] = docs as unknown as MediaRow[];
  if (!row) throw new VerbError('not-found', PICTURE_MESSAGES.notFound);
  return row;
}

/** A picture that the person may see. @throws VerbError `not-found` */
export const findPicture = (req: PayloadRequest, id: string): Promise<MediaRow> =>
  first(req, { id: { equals: id } }, false);

/** A picture that the person may change. @throws VerbError `not-found` */
export async function findOwnPicture(req: PayloadRequest, id: string): Promise<MediaRow> {
  const mine = await uploadWriters({ req });
  if (mine === false) throw new VerbError('not-found', PICTURE_MESSAGES.notFound);
  const where: Where = { id: { equals: id } };
  return first(req, mine === true ? where : { and: [where, mine] }, true);
}

/** Content hashes of all that readers may get of a picture. */
export const hashesOf = ({ renditions, cut }: Pick<MediaRow, 'renditions' | 'cut'>): string[] =>
  [...(renditions ?? []).map(({ sha256 }) => sha256), cut?.sha256].filter(
    (hash): hash is string => typeof hash === 'string',
  );
