// SPDX-License-Identifier: AGPL-3.0-or-later

const PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * The address if it may be a link, or `undefined`. The contract refuses others when they are written; this asks
 * again when they are rendered, so that no stored text can bring one back (C01).
 */
export function safeUrl(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !PROTOCOLS.includes(url.protocol)) return undefined;
  return url.href === text ? text : undefined;
}
