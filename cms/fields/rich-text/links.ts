// SPDX-License-Identifier: AGPL-3.0-or-later

/** Protocols that a link in a text may have (abuse case C01). */
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** The address as `new URL` writes it, or `undefined` when it is none that a text may point to. */
export function linkAddress(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const url = URL.parse(text.trim());
  if (!url || !PROTOCOLS.includes(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  return url.href;
}
