// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The headers of every answer of the site: the one list that the file server uses today and nginx tomorrow.
 * `wasm-unsafe-eval` is what a Pagefind search needs; nothing inline runs, nothing comes from elsewhere.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
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

/** Code assets are named by their content; everything else is asked for again each time (and answered 304). */
export const cacheControl = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, no-cache';
