// SPDX-License-Identifier: AGPL-3.0-or-later
import { sourceOf } from '../http/source.ts';
import { createThrottle, type Throttle } from '../http/throttle.ts';
import { failure } from './answers.ts';

const THROTTLES = {
  /** The publisher's first sync of 10,000 documents takes 50 requests. */
  one: createThrottle({ limit: 3000, windowMs: 60_000 }),
  /** Each of these may answer with megabytes, or join many documents. */
  many: createThrottle({ limit: 600, windowMs: 60_000 }),
} as const satisfies Record<string, Throttle>;

/** Answers, unless the same source asks too often. */
export async function throttled(
  request: Request,
  asksFor: keyof typeof THROTTLES,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { allowed, retryAfter } = THROTTLES[asksFor].take(sourceOf(request));
  if (allowed) return answer();
  const refused = failure(
    429,
    'too-many-requests',
    `Too many questions in a short time: ask again in ${retryAfter} seconds.`,
  );
  refused.headers.set('Retry-After', String(retryAfter));
  return refused;
}
