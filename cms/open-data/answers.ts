// SPDX-License-Identifier: AGPL-3.0-or-later
import { ReadableStream } from 'node:stream/web';
import { sourceOf } from '../http/source.ts';
import { createThrottle, type Throttle } from '@portico/shared/throttle';

/** Open data may be read from any origin; a cache asks each time whether it has changed. */
export const OPEN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;

export const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' } as const;

/** A refusal: what is wrong, and what to do. In English, for programs. */
export const failure = (status: number, code: string, message: string): Response =>
  Response.json({ errors: [{ message, code }] }, { status, headers: OPEN_HEADERS });

/** 404 */
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
  const all = { ...OPEN_HEADERS, ...headers, ETag: etag };
  if (matches(request, etag)) return new Response(null, { status: 304, headers: all });
  return new Response(await body(), { headers: all });
}

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

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

async function* encoded(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}

/**
 * A body that is made while the caller reads it: of an answer that is read slowly, or not at all, only one piece is in
 * memory.
 */
export const streamed = (pieces: Pieces): BodyInit =>
  // Node's web stream is the platform's under another name in its types.
  ReadableStream.from(encoded(pieces)) as BodyInit;

const PIECE = 64 * 1024;

/** Cuts bytes into pieces of 64 kB, without copying them. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
