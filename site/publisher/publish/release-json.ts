// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Release } from '@portico/shared/contract/release';
import type { ReleaseInput } from './release-input.ts';

/** The text of `/release.json`. */
export function releaseJson({ at, set, hold, searchRevision }: ReleaseInput): Release {
  const documents: Release['documents'] = {};
  for (const { id, digest, since } of set.entries.values()) documents[id] = { digest, since };
  return {
    lineage: set.lineage,
    revision: set.revision,
    at,
    documents,
    refused: set.refused.map(({ id, digest, page, reason }) => ({ id, digest, page, reason })),
    searchRevision,
    hold: hold && { reason: hold.reason, detail: hold.detail, since: hold.since },
  };
}
