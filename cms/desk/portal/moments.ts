// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { published, submissions } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import type { PortalDocument } from './site.ts';

/** The clock looks once a minute. */
const LATE_MS = 3 * 60_000;

/** A moment at which a text comes or goes. */
export interface PortalMoment extends PortalDocument {
  readonly at: string;
  readonly what: 'publish' | 'withdraw';
}

export interface PortalMoments {
  /** Moments that are over and were not noted: something keeps the clock from it. */
  readonly late: readonly PortalMoment[];
  /** The next one. */
  readonly next: PortalMoment | null;
  readonly count: number;
}

/** The moments that were approved and have not been noted as done. */
export async function portalMoments(db: Db, now: number): Promise<PortalMoments> {
  const coming = await submissions.find(db, {
    where: { state: { equals: 'scheduled' } },
    select: { document: true, type: true, title: true, publishAt: true },
  });
  const going = await published.find(db, {
    where: { and: [{ withdrawAt: { exists: true } }, { withdrawn: { equals: false } }] },
    select: { type: true, title: true, withdrawAt: true },
  });
  const all: PortalMoment[] = [
    ...coming.map(({ document, type, title, publishAt }) => ({
      id: document,
      collection: COLLECTION_OF[type],
      title,
      at: publishAt ?? '',
      what: 'publish' as const,
    })),
    ...going.map(({ id, type, title, withdrawAt }) => ({
      id,
      collection: COLLECTION_OF[type],
      title,
      at: withdrawAt ?? '',
      what: 'withdraw' as const,
    })),
  ]
    .filter(({ at }) => at !== '')
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const late = all.filter(({ at }) => Date.parse(at) < now - LATE_MS);
  const next = all.find(({ at }) => Date.parse(at) >= now) ?? null;
  return { late, next, count: all.length };
}
