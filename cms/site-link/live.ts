// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedRow } from '../records/rows.ts';
import { readRelease } from './release.ts';

/** Whether and how the site shows a published document. */
export interface Live {
  /** Digest that the site shows, and since when. */
  readonly online: { readonly digest: string; readonly since: string } | null;
  /** Why the site could not show the approved text, and on which page; `null` when it could not be read. */
  readonly refused: { readonly page: string | null; readonly reason: string } | null;
  /** Why the site waits for an operator. */
  readonly hold: string | null;
  /** The site did not answer. */
  readonly silent: boolean;
}

const UNPUBLISHED: Live = { online: null, refused: null, hold: null, silent: false };

/** Asks the site about a published document. */
export async function liveOf(row: PublishedRow | undefined): Promise<Live> {
  if (!row) return UNPUBLISHED;
  const release = await readRelease();
  if (!release) return { ...UNPUBLISHED, silent: true };
  const refused = release.refused.find(({ id, digest }) => id === row.id && digest === row.digest);
  return {
    online: release.documents[row.id] ?? null,
    refused: refused ? { page: refused.page, reason: refused.reason } : null,
    hold: release.hold?.detail ?? null,
    silent: false,
  };
}
