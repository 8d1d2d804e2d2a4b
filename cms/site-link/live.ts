// SPDX-License-Identifier: AGPL-3.0-or-later
import { type HoldReason, Release } from '@portico/shared/contract/release';
import { cmsEnv } from '../values/env.ts';
import type { PublishedRow } from '../records/rows.ts';
import { jsonOf } from './read-answer.ts';

/** The desk asks often and the site is near; a slow answer must not hold the page. */
const TIMEOUT_MS = 1_000;
/** All who ask within this time share one answer. */
const FRESH_MS = 500;
/** Some 130 bytes and four values for each document: room for 200,000. */
const BOUNDS = { bytes: 32 * 1_048_576, values: 1_000_000 };

let last:
  | { readonly at: number; readonly site: string; readonly release: Promise<Release | undefined> }
  | undefined;

/** Reads `release.json` of the site: what it shows, refused and waits for. `undefined` when it does not answer. */
export function readRelease(): Promise<Release | undefined> {
  const site = cmsEnv().SITE_URL;
  const now = Date.now();
  if (!last || last.site !== site || now - last.at > FRESH_MS)
    last = { at: now, site, release: fetchRelease(site) };
  return last.release;
}

let reached: string | null = null;

/** When the site last answered, since this program was started; ISO 8601. */
export const lastReached = (): string | null => reached;

async function fetchRelease(site: string): Promise<Release | undefined> {
  try {
    const answer = await fetch(new URL('/release.json', site), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: 'no-store',
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return undefined;
    }
    const release = Release.safeParse(await jsonOf(answer, BOUNDS)).data;
    if (release) reached = new Date().toISOString();
    return release;
  } catch {
    // The site is off, slow, or answers with something else: the desk says that it does not know.
    return undefined;
  }
}

/** Whether and how the site shows a published document. */
export interface Live {
  /** Digest that the site shows, and since when. */
  readonly online: { readonly digest: string; readonly since: string } | null;
  /** Why the site could not show the approved text, and on which page; `null` when it could not be read. */
  readonly refused: { readonly page: string | null; readonly reason: string } | null;
  /** Why the site waits; `holdReason` is the code. */
  readonly hold: string | null;
  readonly holdReason: HoldReason | null;
  /** The site did not answer. */
  readonly silent: boolean;
}

const UNPUBLISHED: Live = {
  online: null,
  refused: null,
  hold: null,
  holdReason: null,
  silent: false,
};

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
    holdReason: release.hold?.reason ?? null,
    silent: false,
  };
}
