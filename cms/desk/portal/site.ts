// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Release } from '@portico/shared/contract/release';
import { COLLECTION_OF, type CollectionName } from '@portico/shared/contract/types';
import { type PublishedRow, published, revisions } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import { lastReached, readRelease } from '../../site-link/live.ts';

/** A document, with what is the matter with it. */
export interface PortalDocument {
  readonly id: string;
  readonly collection: CollectionName;
  readonly title: string;
}

interface RefusedDocument extends PortalDocument {
  readonly page: string | null;
  readonly reason: string;
}

export interface PortalSite {
  readonly answers: boolean;
  /** When it last answered, since the CMS was started. */
  readonly lastReached: string | null;
  readonly hold: Pick<NonNullable<Release['hold']>, 'reason' | 'since'> | null;
  /** What the site shows; `null` when it does not answer. */
  readonly online: { readonly revision: number; readonly at: string } | null;
  readonly approved: { readonly revision: number; readonly at: string | null };
  /** Texts that the site could not show: what was there before stays. */
  readonly refused: readonly RefusedDocument[];
  /** Approved, and not on the site yet; or withdrawn, and still there. */
  readonly behind: readonly PortalDocument[];
}

const named = ({ id, type, title }: PublishedRow): PortalDocument => ({
  id,
  collection: COLLECTION_OF[type],
  title,
});

/** Does the site show something else than what is approved? */
const isBehind = ({ id, digest, withdrawn }: PublishedRow, { documents }: Release): boolean =>
  withdrawn ? documents[id] !== undefined : documents[id]?.digest !== digest;

/** What the site shows, refuses and waits for, beside what is approved. */
export async function portalSite(db: Db): Promise<PortalSite> {
  const release = await readRelease();
  const last = await revisions.first(db, {}, '-revision');
  const rows = release ? await published.find(db, { select: { canonical: false } }) : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const refused = (release?.refused ?? []).flatMap(({ id, page, reason }) => {
    const row = byId.get(id);
    return row ? [{ ...named(row), page, reason }] : [];
  });
  const isRefused = new Set(refused.map(({ id }) => id));
  const behind = release
    ? rows.filter((row) => isBehind(row, release) && !isRefused.has(row.id)).map(named)
    : [];
  const { hold } = release ?? { hold: null };
  return {
    answers: release !== undefined,
    lastReached: lastReached(),
    hold: hold && { reason: hold.reason, since: hold.since },
    online: release ? { revision: release.revision, at: release.at } : null,
    approved: { revision: last?.revision ?? 0, at: last?.at ?? null },
    refused,
    behind,
  };
}
