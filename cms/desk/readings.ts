// SPDX-License-Identifier: AGPL-3.0-or-later
import { CountsAnswer } from '@portico/shared/contract/rating';
import type { PayloadRequest } from 'payload';
import type { Db } from '../records/table.ts';
import { askRatings } from '../site-link/ask-ratings.ts';
import { cmsEnv } from '../values/env.ts';
import { findDocument, requirePerson, type Target } from '../workflow/subject.ts';
import { onlineOf } from './list-item.ts';
import { pageUrls } from './published.ts';

/** The numbers go to the disk once a minute: all who ask within this time share one answer. */
const FRESH_MS = 30_000;

let last:
  | { readonly at: number; readonly from: string; readonly counts: Promise<CountsAnswer | null> }
  | undefined;

function readCounts({ payload }: Db): Promise<CountsAnswer | null> {
  const from = cmsEnv().RATINGS_URL;
  const now = Date.now();
  if (!last || last.from !== from || now - last.at > FRESH_MS) {
    const counts = askRatings('counts.read', CountsAnswer).catch((error: unknown) => {
      payload.logger.warn(`The counts cannot be read: ${String(error)}`);
      return null;
    });
    last = { at: now, from, counts };
  }
  return last.counts;
}

/** Views of the pages of a document, in all languages. */
const viewsOf = (row: Parameters<typeof pageUrls>[0], { views }: CountsAnswer): number =>
  Object.values(pageUrls(row)).reduce((sum, url) => sum + (views[new URL(url).pathname] ?? 0), 0);

/** `GET /api/<collection>/<id>/readings`: how often the pages of a text were opened this month, in all languages. */
export interface Readings {
  /** `null` when the text is not online. */
  readonly readings: { readonly month: string; readonly views: number } | 'silent' | null;
}

/** @throws VerbError `not-logged-in`, `not-found` */
export async function readingsOf(req: PayloadRequest, target: Target): Promise<Readings> {
  const found = await findDocument(req, requirePerson(req), target.type, target.id);
  const { published } = found.standing;
  if (!published || published.withdrawn) return { readings: null };
  const counts = await readCounts(req);
  if (!counts) return { readings: 'silent' };
  return { readings: { month: counts.month, views: viewsOf(published, counts) } };
}

/** Views of this month by id, of those that are online; none of any while the program that counts is silent. */
export async function viewsAmong(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const [counts, online] = await Promise.all([readCounts(db), onlineOf(db, ids)]);
  if (!counts) return new Map();
  return new Map(
    [...online.values()]
      .filter(({ withdrawn }) => !withdrawn)
      .map((row) => [row.id, viewsOf(row, counts)]),
  );
}
