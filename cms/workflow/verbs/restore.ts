// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type CollectionName } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import { record } from '../../records/history.ts';
import { namesOrganisation } from '../../records/ownership.ts';
import { inTransaction } from '../../records/transaction.ts';
import { editionIsOwn } from '../guard/owner.ts';
import { beginVerb, type Target } from '../subject.ts';
import { keepBehind } from '../translation/note.ts';
import { beginVersion, keepVersion, writtenIn } from '../versions/keep.ts';
import { findVersion } from '../versions/find.ts';
import { withoutGone } from '../versions/gone.ts';

export interface Restoring extends Target {
  /** Id of a version that was kept, or of a submission. */
  readonly version: string;
}

type Data = Partial<RequiredDataFromCollectionSlug<CollectionName>>;

/**
 * Makes a former version the working copy: a save like others, by the person who brings it back, who counts as one of
 * its authors. The text that it writes over is kept; nothing is published; the organisation stays.
 * @returns how many documents and pictures that it named exist no more
 */
export async function restore(
  req: PayloadRequest,
  target: Restoring,
): Promise<{ readonly gone: number }> {
  const { type, id } = target;
  return inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'restore', target);
    const version = await findVersion(req, found, target.version);
    const { rows, gone } = await withoutGone(req, await version.rows());
    const collection = COLLECTION_OF[type];
    const now = await req.payload.findByID({ collection, id, depth: 0, overrideAccess: true, req });
    await keepVersion(req, type, id, now.updatedAt);
    await beginVersion(req, found, { by: person, form: undefined }, work.now, version.at);
    for (const locale of ACTIVE_LOCALES) {
      const row = rows[locale];
      if (!row) continue;
      const data = writtenIn(row);
      if (namesOrganisation(type)) delete data['organisation'];
      editionIsOwn(person, type, data);
      await req.payload.update({
        collection,
        id,
        locale,
        // Rows of this collection, as it was read or as its codecs made them.
        data: data as Data,
        overrideAccess: true,
        // A person who has it open is told at the next save.
        overrideLock: true,
        depth: 0,
        req,
      });
    }
    // What came back is as far behind as it was.
    if (version.behind) await keepBehind(req, found, version.behind);
    await record(work, person, 'restore', found);
    return { gone };
  });
}
