// SPDX-License-Identifier: AGPL-3.0-or-later

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
