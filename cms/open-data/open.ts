// SPDX-License-Identifier: AGPL-3.0-or-later
import { sourceOf } from '../http/source.ts';
import { createThrottle, type Throttle } from '../http/throttle.ts';

/** Open data: anybody may read it from anywhere, and asks each time whether it is still so. */
export const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;

export const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' } as const;

/** What is wrong, and what to do. */
export const failure = (status: number, code: string, message: string): Response =>
  Response.json({ errors: [{ message, code }] }, { status, headers: OPEN });

/** What was asked for is not there. */
export const gone = (): Response =>
  failure(404, 'not-found', 'Nothing with this name is published (any more).');

const matches = (request: Request, etag: string): boolean =>
  (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');

/** An answer with an ETag, or 304 when the caller has it already. */
export async function revalidated(
  request: Request,
  etag: string,
  body: () => BodyInit | Promise<BodyInit>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const all = { ...OPEN, ...headers, ETag: etag };
  if (matches(request, etag)) return new Response(null, { status: 304, headers: all });
  return new Response(await body(), { headers: all });
}

/** Counts those who ask; the publisher's first look at 10,000 documents is 50 questions. */
export const asked = createThrottle({ limit: 3000, windowMs: 60_000 });
/** Each of these may answer with megabytes, or join many documents. */
export const askedForMany = createThrottle({ limit: 600, windowMs: 60_000 });

/** Answers, unless the same source asks all the time. */
export async function counted(
  request: Request,
  throttle: Throttle,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { allowed, retryAfter } = throttle.take(sourceOf(request));
  if (allowed) return answer();
  const refused = failure(
    429,
    'too-many-requests',
    `Too many questions in a short time: ask again in ${retryAfter} seconds.`,
  );
  refused.headers.set('Retry-After', String(retryAfter));
  return refused;
}
