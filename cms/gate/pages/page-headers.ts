// SPDX-License-Identifier: AGPL-3.0-or-later

export interface PageSecurity {
  /** Random, new for every answer; only scripts that carry it run. */
  readonly nonce: string;
  /** Whether people reach the CMS over TLS. */
  readonly tls: boolean;
  /** `next dev` evaluates code and listens on a socket. */
  readonly development: boolean;
}

/**
 * The Content-Security-Policy of the pages of the desk. Styles are the exception: the admin's components set them on elements as
 * it draws, so `'unsafe-inline'` stays for styles alone.
 */
export function contentSecurityPolicy({ nonce, tls, development }: PageSecurity): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws: wss:' : ''}`,
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    ...(tls ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The other headers of the pages of the desk. */
export function pageHeaders(tls: boolean): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    // Reset links carry a token in their path: it stays here.
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Robots-Tag': 'noindex',
    ...(tls ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
