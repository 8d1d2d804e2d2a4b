// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Prefix of the names of our cookies. Over TLS a browser keeps a `__Host-` cookie only when it is Secure, of this
 * very host and for all paths: a sibling site can neither read nor set it (B12).
 */
export function cookiePrefix(cmsUrl: string): string {
  return cmsUrl.startsWith('https:') ? '__Host-portico' : 'portico';
}
