// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PageRatings, RatingsAnswer } from '@portico/shared/contract/rating';
import type { PayloadRequest } from 'payload';
import { approves } from '../access/rights.ts';
import { askRatings } from '../site-link/ask-ratings.ts';
import { cmsEnv } from '../values/env.ts';
import { requirePerson } from '../workflow/subject.ts';
import { type DocumentAt, documentsAt } from './rated-pages.ts';

/** What readers say of one page. */
export interface RatedPage extends PageRatings {
  readonly url: string;
  /** `null` for a page that is none of a document: the first page, a list. */
  readonly document: DocumentAt | null;
  readonly count: number;
  /** Stars, on average. */
  readonly average: number;
}

/** `GET /api/ratings`: the pages that the person may read, worst first; `null` when the program does not answer. */
export interface Ratings {
  readonly ratings: { readonly days: number; readonly pages: readonly RatedPage[] } | null;
}

function ratedPage(ratings: PageRatings, document: DocumentAt | null): RatedPage {
  const count = ratings.stars.reduce((sum, some) => sum + some, 0);
  const total = ratings.stars.reduce((sum, some, index) => sum + some * (index + 1), 0);
  return {
    ...ratings,
    url: cmsEnv().SITE_URL + ratings.page,
    document,
    count,
    average: total / count,
  };
}

/** @throws VerbError `not-logged-in` */
export async function ratingsFor(req: PayloadRequest): Promise<Ratings> {
  const person = requirePerson(req);
  const answer = await askRatings('ratings.read', RatingsAnswer).catch((error: unknown) => {
    req.payload.logger.warn(`The ratings cannot be read: ${String(error)}`);
    return null;
  });
  if (!answer) return { ratings: null };
  const documents = await documentsAt(
    req,
    person,
    answer.pages.map(({ page }) => page),
  );
  const pages = answer.pages
    .filter(({ page }) => documents.has(page) || approves(person.role))
    .map((ratings) => ratedPage(ratings, documents.get(ratings.page) ?? null))
    .sort((a, b) => a.average - b.average || b.count - a.count || (a.page < b.page ? -1 : 1));
  return { ratings: { days: answer.days, pages } };
}
