// SPDX-License-Identifier: AGPL-3.0-or-later

/** An answer of the API is data: it is never shown as a page, framed, cached or sniffed. */
const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  Vary: 'Cookie',
};

/** Adds the headers of every answer of the API; those that the answer has already stay. */
export function withApiHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS))
    if (!headers.has(name)) headers.set(name, value);
  headers.delete('X-Powered-By');
  return new Response(response.body, { status: response.status, headers });
}
