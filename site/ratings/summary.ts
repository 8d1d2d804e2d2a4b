// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_STARS, type PageRatings, type Rating } from '@portico/shared/contract/rating';

/** Words of one page that are handed over, at most. */
const MAX_TEXTS = 50;

interface Sum {
  readonly stars: number[];
  readonly reasons: PageRatings['reasons'];
  readonly texts: PageRatings['texts'];
}

function addTo(sum: Sum, { stars, reasons, text, day }: Rating): void {
  sum.stars[stars - 1] = (sum.stars[stars - 1] ?? 0) + 1;
  for (const reason of reasons) sum.reasons[reason] = (sum.reasons[reason] ?? 0) + 1;
  if (text === undefined) return;
  sum.texts.push({ text, stars, day });
  if (sum.texts.length > MAX_TEXTS) sum.texts.shift();
}

/** What readers said, by page. @param ratings oldest first */
export async function summaryOf(ratings: AsyncIterable<Rating>): Promise<PageRatings[]> {
  const sums = new Map<string, Sum>();
  for await (const rating of ratings) {
    let sum = sums.get(rating.page);
    if (!sum) {
      sum = { stars: Array<number>(MAX_STARS).fill(0), reasons: {}, texts: [] };
      sums.set(rating.page, sum);
    }
    addTo(sum, rating);
  }
  return [...sums].map(([page, { stars, reasons, texts }]) => ({
    page,
    stars,
    reasons,
    texts: texts.toReversed(),
  }));
}
