// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The headers of every document of the site: the one list that the file server uses today and nginx tomorrow.
 * `wasm-unsafe-eval` is what a Pagefind search needs; nothing inline runs, nothing comes from elsewhere.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // Ignored over plain HTTP, so it does no harm on a developer's machine.
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/** What runs nothing, even when it is opened by itself: a page asks for it. SVG, XML and PDF are documents. */
const INERT =
  /^(?:text\/(?:css|javascript)|font\/|image\/(?!svg)|application\/(?:json|vnd\.pagefind|octet-stream)(?:;|$))/;

/** All that means something there; the others are half a kilobyte, which a search would take twenty times. */
const INERT_HEADERS = ['X-Content-Type-Options', 'Cross-Origin-Resource-Policy'];

const OF_INERT = Object.fromEntries(
  Object.entries(SECURITY_HEADERS).filter(([name]) => INERT_HEADERS.includes(name)),
);

/** The headers of an answer by its type: a PDF is saved, not opened in a page of the site (U09). */
export function headersFor(type: string): Readonly<Record<string, string>> {
  if (INERT.test(type)) return OF_INERT;
  return type === 'application/pdf'
    ? { ...SECURITY_HEADERS, 'Content-Disposition': 'attachment' }
    : SECURITY_HEADERS;
}

const FOR_A_YEAR = 'max-age=31536000, immutable';

/** Pictures, files, and files of search indexes that are named by their content, small indexes by that of their pages. */
const NAMED_BY_CONTENT =
  /^\/(?:media\/[0-9a-f]{64}\.|pagefind\/(?:index|filter|fragment)\/|pagefind\/pagefind\.[^/]+\.pf_meta$|search-delta\/)/;

/** The list of files of an index, and its answers to single words, asked for under the name of that index. */
const OF_INDEX = /^\/pagefind\/(?:pagefind-entry|answers\/[a-z]+-\d+)\.json\?ts=[0-9a-f]{64}$/;

/**
 * How long an answer may be kept. Code is named by its content. So are pictures and indexes, but these can be withdrawn:
 * a browser keeps them for its reader, a cache that many share does not (decision 010). Everything else is asked for
 * again each time, and answered 304.
 */
export function cacheControl(path: string, query?: string): string {
  if (path.endsWith('/')) return 'public, no-cache';
  if (path.startsWith('/assets/')) return `public, ${FOR_A_YEAR}`;
  if (NAMED_BY_CONTENT.test(path) || OF_INDEX.test(`${path}?${query}`))
    return `private, ${FOR_A_YEAR}`;
  return 'public, no-cache';
}
