// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cms } from './cms.ts';
import { CmsAway, CmsUnavailable } from './cms-request.ts';

/** Documents asked for at once; the contract allows 500. */
const BATCH = 200;

/** Bad answers in a row after which the rest waits for the next look. */
const MAX_ERRORS_IN_A_ROW = 50;
/** Bad answers in all after which the rest waits for the next look. One bad text in a batch of 200 costs 9. */
const MAX_ERRORS = 500;

/** Errors by digest of a text or hash of a picture. It may come at the next look. */
export type FetchErrors = ReadonlyMap<string, CmsUnavailable>;

/**
 * Fetches texts many at a time and hands each answer to `take`. A batch that is answered badly is halved: a text that
 * the CMS cannot give holds up itself, not what else was asked for. What did not fit into an answer is asked for again.
 * When the CMS does not answer at all, the rest is left for the next look.
 */
export async function fetchTexts(
  cms: Pick<Cms, 'documents'>,
  digests: readonly string[],
  take: (texts: ReadonlyMap<string, string>) => Promise<void>,
): Promise<FetchErrors> {
  const errors = new Map<string, CmsUnavailable>();
  const queue: (readonly string[])[] = [];
  for (let at = 0; at < digests.length; at += BATCH) queue.push(digests.slice(at, at + BATCH));
  // Halves of bad batches, the last ones first, so that what is good in one comes soon. Whole batches come before them.
  const halves: (readonly string[])[] = [];
  const next = () => queue.shift() ?? halves.pop();
  let inARow = 0;
  let altogether = 0;
  for (let batch = next(); batch; batch = next()) {
    const answer = await cms.documents(batch).catch((error: unknown) => {
      if (error instanceof CmsUnavailable) return error;
      throw error;
    });
    if (!(answer instanceof CmsUnavailable)) {
      inARow = 0;
      await take(answer.texts);
      if (answer.notGiven.length > 0) queue.unshift(answer.notGiven);
      continue;
    }
    inARow += 1;
    altogether += 1;
    const isOver =
      answer instanceof CmsAway || inARow >= MAX_ERRORS_IN_A_ROW || altogether >= MAX_ERRORS;
    if (isOver || batch.length === 1) {
      for (const digest of isOver ? [batch, ...queue, ...halves].flat() : batch)
        errors.set(digest, answer);
      if (isOver) break;
    } else {
      const middle = Math.ceil(batch.length / 2);
      halves.push(batch.slice(middle), batch.slice(0, middle));
    }
  }
  return errors;
}
