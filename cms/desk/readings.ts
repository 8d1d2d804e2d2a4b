// SPDX-License-Identifier: AGPL-3.0-or-later
import { CountsAnswer } from '@portico/shared/contract/rating';
import type { PayloadRequest } from 'payload';
import { askRatings } from '../site-link/ask-ratings.ts';
import { cmsEnv } from '../values/env.ts';
import { findDocument, requirePerson, type Target } from '../workflow/subject.ts';
import { pageUrls } from './published.ts';

/** The numbers go to the disk once a minute: all who ask within this time share one answer. */
const FRESH_MS = 30_000;

let last:
  | { readonly at: number; readonly from: string; readonly counts: Promise<CountsAnswer | null> }
  | undefined;

function readCounts(req: PayloadRequest): Promise<CountsAnswer | null> {
  const from = cmsEnv().RATINGS_URL;
  const now = Date.now();
  if (!last || last.from !== from || now - last.at > FRESH_MS) {
    const counts = askRatings('counts.read', CountsAnswer).catch((error: unknown) => {
      req.payload.logger.warn(`The counts cannot be read: ${String(error)}`);
      return null;
    });
    last = { at: now, from, counts };
  }
  return last.counts;
}

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
  const paths = Object.values(pageUrls(published)).map((url) => new URL(url).pathname);
  const views = paths.reduce((sum, path) => sum + (counts.views[path] ?? 0), 0);
  return { readings: { month: counts.month, views } };
}
