// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Cms, CmsAway, CmsUnavailable } from './cms.ts';

/** Documents asked for at once; the contract allows 500. */
const BATCH = 200;

/** Bad answers after which the CMS is left alone until the next look. One bad text in a batch of 200 costs 9. */
const MOST = 20;

/** Why something did not come. Something else may come at the next look. */
export type Late = ReadonlyMap<string, CmsUnavailable>;

/**
 * Fetches texts many at a time and hands each answer to `take`. A batch that is answered badly is halved: a text that
 * the CMS cannot give holds up itself, not what else was asked for. What did not fit into an answer is asked for again.
 * When the CMS does not answer at all, the rest is left for the next look.
 */
export async function fetchTexts(
  cms: Cms,
  digests: readonly string[],
  take: (texts: ReadonlyMap<string, string>) => Promise<void>,
): Promise<Late> {
  const late = new Map<string, CmsUnavailable>();
  const queue: (readonly string[])[] = [];
  for (let at = 0; at < digests.length; at += BATCH) queue.push(digests.slice(at, at + BATCH));
  let failures = 0;
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    const answer = await cms.documents(batch).catch((error: unknown) => {
      if (error instanceof CmsUnavailable) return error;
      throw error;
    });
    if (!(answer instanceof CmsUnavailable)) {
      await take(answer.texts);
      if (answer.notGiven.length > 0) queue.unshift(answer.notGiven);
      continue;
    }
    failures += 1;
    const isOver = answer instanceof CmsAway || failures >= MOST;
    if (isOver || batch.length === 1) {
      for (const digest of isOver ? [batch, ...queue].flat() : batch) late.set(digest, answer);
      if (isOver) break;
    } else {
      const middle = Math.ceil(batch.length / 2);
      queue.push(batch.slice(0, middle), batch.slice(middle));
    }
  }
  return late;
}
