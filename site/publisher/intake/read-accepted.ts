// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Entry } from '../../src/queries/query.ts';
import type { AcceptedSet } from '../accepted/accepted-set.ts';
import type { Refused } from '../accepted/journal-entry.ts';
import { reasonOf } from '../accepted/refused.ts';
import type { Documents, Missing } from './documents.ts';
import type { Log } from '../../log.ts';
import { blobsOf, type Media } from './media.ts';

interface Sources {
  readonly documents: Documents;
  readonly media: Media;
  readonly log: Log;
}

/**
 * Reads all that was accepted before the start, and fetches what is missing or damaged. A text that cannot be read is
 * refused and asked for again at the next look; the others are shown, even while the CMS is down.
 * @returns the set without what cannot be read, and its documents
 */
export async function readAccepted(set: AcceptedSet, sources: Sources) {
  const { documents, media, log } = sources;
  const complain = ({ failed }: Missing): void => {
    const [error] = failed.values();
    if (error) log.error('something accepted is damaged here and cannot be fetched', { error });
  };
  complain(await documents.fetch([...set.entries.values()].map(({ digest }) => digest)));
  const entries = new Map<string, Entry>();
  const left = new Map(set.entries);
  const unread: Refused[] = [];
  for (const accepted of set.entries.values()) {
    const { id, digest, revision } = accepted;
    try {
      entries.set(id, await documents.entry(accepted));
    } catch (error) {
      log.error('an accepted document cannot be read', { id, error });
      unread.push({ id, digest, revision, page: null, reason: reasonOf(error) });
      left.delete(id);
    }
  }
  const blobs = [...entries.values()].flatMap(blobsOf);
  complain(await media.fetch(new Set(blobs.map(({ sha256 }) => sha256))));
  if (unread.length === 0) return { set, entries };
  return { set: { ...set, entries: left, refused: [...set.refused, ...unread] }, entries };
}
